import Testing

@testable import SequenceStatistics

@Suite struct LagOverlapTests {
  private static func set(_ source: inout TestRandom, below end: Int) -> UnitSet {
    var ranges: [Range<Int>] = []
    var place = source.below(10)
    while place < end {
      let stop = min(end, place + 1 + source.below(15))
      ranges.append(place..<stop)
      place = stop + 1 + source.below(15)
    }
    return UnitSet(ranges)
  }

  /// Unit by unit; on a wide reach, which keeps corners alone, as on a narrow one.
  @Test(arguments: 1...40 as ClosedRange<UInt64>, [7, 90, LagOverlap.widestDense + 1])
  func countedUnitByUnit(seed: UInt64, reach: Int) {
    var source = TestRandom(seed: seed)
    let pairs = (0..<2).map { _ in (Self.set(&source, below: 80), Self.set(&source, below: 80)) }
    let overlap = LagOverlap(pairs, reach: reach)
    func count(_ lag: Int) -> Int {
      pairs.reduce(0) { sum, pair in
        sum + (0..<80).count { pair.0.contains($0) && pair.1.contains($0 + lag) }
      }
    }
    let lags = Array(-min(reach, 95)...min(reach, 95))
    #expect(overlap.values(at: lags) == lags.map(count), "seed \(seed)")
    // Straight between knots: the middle of every two lies on the line.
    let knots = overlap.knots
    #expect(knots.first == -reach && knots.last == reach && knots == knots.sorted())
    for (low, high) in zip(knots, knots.dropFirst()) where high - low > 1 {
      let middle = low + (high - low) / 2
      let line =
        count(low) * (high - low) + (count(high) - count(low)) * (middle - low)
      #expect(count(middle) * (high - low) == line, "seed \(seed), lag \(middle)")
    }
  }
}
