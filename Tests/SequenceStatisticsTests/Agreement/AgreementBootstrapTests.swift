import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct AgreementBootstrapTests {
  private func kappa(_ table: AgreementTable) -> Measure { CohensKappa(table).kappa }

  /// Bouts of one to eight units in 500 units; the second coder errs now and then.
  private func coding(_ seed: UInt64) throws -> DoubleCoding {
    var random = TestRandom(seed: seed)
    var marks: (first: [DoubleCoding.Mark], second: [DoubleCoding.Mark]) = ([], [])
    var time: Int64 = 0
    while time < 500 {
      let (code, length) = (random.below(3), Int64(1 + random.below(8)))
      let other = random.below(4) == 0 ? random.below(3) : code
      let span = (SessionTime.seconds(time), SessionTime.seconds(min(time + length, 500)))
      marks.first.append(DoubleCoding.Mark(category: code, onset: span.0, offset: span.1))
      marks.second.append(DoubleCoding.Mark(category: other, onset: span.0, offset: span.1))
      time += length
    }
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(500)))
    return DoubleCoding(
      categories: 3, first: marks.first, second: marks.second, blocks: TimeSet(block))
  }

  @Test func exchangingTheCodersLeavesEveryBit() throws {
    for seed in 0..<4 as Range<UInt64> {
      let codings = [try coding(seed), try coding(seed + 100)]
      let one = AgreementBootstrap(
        bouts: try codings.map { try BoutContributions($0) }, replicates: 199, seed: seed)
      let other = AgreementBootstrap(
        bouts: try codings.map { try BoutContributions($0.swapped) }, replicates: 199, seed: seed)
      #expect(one.replicates == 200 && one.table(2).transposed == other.table(3))
      let indices: [(AgreementTable) -> Measure] = [
        kappa, { ScottsPi($0).pi }, { GwetAC1($0).ac1 }, { BennettS($0).s },
        { PercentAgreement($0).share },
        { (try? WeightedKappa($0, weights: .quadratic))?.kappa ?? .undefined(.noPairs) },
      ]
      let (found, swapped) = (one.summaries(of: indices), other.summaries(of: indices))
      for (one, other) in zip(found, swapped) {
        #expect(one.interval == other.interval && one.interval != nil, "\(seed)")
        #expect(one.mean == other.mean && one.standardError == other.standardError, "\(seed)")
      }
    }
  }

  @Test func replicatesAreSumsOfDrawnBouts() throws {
    let sessions = [try coding(1), try coding(2)].map {
      try? BoutContributions($0, unit: .seconds(1))
    }
    .compactMap { $0 }
    #expect(sessions.count == 2)
    let bootstrap = AgreementBootstrap(bouts: sessions, replicates: 10, seed: 7)
    for replicate in 0..<10 {
      var source = RandomSource(seed: 7, stream: UInt64(replicate / 2))
      var cells = [Int](repeating: 0, count: 16)
      for session in sessions {
        let rows = replicate % 2 == 0 ? session.first : session.second
        for _ in 0..<rows.count {
          let row = source.below(rows.count)
          for place in rows.starts[row]..<rows.starts[row + 1] {
            cells[Int(rows.cells[place])] += rows.amounts[place]
          }
        }
      }
      #expect(bootstrap.table(replicate).cells == cells)
    }
  }

  @Test func sessionsAreDrawnAsElsewhere() {
    var random = TestRandom(seed: 3)
    let tables = (0..<9).map { random.agreementTable(size: 2 + $0 % 2) }
    let bootstrap = AgreementBootstrap(sessions: tables, replicates: 25, seed: 11)
    #expect(bootstrap.replicates == 25)
    for replicate in 0..<25 {
      let drawn = Bootstrap.sessions(count: 9, replicate: replicate, seed: 11)
      let sum = drawn.reduce(AgreementTable(size: 3, cells: [])) { $0 + tables[$1] }
      #expect(bootstrap.table(replicate) == sum)
    }
  }

  /// Over many sessions of independent units the bootstrap has to find the error of Fleiss, Cohen & Everitt.
  @Test func itAgreesWithTheLargeSampleError() throws {
    var random = TestRandom(seed: 21)
    var units: [AgreementTable] = []
    for _ in 0..<400 {
      let code = random.below(3)
      let other = random.below(3) == 0 ? random.below(3) : code
      units.append(AgreementTable(size: 3, pairs: [(code, other)]))
    }
    let whole = CohensKappa(units.reduce(AgreementTable(size: 3, cells: []), +))
    let found = AgreementBootstrap(sessions: units, replicates: 1999).summary(of: kappa)
    let error = try #require(whole.standardError(units: 400).value)
    #expect(isClose(found.standardError, error, relative: 0.08))
    #expect(isClose(found.mean, try #require(whole.kappa.value), absolute: error / 5))
    #expect(found.interval?.contains(try #require(whole.kappa.value)) == true)
  }

  @Test func fullAgreementHasAnIntervalWithoutLength() throws {
    let coding = try coding(5)
    let same = DoubleCoding(
      categories: 3, first: coding.first, second: coding.first, blocks: TimeSet(coding.blocks))
    let found = AgreementBootstrap(bouts: [try BoutContributions(same)], replicates: 100)
      .summary(of: kappa)
    #expect(found.interval == Interval(lower: 1, upper: 1) && found.undefinedCount == 0)
  }

  @Test func nothingToDrawIsUndefined() throws {
    let none = AgreementBootstrap(sessions: [], replicates: -3)
    #expect(none.replicates == 1 && none.summary(of: kappa).interval == nil)
    #expect(none.summary(of: kappa).undefinedCount == 1)
    let empty = try BoutContributions(
      DoubleCoding(categories: 2, first: [], second: [], blocks: .empty))
    let found = AgreementBootstrap(bouts: [empty], replicates: 3).summary(of: kappa)
    #expect(found.undefinedCount == 4 && found.mean == .undefined(.noPairs))
    #expect(AgreementBootstrap(bouts: []).summaries(of: []).isEmpty)
    // One code only: kappa is undefined in every replicate, and that is counted.
    let one = AgreementBootstrap(
      sessions: [AgreementTable(size: 2, cells: [5])], replicates: 20
    ).summary(of: kappa)
    #expect(one.undefinedCount == 20 && one.interval == nil)
    let other = AgreementBootstrap(bouts: [try BoutContributions(try coding(1)), empty])
    #expect(other.table(0).size == 4 && other.table(-1).total > 0)
  }
}
