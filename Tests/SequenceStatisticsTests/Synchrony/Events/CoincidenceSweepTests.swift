import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CoincidenceSweepTests {
  /// Equal to counting at every shift, whatever the length of a block.
  @Test(arguments: 1...600 as ClosedRange<UInt64>)
  func equalToEveryShift(seed: UInt64) {
    let (pairs, offsets) = CoincidenceShiftTests.random(seed)
    for direction in EventCoincidence.Direction.allCases {
      let search = CoincidenceShift(pairs, direction: direction, offsets: offsets)
      let low = Int(seed % 3)
      let shifts = min(low, pairs.length)..<pairs.length
      let expected = ShiftDistribution(
        tallying: shifts.map {
          CoincidenceShiftTests.oracle(pairs, direction, offsets, shift: $0)
        })
      for block in [1, 3, 7, 1 << 14] {
        let found = CoincidenceSweep(search).distribution(shifts, block: block)
        // Without a shift there is no share; compare the values.
        #expect(found.arrangements == expected.arrangements)
        if !shifts.isEmpty {
          #expect(found == expected, "seed \(seed), \(direction), block \(block)")
        }
      }
    }
  }

  /// As many breakpoints as make the search take the sweep, against the places kept for every shift.
  @Test func equalToTheDenseAxis() {
    var random = TestRandom(seed: 7)
    let length = 30_000
    let row = { (random: inout TestRandom) in
      EventRow(
        (0..<1600).map { _ in random.below(length) }, unknown: [700..<900, 20_000..<20_050])
    }
    let pairs = PairedEvents(row(&random), row(&random), length: length)
    let search = CoincidenceShift(pairs, direction: .precursor, offsets: 0..<4)
    #expect(search.onsets.breakpoints > ShiftMethod.mostBreakpoints)
    let shifts = 100..<(length - 99)
    var circle = ShiftCircle(
      ShiftAxis(
        period: length, admissible: shifts, breakpoints: search.onsets.breakpoints))
    search.onsets.addAnsweredGivens(to: &circle, wraps: false)
    #expect(search.distribution(shifts) == circle.distribution)
  }
}
