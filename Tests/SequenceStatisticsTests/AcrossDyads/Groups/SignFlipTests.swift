import SequenceStatistics
import Testing

@Suite struct SignFlipTests {
  /// Darwin's maize in eighths of an inch; Fisher (1935, section 21) counted 863 of 32 768 patterns with so large a
  /// sum, 5.267 % both ways.
  @Test func darwinsMaize() {
    let test = SignFlip([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48])
    #expect(test.patternCount == 32_768 && test.kind == .enumerated)
    #expect(test.p.greater == .value(863.0 / 32_768))
    #expect(test.p.twoSided == .value(1726.0 / 32_768))
    #expect(isClose(test.mean, 314.0 / 15, relative: 1e-14))
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func pValuesAreThoseOfAllPatterns(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let count = 1 + random.below(9)
    // Tenths tie only up to rounding.
    let tenths = (0..<count).map { _ in random.below(13) - 6 }
    let labels = (0..<count).map { _ in random.below(5) == 0 ? nil : random.below(5) }
    let families = try FamilyClusters(labels, dyads: count)
    let test = SignFlip(tenths.map { Double($0) / 10 }, families: families)
    var sums = [0]
    for family in families.families {
      let sum = family.reduce(0) { $0 + tenths[$1] }
      sums = sums.flatMap { [$0 + sum, $0 - sum] }
    }
    let observed = tenths.reduce(0, +)
    guard sums.contains(where: { $0 != 0 }) else {
      #expect(test.p.twoSided.reason == .cannotVary, "\(seed)")
      return
    }
    let n = Double(sums.count)
    #expect(isClose(test.p.greater, Double(sums.count { $0 >= observed }) / n), "\(seed)")
    #expect(isClose(test.p.less, Double(sums.count { $0 <= observed }) / n), "\(seed)")
    #expect(
      isClose(test.p.twoSided, Double(sums.count { abs($0) >= abs(observed) }) / n), "\(seed)")
  }

  @Test func drawnPatternsComeNearAllOfThem() throws {
    var random = TestRandom(seed: 8)
    let values = (0..<16).map { _ in Double(random.below(2000)) / 1000 - 0.7 }
    let all = SignFlip(values)
    let drawn = SignFlip(values, exactLimit: 0, replicates: 20_000, seed: 3)
    #expect(drawn.kind == .sampled && drawn.patternCount == 20_000)
    for (one, other) in [
      (all.p.greater, drawn.p.greater), (all.p.less, drawn.p.less),
      (all.p.twoSided, drawn.p.twoSided),
    ] {
      let p = try #require(one.value)
      #expect(isClose(other, p, relative: 0, absolute: 5 * (p * (1 - p) / 20_000).squareRoot()))
    }
    #expect(SignFlip(values, exactLimit: 0, seed: 3) == SignFlip(values, exactLimit: 0, seed: 3))
    #expect(
      SignFlip(values, exactLimit: 0, seed: 3).p != SignFlip(values, exactLimit: 0, seed: 4).p)
    #expect(SignFlip(values, exactLimit: 0, replicates: 0).p.greater.reason == .noPairs)
  }

  @Test func theOrderOfDyadsDoesNotMatterAndTheSignTurnsTheSides() {
    var random = TestRandom(seed: 5)
    let values = (0..<17).map { _ in Double(random.below(2000)) / 1000 - 0.8 }
    let one = SignFlip(values)
    #expect(SignFlip(values.shuffled(using: &random)).p == one.p)
    let turned = SignFlip(values.map { -$0 })
    #expect(turned.p.greater == one.p.less && turned.p.twoSided == one.p.twoSided)
  }

  @Test func zerosStayAndMissingValuesDoNot() {
    let test = SignFlip([1, 2, 0, nil, 3, .nan, 0])
    #expect(test.count == 5 && test.zeroCount == 2 && test.excludedCount == 2)
    #expect(test.flippingCount == 3 && test.mean == .value(1.2))
    #expect(test.p.greater == .value(0.125) && test.p.twoSided == .value(0.25))
  }

  @Test func noneAndHugeValues() {
    #expect(SignFlip([]).p.greater.reason == .tooFewDyads)
    #expect(SignFlip([0, 0]).p.greater.reason == .cannotVary)
    #expect(SignFlip([4]).p.greater == .value(0.5) && SignFlip([4]).p.twoSided == .value(1))
    #expect(SignFlip([1.7e308, 1.6e308, 1.5e308]).p.greater == .value(0.125))
    #expect(
      SignFlip([Double.leastNonzeroMagnitude, .leastNonzeroMagnitude]).p.greater == .value(0.25))
    // What sums to 0 but for its rounding is as near as anything.
    #expect(SignFlip([0.1, 0.2, -0.3]).p.twoSided == .value(1))
  }
}
