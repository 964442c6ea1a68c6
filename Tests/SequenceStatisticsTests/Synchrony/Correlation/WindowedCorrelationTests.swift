import Foundation
import SequenceStatistics
import Testing

@Suite struct WindowedCorrelationTests {
  /// The rows of another program by its own rules; `nil` for what it leaves missing.
  private static func oracle(
    _ x: [Double?], _ y: [Double?], w: Int, inc: Int, reach: Int,
    _ convention: WindowedCorrelation.Convention
  ) -> [[Double?]] {
    let n = x.count
    var rows: [[Double?]] = []
    switch convention {
    case .firstLeads:
      var end = w + reach
      while end <= n {
        rows.append(
          (-reach...reach).map { lag in
            let (a, b) = (end - w - max(0, lag), end - w + min(0, lag))
            let pairs = (0..<w).map { (x[a + $0], y[b + $0]) }
            let known = pairs.count { $0.0 != nil && $0.1 != nil }
            return 2 * known >= w && known >= 3 ? CorrelationOracle.pearson(pairs) : nil
          })
        end += inc
      }
    case .boker:
      let number = Int((Double(n - w - reach) / Double(inc)).rounded(.down))
      for row in 0..<max(number, 0) {
        let e = reach + row * inc
        rows.append(
          (-reach...reach).map { lag in
            // On the positive side the second's window is in the past.
            let pairs = (0..<w).map { i in
              lag >= 0 ? (x[e + i], y[e - lag + i]) : (x[e + lag + i], y[e + i])
            }
            guard pairs.allSatisfy({ $0.0 != nil && $0.1 != nil }) else { return nil }
            return CorrelationOracle.pearson(pairs)
          })
      }
    case .rmea:
      let number = Int((Double(n - w - reach + 1) / Double(inc)).rounded(.up))
      for row in 0..<max(number, 0) {
        let frame = (row * inc)..<(row * inc + w + reach)
        let missing = max(x[frame].count { $0 == nil }, y[frame].count { $0 == nil })
        rows.append(
          (-reach...reach).map { lag in
            guard Double(missing) <= Double(w + reach) / 2 else { return nil }
            let (front, back) = (Array(0..<w), Array(abs(lag)..<(w + abs(lag))))
            let (inX, inY) = lag < 0 ? (back, front) : (front, back)
            let pairs = zip(inX, inY).map { (x[frame.lowerBound + $0], y[frame.lowerBound + $1]) }
            let differing = pairs.count {
              guard let one = $0.0, let other = $0.1 else { return false }
              return one != other
            }
            return differing < 2 ? nil : CorrelationOracle.pearson(pairs)
          })
      }
    }
    return rows
  }

