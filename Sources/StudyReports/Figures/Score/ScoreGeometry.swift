import CodedSessions

/// Where everything stands in a row of the score, in units of the figure.
struct ScoreGeometry {
  /// The width of the whole figure.
  static let width = 1000.0
  /// Room right of the rows, for half a time label.
  static let right = 26.0
  /// Between the two gaze lanes, where the links of mutual gaze run.
  static let link = 8.0
  /// From one low lane to the next.
  static let pitch = 15.0
  /// The size of the names at the left.
  static let labelSize = 12.5

  /// Where the rows begin.
  let left: Double
  /// How high the strip of phases is; 0 without phases.
  let strip: Double
  /// Where brackets of numbered episodes stand; `nil` without episodes.
  let episodeTop: Double?
  /// The top of each gaze lane within a row.
  let facingTops: [Double]
  /// The top of each low lane within a row.
  let thinTops: [Double]
  /// The bottom of the lowest lane within a row.
  let bottom: Double
  /// From the top of one row to the top of the next.
  let rowHeight: Double

  /// - Parameter other: The lanes of a score whose rows begin at the same place.
  init(
    _ plan: ScorePlan, hasPhases: Bool, hasEpisodes: Bool = false, beside other: ScorePlan? = nil
  ) {
    let labels = [plan, other].compactMap(\.self).flatMap { plan in
      plan.facing.map { TextWidth.of($0.label, size: Self.labelSize, isBold: true) }
        + plan.thin.map { TextWidth.of($0.label, size: Self.labelSize) }
    }
    left = min(max((labels.max() ?? 0) + 14, 96), 210).rounded(.up)
    strip = hasPhases ? 22 : 0
    var y = 4 + strip
    episodeTop = hasEpisodes ? y : nil
    if hasEpisodes { y += 19 }
    facingTops = plan.facing.indices.map { y + Double($0) * (24 + Self.link) }
    if let last = facingTops.last { y = last + 24 + 8 }
    thinTops = plan.thin.indices.map { y + Double($0) * Self.pitch }
    let ends = facingTops.map { $0 + 24 } + thinTops.map { $0 + 11 } + [y + 9]
    bottom = (ends.max() ?? 0) + 2
    rowHeight = bottom + 34
  }

  /// The width of a full row.
  var rowWidth: Double { Self.width - Self.right - left }

  /// Where `time` lies in a row that begins at `start`.
  func x(_ time: SessionTime, from start: SessionTime, _ length: SessionTime) -> Double {
    left + (time - start).seconds / length.seconds * rowWidth
  }
}
