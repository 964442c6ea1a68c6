import Foundation
import SequenceStatistics
import Testing

@Suite struct SegmentSurrogatesTests {
  /// z of two segments at each lag, by the definition.
  private static func z(_ x: [Double?], _ y: [Double?], reach: Int) -> [Double] {
    (-reach...reach).compactMap { CorrelationOracle.correlation(x, y, lag: $0) }
      .map(CorrelationOracle.z)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  @Test(arguments: SegmentSurrogates.Statistic.allCases)
  func allOrdersOfFourSegments(_ statistic: SegmentSurrogates.Statistic) throws {
    var random = TestRandom(seed: 31)
    let x = (0..<50).map { _ in Double?(Double(random.below(100))) }
    let y = x.map { $0.map { $0 + Double(random.below(100)) } }
    let measured = SegmentSurrogates(x, y, segment: 12, reach: 3, statistic: statistic)
    #expect(measured.segments == 4 && measured.segment == 12)
    func cut(_ row: [Double?]) -> [[Double?]] {
      (0..<4).map { Array(row[($0 * 12)..<($0 * 12 + 12)]) }
    }
    let (first, second) = (cut(x), cut(y))
    let table = first.map { one in
      second.map { other in
        Self.z(one, other, reach: 3).map { statistic == .meanZ ? $0 : abs($0) }
      }
    }
    #expect(
      isClose(
        measured.observed, Self.mean((0..<4).map { Self.mean(table[$0][$0]) }), relative: 1e-11))
    let pairs = (0..<4).flatMap { i in (0..<4).filter { $0 != i }.map { table[i][$0] } }
    #expect(isClose(measured.pseudo, Self.mean(pairs.map(Self.mean)), relative: 1e-11))
    // SUSY: the standard deviation over lags of the mean of pairs that do not belong together.
    let ofLags = (0..<7).map { lag in Self.mean(pairs.map { $0[lag] }) }
    let center = Self.mean(ofLags)
    let deviation = sqrt(ofLags.reduce(0) { $0 + pow($1 - center, 2) } / 6)
    let (real, pseudo) = (
      try #require(measured.observed.value), try #require(measured.pseudo.value)
    )
    #expect(isClose(measured.effectSize, (real - pseudo) / deviation, relative: 1e-9))
    var orders: [Double] = []
    for a in 0..<4 {
      for b in 0..<4 where b != a {
        for c in 0..<4 where c != a && c != b {
          let order = [a, b, c, 6 - a - b - c]
          orders.append(Self.mean(order.enumerated().map { Self.mean(table[$0][$1]) }))
        }
      }
    }
    #expect(measured.null.kind == .enumerated && measured.null.count == 24)
    for (value, expected) in zip(measured.null.sorted, orders.sorted()) {
      #expect(isClose(value, expected, relative: 1e-10))
    }
    let reached = orders.count { $0 >= real - 1e-12 }
    #expect(measured.p.measure == .value(Double(reached) / 24))
    #expect(isClose(measured.z, try #require(measured.null.z(real).value), relative: 1e-12))
  }

  @Test func aCopyIsFoundAndOrdersAreDrawnFromTheSeed() {
    var random = TestRandom(seed: 17)
    let x = (0..<400).map { _ in Double?(Double(random.below(50))) }
    let y = [nil, nil] + x.dropLast(2)
    let found = SegmentSurrogates(x, y, segment: 20, reach: 3, replicates: 199, seed: 5)
    #expect(found.segments == 20 && found.null.kind == .sampled && found.null.count == 199)
    #expect(found.p.measure == .value(1.0 / 200))
    #expect(found == SegmentSurrogates(x, y, segment: 20, reach: 3, replicates: 199, seed: 5))
    #expect(found != SegmentSurrogates(x, y, segment: 20, reach: 3, replicates: 199, seed: 6))
  }

  @Test func constantSegmentsAreLeftOut() {
    let x: [Double?] = [1, 1, 1, 1, 1, 2, 3, 1, 4, 2, 6, 3]
    let y: [Double?] = [1, 2, 4, 1, 3, 2, 3, 1, 4, 5, 6, 3]
    let measured = SegmentSurrogates(x, y, segment: 4, reach: 0, statistic: .meanZ)
    func z(_ i: Int, _ j: Int) -> Double {
      Self.z(Array(x[(4 * i)..<(4 * i + 4)]), Array(y[(4 * j)..<(4 * j + 4)]), reach: 0).first ?? 99
    }
    #expect(isClose(measured.observed, (z(1, 1) + z(2, 2)) / 2, relative: 1e-12))
    #expect(isClose(measured.pseudo, (z(1, 0) + z(1, 2) + z(2, 0) + z(2, 1)) / 4, relative: 1e-12))
    // One lag has no deviation over lags.
    #expect(measured.effectSize.value == nil)
  }

  @Test func nothingTraps() {
    let row = (0..<20).map { Double?(Double($0 * $0 % 7)) }
    for size in [Int.max, .min, 0, 15] {
      for reach in [Int.max, .min, 0] {
        let measured = SegmentSurrogates(row, row, segment: size, reach: reach, replicates: -1)
        #expect(measured.segments > 1 || measured.observed == .undefined(.tooShort))
        #expect(measured.segments > 1 || measured.p.measure == .undefined(.noPairs))
      }
    }
    let nothing = SegmentSurrogates([], [], segment: 5, reach: 1)
    #expect(nothing.pseudo == .undefined(.tooShort) && nothing.z == .undefined(.tooShort))
    let constant = [Double?](repeating: 4, count: 20)
    let flat = SegmentSurrogates(constant, row, segment: 5, reach: 1)
    #expect(flat.observed == .undefined(.cannotVary) && flat.effectSize.value == nil)
    let missing = SegmentSurrogates(
      [Double?](repeating: nil, count: 20), row, segment: 5, reach: 1)
    #expect(missing.observed == .undefined(.cannotVary))
  }
}
