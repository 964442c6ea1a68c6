import Testing

@testable import SequenceStatistics

@Suite struct RandomSourceTests {
  /// The outputs of the authors' `xoshiro256starstar.c` from the state 1, 2, 3, 4.
  @Test func publishedOutputs() {
    var source = RandomSource(state: (1, 2, 3, 4))
    let outputs = (0..<10).map { _ in source.next() }
    #expect(
      outputs == [
        11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  @Test func boundsWithoutAChoice() {
    var source = RandomSource(seed: 1)
    let draws = [source.below(0), source.below(1), source.below(-5)]
    #expect(draws == [0, 0, 0])
    var nothing: [Int] = []
    source.shuffle(&nothing)
    #expect(nothing.isEmpty)
    var one = [7]
    source.shuffle(&one)
    #expect(one == [7])
  }

  @Test func probabilitiesAtTheEnds() {
    var source = RandomSource(seed: 1)
    let never = (0..<1_000).filter { _ in source.isTrue(withProbability: 0) }
    let always = (0..<1_000).filter { _ in source.isTrue(withProbability: 1) }
    #expect(never.isEmpty)
    #expect(always.count == 1_000)
  }

  /// A bound just over 2⁶³ rejects almost half of all draws: the rejection branch is at work, and
  /// both halves of the range are still equally likely.
  @Test func rejectionKeepsLargeBoundsUniform() {
    let seed: UInt64 = 3
    var source = RandomSource(seed: seed)
    let bound: UInt64 = (1 << 63) + 2
    var lower = 0
    for _ in 0..<20_000 {
      let draw = source.below(bound)
      #expect(draw < bound)
      if draw < bound / 2 { lower += 1 }
    }
    // Five standard errors of a fair coin thrown 20 000 times.
    #expect(abs(lower - 10_000) < 354, "seed \(seed): \(lower) of 20000 in the lower half")
  }

  @Test func unitNumbersStayInTheirIntervalAndFillIt() {
    let seed: UInt64 = 5
    var source = RandomSource(seed: seed)
    var tenths = [Int](repeating: 0, count: 10)
    for _ in 0..<50_000 {
      let number = source.unit()
      #expect(0 <= number && number < 1)
      tenths[Int(number * 10)] += 1
    }
    // The .9999 quantile of chi-square with 9 degrees of freedom is 33.7.
    let statistic = chiSquare(of: tenths, expected: 5_000)
    #expect(statistic < 33.7, "seed \(seed): chi-square \(statistic) from \(tenths)")
  }

  /// Every order of four things turns up, and equally often.
  @Test(arguments: [1, 2, 20_240_601] as [UInt64])
  func everyPermutationIsEquallyLikely(seed: UInt64) {
    var source = RandomSource(seed: seed)
    var counts = [Int](repeating: 0, count: 256)
    for _ in 0..<48_000 {
      var order = [0, 1, 2, 3]
      source.shuffle(&order)
      counts[order.reduce(0) { $0 * 4 + $1 }] += 1
    }
    let met = counts.filter { $0 > 0 }
    #expect(met.count == 24)
    // The .9999 quantile of chi-square with 23 degrees of freedom is 57.1.
    let statistic = chiSquare(of: met, expected: 2_000)
    #expect(statistic < 57.1, "seed \(seed): chi-square \(statistic) from \(met)")
  }

  @Test func sameSeedAndStreamSameNumbers() {
    var one = RandomSource(seed: 9, stream: 4)
    var other = RandomSource(seed: 9, stream: 4)
    let numbers = (0..<100).map { _ in one.next() }
    let same = (0..<100).map { _ in other.next() }
    #expect(numbers == same)
  }

  /// What replicate 17 draws does not depend on what others drew before.
  @Test func streamsDoNotDependOnTheOrderOfUse() {
    func draws(_ stream: UInt64) -> [UInt64] {
      var source = RandomSource(seed: 1, stream: stream)
      return (0..<8).map { _ in source.next() }
    }
    let forwards = (0..<50 as Range<UInt64>).map(draws)
    let backwards = (0..<50 as Range<UInt64>).reversed().map(draws)
    #expect(forwards == Array(backwards.reversed()))
    #expect(Set(forwards).count == 50)
  }

  /// Neighbouring seeds and streams are not shifted copies of each other.
  @Test func neighbouringSeedsAndStreamsShareNothing() {
    var seen: Set<UInt64> = []
    for seed in 0..<10 as Range<UInt64> {
      for stream in 0..<10 as Range<UInt64> {
        var source = RandomSource(seed: seed, stream: stream)
        for _ in 0..<20 { seen.insert(source.next()) }
      }
    }
    #expect(seen.count == 2_000)
  }

  /// The first draws of successive streams are themselves uniform: replicates are not lopsided.
  @Test func firstDrawsAcrossStreamsAreUniform() {
    var counts = [Int](repeating: 0, count: 16)
    for stream in 0..<16_000 as Range<UInt64> {
      var source = RandomSource(seed: 1, stream: stream)
      counts[source.below(16)] += 1
    }
    // The .9999 quantile of chi-square with 15 degrees of freedom is 44.3.
    let statistic = chiSquare(of: counts, expected: 1_000)
    #expect(statistic < 44.3, "seed 1: chi-square \(statistic) from \(counts)")
  }
}

private func chiSquare(of counts: [Int], expected: Double) -> Double {
  counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
}
