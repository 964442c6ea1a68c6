import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct GammaAgreementTests {
  private struct Case: Decodable {
    struct Input: Decodable { let datasets: [String: AgreementEvents] }
    let input: Input
  }

  private func continuum(_ name: String) throws -> UnitContinuum {
    let data: Case = try AgreementCase.decoded("12-easydiag")
    return UnitContinuum(try #require(data.input.datasets[name]).coding)
  }

  /// The disorder of the best alignment, by scipy 1.17.1 linear_sum_assignment on the full matrix.
  @Test(arguments: [
    ("gaze60_jitter", 0.010829532366796934), ("gaze120_conf_omit", 0.5034186164312571),
    ("sparse60_small", 0.310453391187093), ("sparse180", 0.5430191236137504),
  ])
  func disorderOfTheReferenceRecords(_ name: String, disorder: Double) throws {
    let gamma = GammaAgreement(try continuum(name), samples: 2)
    #expect(isClose(gamma.observed, disorder))
  }

  /// pygamma-agreement on the same records, at 30 samples: .989 and .556, ± .005.
  @Test(arguments: [("gaze60_jitter", 0.989, 0.003), ("gaze120_conf_omit", 0.556, 0.02)])
  func resemblingRecordsGiveThePeersNumber(_ name: String, peer: Double, tolerance: Double) throws {
    let gamma = GammaAgreement(try continuum(name), method: .resembling, samples: 60)
    #expect(isClose(gamma.value, peer, absolute: tolerance))
    // Records that keep the order of one coder are a little farther apart.
    let shifted = GammaAgreement(try continuum(name), samples: 60)
    #expect(isClose(shifted.value, peer, absolute: 0.05))
  }

  @Test func identicalRecordsGiveOne() throws {
    let data: Case = try AgreementCase.decoded("12-easydiag")
    let coding = try #require(data.input.datasets["sparse60_small"]).coding
    let same = DoubleCoding(
      categories: coding.categories, first: coding.first, second: coding.first,
      blocks: TimeSet(coding.blocks))
    let gamma = GammaAgreement(UnitContinuum(same), samples: 10)
    #expect(gamma.value == .value(1) && gamma.observed == .value(0))
    #expect(gamma.interval(replicates: 20) == Interval(lower: 1, upper: 1))
  }

  /// Records that have nothing to do with each other lie about 0.
  @Test func unrelatedRecordsLieAboutZero() throws {
    var values: [Double] = []
    for seed in UInt64(0)..<40 {
      var random = TestRandom(seed: seed)
      func record() -> CoderRecord {
        var time: Int64 = 0
        var marks: [DoubleCoding.Mark] = []
        while time < 300_000 {
          let onset = time + Int64(random.below(8000))
          time = onset + 1 + Int64(random.below(8000))
          marks.append(
            DoubleCoding.Mark(
              category: random.below(3), onset: .milliseconds(onset), offset: .milliseconds(time)))
        }
        return CoderRecord(marks: marks)
      }
      let block = try #require(TimeSpan(onset: .zero, offset: .seconds(300)))
      let continuum = UnitContinuum(
        categories: 3, records: [record(), record()], blocks: TimeSet(block))
      values.append(
        try #require(GammaAgreement(continuum, samples: 20, seed: seed).value.value))
    }
    let mean = values.reduce(0, +) / Double(values.count)
    #expect(mean.magnitude < 0.05, "mean \(mean)")
  }

  @Test func coderOrderIsNothing() throws {
    let data: Case = try AgreementCase.decoded("12-easydiag")
    let coding = try #require(data.input.datasets["sparse180"]).coding
    let one = GammaAgreement(UnitContinuum(coding), samples: 2)
    let other = GammaAgreement(UnitContinuum(coding.swapped), samples: 2)
    #expect(isClose(other.observed, try #require(one.observed.value), relative: 1e-12))
  }

  @Test func threeCodersAreTheMeanOverPairs() throws {
    let data: Case = try AgreementCase.decoded("12-easydiag")
    let coding = try #require(data.input.datasets["sparse60_small"]).coding
    let records = [coding.first, coding.second, coding.first].map { CoderRecord(marks: $0) }
    let continuum = UnitContinuum(
      categories: coding.categories, records: records, blocks: TimeSet(coding.blocks))
    let gamma = GammaAgreement(continuum, samples: 20)
    #expect(gamma.pairs.map(\.first) == [0, 0, 1] && gamma.pairs.map(\.second) == [1, 2, 2])
    // The pair of equal records has the disorder 0.
    #expect(isClose(gamma.observed, 2 * 0.310453391187093 / 3))
    #expect(gamma.value.value != nil && gamma.interval(replicates: 5) == nil)
  }

  @Test func precisionNarrowsWithSamples() throws {
    let continuum = try continuum("sparse60_small")
    let few = GammaAgreement(continuum, samples: 20)
    let many = GammaAgreement(continuum, samples: 320)
    let wide = try #require(few.precision())
    let narrow = try #require(many.precision())
    #expect(narrow.contains(try #require(many.value.value)))
    let ratio = (wide.upper - wide.lower) / (narrow.upper - narrow.lower)
    #expect(ratio > 2.5 && ratio < 6.5)
    // (1.96 × .146 / .05)² and four times as many for half of it.
    let needed = try #require(many.samplesNeeded(precision: 0.05))
    let more = try #require(many.samplesNeeded(precision: 0.025))
    #expect(needed > 15 && needed < 60 && (more - 4 * needed).magnitude <= 4)
    #expect(many.chance.count == 320 && many.samplesNeeded(precision: 0) == nil)
  }

  @Test func intervalOverUnitsHoldsTheValue() throws {
    let gamma = GammaAgreement(try continuum("gaze120_conf_omit"), samples: 20)
    let interval = try #require(gamma.interval(replicates: 400))
    #expect(interval.contains(try #require(gamma.value.value)))
    #expect(interval.upper - interval.lower > 0.05 && interval.upper < 1)
    #expect(interval == gamma.interval(replicates: 400))
  }

  @Test func nothingMarkedIsUndefined() throws {
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    let some = CoderRecord(
      marks: [DoubleCoding.Mark(category: 0, onset: .zero, offset: .seconds(3))])
    let moment = CoderRecord(
      marks: [DoubleCoding.Mark(category: 0, onset: .zero, offset: .zero)])
    func gamma(_ records: [CoderRecord], samples: Int = 30) -> GammaAgreement {
      GammaAgreement(
        UnitContinuum(categories: 1, records: records, blocks: TimeSet(block)), samples: samples)
    }
    #expect(gamma([]).value == .undefined(.noPairs))
    #expect(gamma([some]).value == .undefined(.noPairs))
    #expect(gamma([moment, moment]).value == .undefined(.noOccurrence))
    #expect(gamma([moment, moment]).momentsLeftOut == 2)
    #expect(gamma([some, some], samples: 0).value == .undefined(.noPairs))
    #expect(gamma([some, some], samples: -1).precision() == nil)
    // One coder marked nothing: the disorder is 2, more than by chance.
    let empty = gamma([some, moment])
    #expect(empty.observed == .value(2) && (empty.value.value ?? 1) < 0)
  }
}
