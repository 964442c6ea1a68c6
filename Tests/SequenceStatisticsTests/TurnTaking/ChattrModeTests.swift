import Testing

@testable import SequenceStatistics

@Suite struct ChattrModeTests {
  @Test func theFourModes() {
    #expect(ChattrMode.allCases.map(\.rawValue) == ["strict", "stretch", "luqr", "qulr"])
    #expect(ChattrMode.allCases.map(\.takesLatestPrompt) == [true, false, false, true])
    #expect(ChattrMode.allCases.map(\.takesLatestResponse) == [false, true, false, true])
  }
}
