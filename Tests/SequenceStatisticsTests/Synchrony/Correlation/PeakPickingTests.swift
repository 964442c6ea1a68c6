import Foundation
import Testing

@testable import SequenceStatistics

@Suite struct PeakPickingTests {
  private static func peak(
    _ row: [Double?], region: Int, of measured: PeakPicking.Measured = .correlation,
    search: PeakPicking.Search = .nearest, smoothing: Int = 1
  ) -> PeakPicking.Peak? {
    PeakPicking(rows: [row], region: region, of: measured, search: search, smoothing: smoothing)
      .peaks[0]
  }

  @Test func byHand() {
    // Lags -4 to 4: a small peak at 1, a higher one at -3.
    let row: [Double?] = [0.1, 0.9, 0.2, 0.1, 0.2, 0.5, 0.3, 0.1, 0.0]
    #expect(Self.peak(row, region: 1) == .init(lag: 1, value: 0.5))
    // Within three lags of 1 there is nothing higher, but 1 lies too near the border for a region of 4.
    #expect(Self.peak(row, region: 3) == .init(lag: 1, value: 0.5))
    #expect(Self.peak(row, region: 4) == nil)
    // A region that grows meets 0.9 at distance 3 before three steps bring nothing.
    #expect(Self.peak(row, region: 3, search: .expanding) == nil)
    #expect(Self.peak(row, region: 1, search: .expanding) == .init(lag: 1, value: 0.5))
    let symmetric: [Double?] = [0, 0.4, 0, 0.1, 0, 0.4, 0]
    #expect(Self.peak(symmetric, region: 1)?.lag == 0)
    // At 0 the larger neighbours are two lags off; of two equal ones the positive lag is taken.
    #expect(Self.peak([0, 0.4, 0.2, 0.1, 0.2, 0.4, 0], region: 1)?.lag == 2)
    #expect(Self.peak([0, 0.5, 0.2, 0.1, 0.2, 0.4, 0], region: 1)?.lag == -2)
  }

  @Test func magnitudesKeepTheirSign() {
    let row: [Double?] = [0, -0.1, -0.8, -0.1, 0.1, 0.2, 0.1]
    #expect(Self.peak(row, region: 1, of: .magnitude) == .init(lag: -1, value: -0.8))
    #expect(Self.peak(row, region: 1) == .init(lag: 2, value: 0.2))
  }

  @Test func slopesPlateausAndGapsHaveNoPeak() {
    #expect(Self.peak([0, 1, 2, 3, 4, 5, 6], region: 1) == nil)
    #expect(Self.peak([1, 1, 1, 1, 1], region: 1) == nil)
    #expect(Self.peak([0, 1, nil, 1, 0], region: 1) == nil)
    #expect(Self.peak([0, 1, 3, nil, 0], region: 1) == nil)
    #expect(Self.peak([0, 1, 3, 1, nil], region: 1)?.lag == 0)
    #expect(Self.peak([0, 1, 3, 1, nil], region: 1, search: .expanding) == nil)
    #expect(Self.peak([], region: 1) == nil && Self.peak([nil], region: 1) == nil)
    #expect(Self.peak([0, 1, 0], region: .max) == nil)
    #expect(Self.peak([0, 1, 0], region: .min)?.lag == 0)
  }

  @Test func smoothingIsAMovingMean() {
    let row: [Double?] = [0, 0, 3, 0, 0, 2, 2, 2, 0, 0, 0]
    // Means of three: 0, 1, 1, 1, .67, 1.33, 2, 1.33, ...; the single 3 at lag -3 is levelled.
    #expect(Self.peak(row, region: 2, smoothing: 3) == .init(lag: 1, value: 2))
    #expect(Self.peak(row, region: 2, smoothing: 2) == .init(lag: 1, value: 2))
    #expect(Self.peak(row, region: 2, smoothing: .max) == nil)
  }

  /// The definition in other words: all peaks are listed, and the nearest taken.
  @Test(arguments: 0..<200) func theNearestOfAllPeaks(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let reach = 1 + random.below(8)
    let row = (0..<(2 * reach + 1)).map { _ in
      random.below(20) == 0 ? nil : Double(random.below(9))
    }
    let region = 1 + random.below(3)
    let peaks = (-reach...reach).filter { lag in
      let around = (lag - region...lag + region).map { place -> Double? in
        row.indices.contains(place + reach) ? row[place + reach] : nil
      }
      guard !around.contains(nil), let top = row[lag + reach] else { return false }
      let known = around.compactMap { $0 }
      return known.max() == top && known[0] < top && known[2 * region] < top
    }
    let expected = peaks.sorted {
      let (one, other) = (row[$0 + reach] ?? 0, row[$1 + reach] ?? 0)
      if abs($0) != abs($1) { return abs($0) < abs($1) }
      return one == other ? $0 > $1 : one > other
    }.first
    #expect(Self.peak(row, region: region)?.lag == expected, "seed \(seed)")
  }

  /// The loop of the program in its own words.
  @Test(arguments: 0..<200) func theGrowingRegion(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let reach = 2 + random.below(8)
    // No value twice.
    let row = (0..<(2 * reach + 1)).map { Double(random.below(1000)) + Double($0) / 100 }
    let region = 1 + random.below(reach)
    var best = -Double.infinity
    var (lookAhead, searched) = (0, 0)
    for distance in 1...reach {
      searched = distance
      let highest = row[(reach - distance)...(reach + distance)].max() ?? 0
      if distance == 1 {
        best = highest
      } else if highest > best {
        (best, lookAhead) = (highest, 0)
      } else {
        lookAhead += 1
        if lookAhead >= region { break }
      }
    }
    let lag = (row.firstIndex(of: best) ?? 0) - reach
    #expect(abs(lag) <= searched)
    let expected = abs(lag) > reach - region ? nil : lag
    #expect(
      Self.peak(row, region: region, search: .expanding)?.lag == expected, "seed \(seed)")
  }

  @Test func summaries() throws {
    let peaks = PeakPicking(
      rows: [[0, 1, 0, 0, 0], [0, 0, 0, 0.5, 0], [1, 1, 1, 1, 1]], region: 1, of: .correlation,
      search: .nearest, smoothing: 1)
    #expect(peaks.peaks.map { $0?.lag } == [-1, 1, nil])
    #expect(peaks.meanLag == .value(0) && isClose(peaks.lagDeviation, sqrt(2)))
    #expect(isClose(peaks.meanValue, 0.75) && isClose(peaks.valueDeviation, sqrt(0.125)))
    #expect(isClose(peaks.shareWithoutPeak, 1.0 / 3))
    var random = TestRandom(seed: 12)
    // Slow waves, the second five samples behind.
    let x = (0..<300).map { Double?(sin(Double($0) / 9) + Double(random.below(100)) / 1000) }
    let y = [Double?](repeating: 0, count: 5) + x.prefix(295)
    let windows = WindowedCorrelation(x, y, window: 60, increment: 20, reach: 12)
    let found = PeakPicking(windows, region: 4, smoothing: 3)
    #expect(abs(try #require(found.meanLag.value) - 5) < 0.5)
    #expect(found.shareWithoutPeak == .value(0))
    let none = PeakPicking(
      WindowedCorrelation([], [], window: 9, increment: 1, reach: 3), region: 1)
    #expect(none.meanLag == .undefined(.noPairs) && none.shareWithoutPeak == .undefined(.noPairs))
    #expect(none.lagDeviation == .undefined(.noPairs))
  }
}
