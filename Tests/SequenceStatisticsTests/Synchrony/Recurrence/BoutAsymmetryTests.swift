import CodedSessions
import SequenceStatistics
import Testing

@Suite struct BoutAsymmetryTests {
  @Test func longerBoutsOfTheSecondArePositive() {
    // Bouts of one unit against one bout of four, the same for half the time.
    let units = PairedUnits([0, 1, 0, 1], [0, 0, 0, 0], step: .seconds(1))
    let options = RecurrenceOptions(minimumVertical: 1)
    let asymmetry = BoutAsymmetry(CrossRecurrence(units, options: options))
    // Two lines of four along the second, eight of one along the first.
    #expect(isClose(asymmetry.lineCount, (2.0 - 8) / 10))
    #expect(isClose(asymmetry.mean, 3.0 / 5) && isClose(asymmetry.longest, 3.0 / 5))
    #expect(asymmetry.share == .value(0) && asymmetry.entropy == .undefined(.cannotVary))
    let swapped = BoutAsymmetry(CrossRecurrence(units.swapped, options: options))
    #expect(isClose(swapped.mean, -3.0 / 5) && isClose(swapped.lineCount, 6.0 / 10))
  }

  @Test func withoutLinesThereIsNone() {
    let asymmetry = BoutAsymmetry(
      CrossRecurrence(PairedUnits([0, 1], [2, 3], step: .seconds(1))))
    #expect(asymmetry.mean == .undefined(.noOccurrence))
    #expect(asymmetry.lineCount == .undefined(.cannotVary))
  }
}
