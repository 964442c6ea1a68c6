import Foundation
import Testing

@testable import SequenceStatistics

@Suite struct InformationTallyTests {
  @Test func aTableOfFourCellsByHand() {
    // Two words, two states without history: counts 3 1 / 1 3.
    var tally = InformationTally(historyOf: [0, 0], logs: InformationTally.logs(upTo: 3))
    for (word, next, count) in [(0, 0, 3), (0, 1, 1), (1, 0, 1), (1, 1, 3)] {
      tally.add(source: word, target: next, count: count)
    }
    tally.close()
    #expect(tally.samples == 8 && tally.jointCells == 4)
    #expect(tally.sourceCells == 2 && tally.targetCells == 2)
    #expect(isClose(tally.joint, 6 * log(3), relative: 1e-14))
    #expect(isClose(tally.source, 8 * log(4), relative: 1e-14))
    #expect(isClose(tally.target, 8 * log(4), relative: 1e-14))
    #expect(isClose(tally.history, 8 * log(8), relative: 1e-14))
    #expect(isClose(tally.nats, 0.75 * log(1.5) + 0.25 * log(0.5), relative: 1e-13))
  }

  @Test func historiesAreSummedApart() {
    // Histories 0 and 1 with two next states each; the source tells all in the first, nothing in the second.
    var tally = InformationTally(historyOf: [0, 0, 1, 1], logs: [])
    for (word, next, count) in [(0, 0, 4), (0, 2, 1), (0, 3, 1), (1, 1, 4), (1, 2, 1), (1, 3, 1)] {
      tally.add(source: word, target: next, count: count)
    }
    tally.close()
    #expect(tally.sourceCells == 4 && tally.targetCells == 4)
    #expect(isClose(tally.nats, 8.0 / 12 * log(2), relative: 1e-13))
  }

  @Test func anEmptyTallyIsUndefined() {
    var tally = InformationTally(historyOf: [], logs: [])
    tally.close()
    #expect(tally.nats == .undefined(.noPairs) && tally.samples == 0)
    #expect(InformationTally.logs(upTo: -3) == [0] && InformationTally.term(1, []) == 0)
  }
}
