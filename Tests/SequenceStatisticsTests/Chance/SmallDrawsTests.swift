import Testing

@testable import SequenceStatistics

@Suite struct SmallDrawsTests {
  /// Chi-square of counts that should be equal.
  private func chiSquare(_ counts: [Int]) -> Double {
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    return counts.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
  }

  @Test(arguments: [1, 2, 3, 7, 1_000, 65_535, 65_536, 65_537, 100_000])
  func drawsStayBelowTheirBound(bound: Int) {
    var draws = SmallDraws(seed: 1, stream: UInt64(bound))
    for _ in 0..<2_000 {
      #expect((0..<bound).contains(draws.index(below: bound)))
      let pair = draws.two(below: bound)
      #expect((0..<bound).contains(pair.0) && (0..<bound).contains(pair.1))
      guard bound >= 4, bound <= 65_536 else { continue }
      let four = draws.four(below: bound)
      #expect((0..<bound).contains(four.0) && (0..<(bound - 1)).contains(four.1))
      #expect((0..<(bound - 2)).contains(four.2) && (0..<(bound - 3)).contains(four.3))
    }
  }

  /// Bounds near 2¹⁶ reject almost half of the words.
  @Test func everyResultIsEquallyLikely() {
    var draws = SmallDraws(seed: 2, stream: 0)
    var single = [Int](repeating: 0, count: 6)
    var paired = single
    var counts = [[Int]](repeating: single, count: 4)
    for _ in 0..<60_000 {
      single[draws.index(below: 6)] += 1
      paired[draws.two(below: 6).1] += 1
      let four = draws.four(below: 6)
      counts[0][four.0] += 1
      counts[1][four.1] += 1
      counts[2][four.2] += 1
      counts[3][four.3] += 1
    }
    #expect(chiSquare(single) < 25 && chiSquare(paired) < 25)
    for (index, row) in counts.enumerated() {
      #expect(chiSquare(Array(row.prefix(6 - index))) < 25, "\(index)")
    }
    var high = [Int](repeating: 0, count: 4)
    for _ in 0..<40_000 { high[draws.index(below: 49_152) / 12_288] += 1 }
    #expect(chiSquare(high) < 20)
    for _ in 0..<40_000 { high[draws.four(below: 49_152).0 / 12_288] += 1 }
    #expect(chiSquare(high) < 20)
  }
}
