/// At which lag do two partners go together most closely in each window, and who leads there?
///
/// In the row of correlations of each window a peak is looked for from lag 0 outwards. Two searches:
///
/// - ``Search/nearest``: a peak is a lag j whose value is the largest among the lags j - R to j + R and larger
///   than both ends of that region, which has to lie within the lags and be known throughout. The peak nearest
///   0 is taken; of two as near the higher one; of two as high the positive lag. (Boker et al. 2002 ask for
///   values that fall all the way to the region's ends, in rows smoothed by loess; without loess that is seldom
///   met.)
/// - ``Search/expanding``: as in the program `peakpick` by Behrens & Boker (2018) and R's wcc, but without
///   loess and without the spline to half lags. The region -d...d grows from d = 1; when R steps bring nothing
///   larger the largest value is the peak, the one nearest 0 where several have it. Within R of the outermost
///   lag there is no peak, and a row in which a value is missing has none.
///
/// Rows may first be smoothed by a moving mean of `smoothing` lags (1: not at all; an even number counts as the
/// next odd one). ``Measured/magnitude`` looks for peaks of |r|, in step or in counter-step. O(windows · lags ·
/// R). Source: Boker, Rotondo, Xu & King (2002).
public struct PeakPicking: Sendable, Hashable {
  /// How a peak is searched.
  public enum Search: String, Sendable, Hashable, CaseIterable {
    /// The local maximum nearest lag 0.
    case nearest
    /// The largest value of a region that grows until nothing larger comes.
    case expanding
  }

  /// What a peak is a peak of.
  public enum Measured: String, Sendable, Hashable, CaseIterable {
    /// The correlation.
    case correlation
    /// Its magnitude.
    case magnitude
  }

  /// The peak of one window.
  public struct Peak: Sendable, Hashable {
    /// The lag, in the sign of the correlations.
    public let lag: Int
    /// The correlation there, after smoothing, with its sign.
    public let value: Double
  }

  /// The peak of each window, `nil` where there is none.
  public let peaks: [Peak?]

  /// The peaks of `correlation`.
  ///
  /// - Parameters:
  ///   - region: R, at least 1: how many lags on each side are looked at.
  public init(
    _ correlation: WindowedCorrelation, region: Int, of measured: Measured = .correlation,
    search: Search = .nearest, smoothing: Int = 1
  ) {
    self.init(
      rows: correlation.windows.map { $0.correlations.map(\.value) }, region: region,
      of: measured, search: search, smoothing: smoothing)
  }

  /// The peaks of rows with one value for each lag from -L to L.
  init(rows: [[Double?]], region: Int, of measured: Measured, search: Search, smoothing: Int) {
    let region = max(region, 1)
    peaks = rows.map { row in
      let smooth = Self.smoothed(row, smoothing)
      let height = measured == .correlation ? smooth : smooth.map { $0?.magnitude }
      let reach = (row.count - 1) / 2
      guard row.count >= 3, region <= reach else { return nil }
      let lag =
        search == .nearest
        ? Self.nearest(height, reach, region) : Self.expanding(height, reach, region)
      return lag.flatMap { lag in smooth[lag + reach].map { Peak(lag: lag, value: $0) } }
    }
  }

  private static func nearest(_ row: [Double?], _ reach: Int, _ region: Int) -> Int? {
    func height(_ lag: Int) -> Double? {
      guard let top = row[lag + reach] else { return nil }
      let around = row[(lag + reach - region)...(lag + reach + region)]
      guard around.allSatisfy({ $0.map { $0 <= top } ?? false }), let left = around.first ?? nil,
        let right = around.last ?? nil
      else { return nil }
      return left < top && right < top ? top : nil
    }
    for distance in 0...(reach - region) {
      switch (height(distance), height(-distance)) {
      case (let later?, let earlier?): return later >= earlier ? distance : -distance
      case (_?, nil): return distance
      case (nil, _?): return -distance
      case (nil, nil): continue
      }
    }
    return nil
  }

  private static func expanding(_ row: [Double?], _ reach: Int, _ region: Int) -> Int? {
    guard !row.contains(nil), var top = row[reach] else { return nil }
    var lag = 0
    var waited = 0
    for distance in 1...reach where waited < region {
      let before = top
      for candidate in [distance, -distance] {
        if let value = row[candidate + reach], value > top {
          top = value
          lag = candidate
        }
      }
      if distance > 1 { waited = top > before ? 0 : waited + 1 }
    }
    return abs(lag) <= reach - region ? lag : nil
  }

  private static func smoothed(_ row: [Double?], _ width: Int) -> [Double?] {
    let half = min(max(width, 1) / 2, row.count)
    guard half > 0 else { return row }
    return row.indices.map { place in
      guard row[place] != nil else { return nil }
      let known = row[max(0, place - half)...min(row.count - 1, place + half)].compactMap { $0 }
      return known.reduce(0, +) / Double(known.count)
    }
  }

  /// The mean lag of the peaks.
  public var meanLag: Measure { Self.mean(peaks.compactMap { $0.map { Double($0.lag) } }) }
  /// The standard deviation of the peaks' lags, with n - 1: how much the lead changes.
  public var lagDeviation: Measure {
    Self.deviation(peaks.compactMap { $0.map { Double($0.lag) } })
  }
  /// The mean correlation at the peaks.
  public var meanValue: Measure { Self.mean(peaks.compactMap { $0?.value }) }
  /// The standard deviation of the correlations at the peaks, with n - 1.
  public var valueDeviation: Measure { Self.deviation(peaks.compactMap { $0?.value }) }
  /// The share of windows without a peak.
  public var shareWithoutPeak: Measure {
    .ratio(Double(peaks.count { $0 == nil }), Double(peaks.count), ifZero: .noPairs)
  }

  private static func mean(_ values: [Double]) -> Measure {
    .ratio(values.reduce(0, +), Double(values.count), ifZero: .noPairs)
  }

  private static func deviation(_ values: [Double]) -> Measure {
    guard values.count > 1, let mean = mean(values).value else { return .undefined(.noPairs) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return .value((squares / Double(values.count - 1)).squareRoot())
  }
}
