import SequenceStatistics
import Testing

@testable import SequenceStatistics

@Suite struct RecurrenceAreasTests {
  private static func entropy(_ rows: [[UInt16]], _ options: RecurrenceOptions) -> Measure {
    RecurrenceAreas.entropyNats(
      [RecurrencePlot(PairedUnits.Stretch(rows[0], rows[1]), options)], options)
  }

  @Test(arguments: 0..<300) func connectedPartsAreCounted(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = random.below(18)
    let options = random.recurrenceOptions()
    let rows = (0..<2).map { _ in
      random.unitRow(count, kinds: 2, longestRun: 6, gaps: seed % 2 == 0)
    }
    let entropy = Self.entropy(rows, options)
    let expected = RecurrenceMatrix.entropyOfValues(
      RecurrenceMatrix(rows[0], rows[1], options).areas)
    if let expected {
      #expect(isClose(entropy, expected, relative: 1e-12, absolute: 1e-13), "seed \(seed)")
    } else {
      #expect(entropy == .undefined(.noOccurrence), "seed \(seed)")
    }
  }

  @Test func largeAreasAreKeptApart() {
    // Areas 70 · 60 and 80 · 60, one each, and 1, which does not count.
    let first = [UInt16](repeating: 0, count: 70) + [1] + [UInt16](repeating: 0, count: 80)
    let second = [UInt16](repeating: 0, count: 60) + [1] + [UInt16](repeating: 2, count: 90)
    #expect(isClose(Self.entropy([first, second], RecurrenceOptions()), 0.6931471805599453))
    #expect(
      isClose(
        Self.entropy([first, second], RecurrenceOptions(side: .secondEarlier)),
        0.6931471805599453))
  }
}
