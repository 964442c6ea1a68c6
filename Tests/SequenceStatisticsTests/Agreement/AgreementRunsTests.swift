import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct AgreementRunsTests {
  private typealias Run = AgreementRuns.Run

  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(
      category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  private func set(_ spans: (Int64, Int64)...) -> TimeSet {
    TimeSet(
      spans.compactMap { TimeSpan(onset: .seconds($0.0), offset: .seconds($0.1)) })
  }

  @Test func nothingCodedHasTheLastCategory() throws {
    let coding = DoubleCoding(
      categories: 2, first: [mark(1, 2, 8), mark(0, 8, 9)], second: [], blocks: set((0, 10)),
      uncodable: set((4, 6)))
    let runs = try AgreementRuns(coding, unit: .seconds(1))
    // A bout cut by uncodable time stays one.
    #expect(
      runs.first == [
        Run(start: 0, end: 2, category: 2, bout: -1), Run(start: 2, end: 4, category: 1, bout: 0),
        Run(start: 6, end: 8, category: 1, bout: 0), Run(start: 8, end: 9, category: 0, bout: 1),
        Run(start: 9, end: 10, category: 2, bout: -1),
      ])
    #expect(
      runs.second == [
        Run(start: 0, end: 4, category: 2, bout: -1), Run(start: 6, end: 10, category: 2, bout: -1),
      ])
    #expect(runs.table.cells == [0, 0, 1, 0, 0, 4, 0, 0, 3])
  }

  @Test func theEarlierOfOverlappingMarksCounts() throws {
    let coding = DoubleCoding(
      categories: 3, first: [mark(0, 0, 5), mark(1, 1, 3), mark(2, 2, 7)], second: [],
      blocks: set((0, 10)))
    let runs = try AgreementRuns(coding, unit: .seconds(1))
    #expect(runs.first.map(\.category) == [0, 2, 3] && runs.first.map(\.end) == [5, 7, 10])
  }

  @Test func bothCodersFillTheComparedUnits() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coding = random.doubleCoding(
        categories: 3, exclusive: random.below(2) == 0, moments: true)
      let unit = SessionTime(microseconds: Int64(1 + random.below(5)))
      let compared = BlockUnits(coding, unit: unit).compared.reduce(0) { $0 + $1.count }
      for runs in AgreementRuns.presence(of: coding, unit: unit) {
        for list in [runs.first, runs.second] {
          #expect(list.reduce(0) { $0 + $1.end - $1.start } == compared, "\(seed)")
          #expect(list.allSatisfy { $0.start < $0.end }, "\(seed)")
          #expect(zip(list, list.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(seed)")
        }
        var length = 0
        runs.overlaps { _, _, units in length += units }
        #expect(length == compared && runs.table.total == compared, "\(seed)")
      }
    }
  }

  @Test func whatCannotBeComparedIsRefused() {
    let span = set((0, 10))
    let several = DoubleCoding(
      categories: 1, first: [], second: [], blocks: span, isExclusive: false)
    #expect(throws: TimeAgreementError.notExclusive) {
      try AgreementRuns(several, unit: .seconds(1))
    }
    let moments = DoubleCoding(categories: 1, first: [], second: [mark(0, 3, 3)], blocks: span)
    #expect(throws: TimeAgreementError.moments) { try AgreementRuns(moments, unit: .seconds(1)) }
    #expect(throws: TimeAgreementError.noLength) { try AgreementRuns(moments, unit: .zero) }
    #expect(throws: TimeAgreementError.noLength) {
      try AgreementRuns(several, unit: SessionTime(microseconds: .min))
    }
  }
}
