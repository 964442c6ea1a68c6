import CodedSessions
import Testing

@testable import SimulatedSessions

@Suite struct SimulatedVideoTests {
  @Test func framesAndTimesAgree() {
    #expect(SimulatedVideo.frame == .milliseconds(40))
    #expect(SimulatedVideo.time(ofFrame: 25) == .seconds(1))
    #expect(SimulatedVideo.frames(in: .milliseconds(79)) == 1)
    #expect(SimulatedVideo.span(fromFrame: 3, toFrame: 3) == nil)
  }
}
