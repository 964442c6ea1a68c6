import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CycleParametersTests {
  @Test func coarseClocksChangeTwoRules() {
    let parameters = CycleParameters()
    #expect(parameters.returnMin(on: .seconds(1)) == .seconds(1))
    #expect(parameters.returnMin(on: .milliseconds(40)) == .milliseconds(500))
    #expect(parameters.includesTies(on: .milliseconds(100)))
    #expect(!parameters.includesTies(on: .milliseconds(200)))
    var forced = parameters
    forced.tiePolicy = .include
    #expect(forced.includesTies(on: .seconds(1)))
  }

  @Test func theShortestShiftFollowsTheWindow() {
    var parameters = CycleParameters()
    #expect(parameters.shortestShift == .seconds(10))
    parameters.pursuitWindow = .seconds(8)
    #expect(parameters.shortestShift == .seconds(16))
    parameters.minShift = .seconds(3)
    #expect(parameters.shortestShift == .seconds(3))
  }
}