  @Test(arguments: 0..<120) func theRulesOfEachConvention(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = 8 + random.below(25)
    let x = CorrelationOracle.row(count, gaps: seed % 3 * 3, &random)
    let y = CorrelationOracle.row(count, gaps: seed % 2 * 6, &random)
    let (w, inc, reach) = (3 + random.below(7), 1 + random.below(4), random.below(5))
    for convention in WindowedCorrelation.Convention.allCases {
      let expected = Self.oracle(x, y, w: w, inc: inc, reach: reach, convention)
      let measured = WindowedCorrelation(
        x, y, window: w, increment: inc, reach: reach, as: convention)
      #expect(measured.windows.count == expected.count, "seed \(seed) \(convention)")
      for (place, row) in expected.enumerated() {
        for lag in -reach...reach {
          let value = measured.correlation(place, lag: lag)
          if let number = row[lag + reach] {
            #expect(
              isClose(value, number, relative: 1e-11, absolute: 1e-13),
              "seed \(seed) \(convention)")
          } else {
            #expect(value.value == nil, "seed \(seed) \(convention)")
          }
        }
      }
    }
  }

  @Test func howManyWindowsThereAre() {
    let row = (0..<100).map { Double?(Double($0 * $0 % 17)) }
    func count(_ convention: WindowedCorrelation.Convention) -> Int {
      WindowedCorrelation(row, row, window: 10, increment: 5, reach: 5, as: convention)
        .windows.count
    }
    #expect(count(.boker) == 17 && count(.rmea) == 18 && count(.firstLeads) == 18)
    let ours = WindowedCorrelation(row, row, window: 10, increment: 5, reach: 5)
    #expect(ours.windows.first?.start == 5 && ours.windows.last?.start == 90)
    let theirs = WindowedCorrelation(row, row, window: 10, increment: 5, reach: 5, as: .rmea)
    #expect(theirs.windows.first?.start == 0 && theirs.windows.last?.start == 85)
  }

  @Test func ofADelayedCopyTheFirstLeads() {
    var random = TestRandom(seed: 6)
    let x = CorrelationOracle.row(120, gaps: 0, &random)
    let y = [Double?](repeating: 1, count: 3) + x.prefix(117)
    for (convention, lag) in [
      (WindowedCorrelation.Convention.firstLeads, 3), (.boker, -3),
    ] {
      let windows = WindowedCorrelation(
        x, y, window: 20, increment: 10, reach: 6, as: convention)
      for place in windows.windows.indices.dropFirst() {
        #expect(isClose(windows.correlation(place, lag: lag), 1, relative: 1e-12))
      }
    }
    // rMEA drops perfect copies; one sample apart is not enough, two are.
    let copy = WindowedCorrelation(x, y, window: 20, increment: 10, reach: 6, as: .rmea)
    #expect(copy.correlation(1, lag: 3) == .undefined(.cannotVary))
    let near = y.enumerated().map { $0 % 10 < 2 ? $1.map { $0 + 0.5 } : $1 }
    let close = WindowedCorrelation(x, near, window: 20, increment: 10, reach: 6, as: .rmea)
    #expect(close.correlation(1, lag: 3).value ?? 0 > 0.9)
  }

  @Test func meansOfZ() throws {
    let x: [Double?] = [1, 2, 3, 4, 1, 3, 2, 5]
    let y: [Double?] = [1, 2, 3, 4, 4, 2, 3, 1]
    let windows = WindowedCorrelation(x, y, window: 4, increment: 4, reach: 0)
    #expect(windows.fisherZ(0, lag: 0) == .undefined(.infinite))
    let z = try #require(windows.fisherZ(1, lag: 0).value)
    let r = try #require(windows.correlation(1, lag: 0).value)
    #expect(z < 0 && isClose(z, atanh(r)))
    #expect(isClose(windows.meanZ(), (10 + z) / 2, relative: 1e-12))
    #expect(isClose(windows.meanAbsoluteZ(), (10 - z) / 2, relative: 1e-12))
    #expect(windows.meanZ(lags: 1...4) == .undefined(.noPairs))
    let lagged = WindowedCorrelation(x, y, window: 4, increment: 1, reach: 2)
    let byHand = lagged.windows.flatMap { window in
      [3, 4].compactMap { window.correlations[$0].value }
    }.map { min(10, abs(atanh($0))) }
    #expect(
      isClose(
        lagged.meanAbsoluteZ(lags: 1...9), byHand.reduce(0, +) / Double(byHand.count),
        relative: 1e-12))
    let clipped = WindowedCorrelation(
      [0, 1, 0, 1], [0, 2, 0, 2], window: 4, increment: 1, reach: 0, as: .rmea)
    #expect(clipped.fisherZ(0, lag: 0) == .value(10))
  }

  @Test func nothingTraps() {
    let row = (0..<30).map { Double?(Double($0 * $0 % 7)) }
    for size in [Int.max, .min, 0, 31, 30] {
      for convention in WindowedCorrelation.Convention.allCases {
        for reach in [Int.max, .min, 0, 29] {
          let windows = WindowedCorrelation(
            row, row, window: size, increment: size, reach: reach, as: convention)
          #expect(windows.correlation(0, lag: .min).value == nil)
          #expect(windows.correlation(.max, lag: 0).value == nil)
          #expect(size < 31 || windows.windows.isEmpty)
        }
      }
    }
    #expect(WindowedCorrelation([], [], window: 5, increment: 1, reach: 1).windows.isEmpty)
    #expect(
      WindowedCorrelation([], [], window: 5, increment: 1, reach: 1).meanZ()
        == .undefined(.noPairs))
    // Twenty million correlations are the most.
    let long = [Double?](repeating: 0, count: 3)
    #expect(WindowedCorrelation(long, long, window: 3, increment: .min, reach: 0).increment == 1)
  }
}
