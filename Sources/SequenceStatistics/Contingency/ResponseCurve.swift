public import CodedSessions

/// How does the share of answered cues grow with the window, and how does chance?
///
/// For each length w the share of eligible cues with a response in (anchor, anchor + w], beside the share of
/// windows of that length that hold one wherever they are put (``BaseRate``). Where the two part is when
/// responses come; a window that is chosen because it looks best here is no test. O(k (n + m) log (n + m)) for
/// k lengths.
public struct ResponseCurve: Sendable, Hashable {
  /// One length.
  public struct Point: Sendable, Hashable {
    /// The window.
    public let length: SessionTime
    /// Cues whose window was seen whole.
    public let eligible: Int
    /// Those answered.
    public let answered: Int
    /// The share of windows of this length that hold a response.
    public let baseRate: Measure

    /// The share of eligible cues that were answered.
    public var share: Measure { .ratio(Double(answered), Double(eligible), ifZero: .noOccurrence) }
  }

  /// The points, by rising length.
  public let points: [Point]

  /// Half a second to five seconds in halves, then seconds to ten.
  public static let usualLengths: [SessionTime] =
    stride(from: 500, through: 5000, by: 500).map { .milliseconds($0) }
    + (6...10).map { .seconds($0) }

  /// The curve of `records`, the phases of one session.
  public init(
    _ records: [ContingencyRecord], window: ResponseWindow = ResponseWindow(),
    lengths: [SessionTime] = usualLengths
  ) {
    points = lengths.filter { $0 > .zero }.sorted().map { length in
      var window = window
      window.length = length
      // Whether a cue is answered must not depend on whether another claims the response.
      window.credit = .all
      let windows = records.map { CueWindows($0, window: window) }
      return Point(
        length: length, eligible: windows.reduce(0) { $0 + $1.eligible.count },
        answered: windows.reduce(0) { $0 + $1.answers.count { $0 != nil } },
        baseRate: BaseRate(records, window: length).exact)
    }
  }
}
