import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct PairedTimesTests {
  @Test func eachPhaseFromItsOwnBegin() throws {
    let session = try TestSession.session(
      [
        try TestSession.gaze([(0, 0, 20), (2, 20, 45), (0, 45, 60)]),
        try TestSession.voice([(4, 5, 15), (5, 30, 50)], gaps: [(22, 25)]),
      ], phases: [("a", 0, 40), ("b", 40, 60)])
    let phases = PairedTimes.phases(
      session.streams[0], session.streams[1], of: session,
      categories: [Code(0): 1, Code(4): 1, Code(5): 2], part: nil)
    #expect(phases.map(\.period) == [40, 20])
    #expect(phases[0].first == [1: UnitSet([0..<20])])
    #expect(phases[0].second == [1: UnitSet([5..<15]), 2: UnitSet([30..<40])])
    #expect(phases[0].secondCodable == UnitSet([0..<22, 25..<40]))
    #expect(phases[1].first == [1: UnitSet([5..<20])])
    #expect(phases[1].second == [1: UnitSet([]), 2: UnitSet([0..<10])])
    #expect(phases[0].shared.count == 1 && phases[0].shared[0].second == UnitSet([5..<15]))
  }

  @Test func aTurnTakesItsUncodableTimeAlong() {
    let times = PairedTimes(
      first: [0: UnitSet([2..<4])], second: [0: UnitSet([0..<3]), 1: UnitSet([7..<9])],
      firstCodable: UnitSet([0..<10]), secondCodable: UnitSet([0..<9]), period: 10)
    let turned = times.turned(by: 4)
    #expect(turned.first == times.first && turned.firstCodable == times.firstCodable)
    #expect(turned.second == [0: UnitSet([4..<7]), 1: UnitSet([1..<3])])
    #expect(turned.secondCodable == UnitSet([0..<3, 4..<10]))
  }

  @Test func theSecondStreamMayHaveItsOwnCategories() throws {
    let session = try TestSession.session([try TestSession.gaze([(0, 0, 20), (2, 20, 60)])])
    let phases = PairedTimes.phases(
      session.streams[0], session.streams[0], of: session, categories: [Code(0): 1],
      secondCategories: [Code(2): 1], part: nil)
    #expect(
      phases[0].first == [1: UnitSet([0..<20])] && phases[0].second == [1: UnitSet([20..<60])])
  }
}
