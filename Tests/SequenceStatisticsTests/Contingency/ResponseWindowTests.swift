import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ResponseWindowTests {
  @Test func usualWindowsFollowTheKindOfCue() {
    #expect(ResponseWindow.usual(for: .voice).anchor == .offset)
    #expect(ResponseWindow.usual(for: .voice).length == .seconds(2))
    #expect(ResponseWindow.usual(for: .distress).length == .seconds(5))
    #expect(ResponseWindow.usual(for: .away) == ResponseWindow())
  }
}
