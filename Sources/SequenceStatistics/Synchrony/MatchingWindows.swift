public import CodedSessions

/// Does matching, and who leads, change over a session?
///
/// The lag profile of matching in every full window of equal length: windows begin every `step` from the begin of
/// each phase, all with begin + length within the phase, and no shorter one at its end. Lags stay within a window.
/// What a window shows is one of many: read how a peak moves, not the highest of all. O(w p) for w windows with p
/// pairs of bouts each.
public struct MatchingWindows: Sendable, Hashable {
  /// The profile of one window.
  public struct Window: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// Its profile.
    public let profile: MatchingProfile
  }

  /// The windows in time order.
  public let windows: [Window]

  /// The most windows that are made; more are refused, and there are none.
  public static let mostWindows = 100_000

  /// The windows of two streams of `session`.
  ///
  /// - Parameters:
  ///   - categories: For codes of both streams their category.
  ///   - length: How long a window is.
  ///   - step: From begin to begin.
  ///   - reach: The longest lag either way.
  ///   - lagStep: The time between two lags; a hundredth of the reach, on the clock, if `nil`.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], length: SessionTime, step: SessionTime, reach: SessionTime,
    lagStep: SessionTime? = nil, part: TimeSpan? = nil
  ) {
    windows = Self.spans(session.stretches(within: part), length: length, step: step).map {
      Window(
        span: $0,
        profile: MatchingProfile(
          first, second, of: session, categories: categories, reach: reach, step: lagStep,
          part: $0))
    }
  }

  /// Every full window of `stretches`.
  static func spans(
    _ stretches: [TimeSpan], length: SessionTime, step: SessionTime
  ) -> [TimeSpan] {
    guard length > .zero, step > .zero else { return [] }
    var spans: [TimeSpan] = []
    for stretch in stretches {
      var onset = stretch.onset
      while stretch.offset - onset >= length {
        guard spans.count < mostWindows else { return [] }
        if let span = TimeSpan(onset: onset, offset: onset + length) { spans.append(span) }
        // A step beyond the end of time ends the stretch.
        guard stretch.offset - onset > step else { break }
        onset = onset + step
      }
    }
    return spans
  }

  /// The median over windows of the lag of the highest share, of the nearest to 0 in each.
  public var medianPeakLag: Measure {
    let lags = windows.compactMap { window in
      window.profile.peakLag.map { Double($0) * window.profile.unit.seconds }
    }.sorted()
    return Quantile.type7(ofSorted: lags, 0.5).map(Measure.value) ?? .undefined(.tooShort)
  }
}
