import Testing

@testable import SequenceStatistics

@Suite struct SignPatternsTests {
  @Test(arguments: 0...60 as ClosedRange<UInt64>)
  func countsAreThoseOfAllPatterns(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let sizes = (0..<random.below(11)).map { _ in Double(random.below(9)) }
    var sums = [0.0]
    for size in sizes { sums = sums.flatMap { [$0 + size, $0 - size] } }
    let patterns = SignPatterns(sizes)
    #expect(patterns.count == sums.count, "\(seed)")
    for limit in -40...40 {
      let limit = Double(limit)
      #expect(patterns.count(atLeast: limit) == sums.count { $0 >= limit }, "\(seed) \(limit)")
    }
  }

  @Test func thirtyNumbersAreCountedToo() {
    // All up, or all but one.
    #expect(SignPatterns([Double](repeating: 1, count: 30)).count(atLeast: 28) == 31)
    #expect(SignPatterns([]).count == 1)
  }
}
