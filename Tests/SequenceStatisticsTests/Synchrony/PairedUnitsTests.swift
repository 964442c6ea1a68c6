import CodedSessions
import SequenceStatistics
import Testing

@Suite struct PairedUnitsTests {
  private let none = PairedUnits.none
  private let unknown = PairedUnits.unknown

  @Test func aUnitShowsWhatHoldsAtItsFirstMoment() throws {
    let gaze = try TestSession.gaze([(0, 0, 3), (2, 3, 5), (1, 7, 12)], until: 12)
    let voice = try TestSession.voice([(4, 1, 2), (5, 5, 10)], gaps: [(10, 12)], until: 12)
    let session = try TestSession.session([gaze, voice], until: 12)
    let units = PairedUnits(
      gaze, voice, of: session, step: .seconds(2),
      categories: [Code(0): 0, Code(2): 1, Code(4): 0, Code(5): 1])
    // Seconds 0, 2, 4, 6, 8, 10: the gaze is not coded from 5 to 7, and objects have no category.
    #expect(units.stretches.map(\.first) == [[0, 0, 1, unknown, none, none]])
    #expect(units.stretches.map(\.second) == [[none, none, none, 1, 1, unknown]])
    #expect(units.categoryCount == 2 && units.count == 6 && units.step == .seconds(2))
  }

  @Test func everyPhaseBeginsAnewAndDropsItsRest() throws {
    let gaze = try TestSession.gaze([(0, 0, 10)], until: 10)
    let voice = try TestSession.voice([(4, 5, 6)], until: 10)
    let session = try TestSession.session(
      [gaze, voice], phases: [("a", 0, 5), ("b", 5, 10)], until: 10)
    let units = PairedUnits(
      gaze, voice, of: session, step: .seconds(2), categories: [Code(0): 0, Code(4): 0])
    #expect(units.stretches.map(\.second) == [[none, none], [0, none]])
  }

  @Test func rowsAreCutToTheShorterAndSwap() {
    let units = PairedUnits([0, nil, 2], [1, 1], step: .seconds(1))
    #expect(units.stretches == [PairedUnits.Stretch([0, unknown], [1, 1])])
    #expect(units.categoryCount == 2)
    #expect(units.swapped.stretches == [PairedUnits.Stretch([1, 1], [0, unknown])])
  }
}
