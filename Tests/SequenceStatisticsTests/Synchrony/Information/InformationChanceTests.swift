import CodedSessions
import Foundation
import Testing

@testable import SequenceStatistics

@Suite struct InformationChanceTests {
  private struct Shifts: Decodable {
    struct Summary: Decodable {
      let observed: Double
      let nSurrogates: Int
      let mean: Double
      let sdDdof1: Double
      let q025: Double
      let q975: Double
      let nGe: Int
      let pGePlus1: Double
      let z: Double
    }
    struct Expected: Decodable {
      let mutualInfoBits: Summary
    }
    let input: RowsCase.Input
    let expected: Expected
    let tolerance: Double
  }

  @Test func allCircularShifts() throws {
    let reference: Shifts = try SynchronyCase.decoded("surr__circshift_n200")
    let units = PairedUnits(reference.input.x, reference.input.y, step: .seconds(1))
    let chance = InformationChance(mutualInformationOf: units, design: .shift(minShift: 1))
    let expected = reference.expected.mutualInfoBits
    let close = reference.tolerance
    #expect(isClose(chance.observedBits, expected.observed, relative: close))
    #expect(chance.null.count == expected.nSurrogates)
    #expect(isClose(chance.null.mean, expected.mean * log(2), relative: close))
    #expect(isClose(chance.null.standardDeviation, expected.sdDdof1 * log(2), relative: close))
    #expect(isClose(chance.null.quantile(0.025), expected.q025 * log(2), relative: close))
    #expect(isClose(chance.null.quantile(0.975), expected.q975 * log(2), relative: close))
    #expect(chance.p.reached == expected.nGe)
    #expect(isClose(chance.p.measure, expected.pGePlus1, relative: close))
    #expect(isClose(chance.z, expected.z, relative: close))
    #expect(isClose(chance.effectiveBits, expected.observed - expected.mean, relative: close))
  }

  /// Each arrangement's value is that of the statistic on the rearranged records.
  @Test(arguments: 0..<12) func theKernelMeetsTheStatistic(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let lengths = [20 + random.below(30), 25]
    let x = InformationOracle.rows(lengths, states: 3, &random)
    let y = InformationOracle.rows(lengths, states: 2, &random)
    let units = PairedUnits(zip(x, y).map(PairedUnits.Stretch.init), step: .seconds(1))
    let design: UnitSurrogates.Design = seed % 2 == 0 ? .shift(minShift: 3) : .boutPermutation
    let (k, l, u) = (random.below(3), 1 + random.below(2), 1 + random.below(2))
    let chance = InformationChance(
      transferEntropyOf: units, .firstToSecond, targetHistory: k, sourceHistory: l, delay: u,
      design: design, replicates: 20, seed: UInt64(seed))
    // The source is rearranged.
    let surrogates = UnitSurrogates(
      units.swapped, design: design, replicates: 20, seed: UInt64(seed))
    let values = (0..<surrogates.count).compactMap { replicate in
      let rows = surrogates.replicate(replicate).stretches
      return InformationOracle.information(
        source: rows.map(\.second), target: rows.map(\.first), k: k, l: l, u: u
      ).nats
    }.sorted()
    #expect(values.count == chance.null.count && !values.isEmpty, "seed \(seed)")
    for (value, expected) in zip(chance.null.sorted, values) {
      #expect(isClose(value, expected, relative: 1e-9, absolute: 1e-12), "seed \(seed)")
    }
    let lag = random.below(7) - 3
    let shared = InformationChance(
      mutualInformationOf: units, lag: lag, design: design, replicates: 20, seed: UInt64(seed))
    let informations = UnitSurrogates(
      units, design: design, replicates: 20, seed: UInt64(seed)
    ).null { MutualInformation($0, lag: lag).nats.value }
    #expect(shared.null.count == informations.count, "seed \(seed)")
    for (value, expected) in zip(shared.null.sorted, informations.sorted) {
      #expect(isClose(value, expected, relative: 1e-9, absolute: 1e-12), "seed \(seed)")
    }
    #expect(
      isClose(
        shared.observedNats, MutualInformation(units, lag: lag).nats.value ?? -1, relative: 1e-9,
        absolute: 1e-12), "seed \(seed)")
  }

  @Test func aFollowerIsFoundAndAStrangerIsNot() throws {
    var random = TestRandom(seed: 11)
    func record() -> [Int] {
      var row: [Int] = []
      while row.count < 600 {
        row += [Int](repeating: random.below(3), count: 1 + random.below(6))
      }
      return Array(row.prefix(600))
    }
    let x = record()
    let follower = PairedUnits(x, [0, 0] + x.dropLast(2), step: .seconds(1))
    let found = InformationChance(
      transferEntropyOf: follower, delay: 2, design: .shift(minShift: 20), replicates: 199)
    #expect(found.p.measure == .value(1.0 / 200))
    #expect(try #require(found.effectiveBits.value) > 0.2)
    #expect(try #require(found.z.value) > 5)
    let stranger = InformationChance(
      transferEntropyOf: PairedUnits(x, record(), step: .seconds(1)), design: .boutPermutation,
      replicates: 199)
    // The plug-in value is above 0 and the effective one near it.
    #expect(try #require(stranger.observedNats.value) > 0)
    #expect(abs(try #require(stranger.z.value)) < 4)
  }

  @Test func changesAreSampledAfterRearranging() {
    var random = TestRandom(seed: 21)
    let x = InformationOracle.rows([80], states: 2, &random)
    let y = InformationOracle.rows([80], states: 2, &random)
    let units = PairedUnits(zip(x, y).map(PairedUnits.Stretch.init), step: .seconds(1))
    let chance = InformationChance(
      transferEntropyOf: units, .secondToFirst, design: .shift(minShift: 5), sampling: .changes)
    let null = UnitSurrogates(units, design: .shift(minShift: 5)).null {
      TransferEntropy($0.eventSampled, .secondToFirst).nats.value
    }
    #expect(chance.null == null && null.count == 71)
    #expect(chance.observedNats == TransferEntropy(units.eventSampled, .secondToFirst).nats)
  }

  @Test func whatCannotBeRearrangedHasNoChance() {
    let short = InformationChance(
      mutualInformationOf: PairedUnits([0, 1], [1, 0], step: .seconds(1)),
      design: .shift(minShift: 10))
    #expect(short.stretchesLeftOut == 1 && short.observedNats == .undefined(.noPairs))
    #expect(short.p.measure == .undefined(.noPairs) && short.z == .undefined(.noPairs))
    #expect(short.effectiveNats == .undefined(.noPairs))
    // Every arrangement of a constant is the same.
    let constant = InformationChance(
      transferEntropyOf: PairedUnits(
        [Int?](repeating: 1, count: 40), (0..<40).map { $0 % 3 }, step: .seconds(1)),
      design: .shift(minShift: 2))
    #expect(constant.p.measure == .value(1) && constant.z == .undefined(.cannotVary))
    for k in [Int.max, .min] {
      let hostile = InformationChance(
        transferEntropyOf: PairedUnits(
          (0..<40).map { $0 % 2 }, (0..<40).map { $0 % 3 }, step: .zero),
        targetHistory: k, sourceHistory: k, delay: k, design: .shift(minShift: 2))
      #expect(k == .min || hostile.p.measure == .undefined(.noPairs))
    }
    let lagged = InformationChance(
      mutualInformationOf: PairedUnits(
        (0..<40).map { $0 % 2 }, (0..<40).map { $0 % 3 }, step: .zero),
      lag: .min, design: .shift(minShift: 2))
    #expect(lagged.p.measure == .undefined(.noPairs))
  }
}
