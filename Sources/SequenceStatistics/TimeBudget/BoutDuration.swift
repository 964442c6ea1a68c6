public import CodedSessions

/// How long did a behaviour last: in all, as a share of the time, and bout by bout?
///
/// All lengths are in seconds, from exact microseconds. GSEQ's DURA, PROB, AVGB and MAXB.
///
/// **Bouts cut by an edge.** A bout that begins or ends exactly where the stream's codable time
/// begins or ends was under way before or went on after; its length is a lower bound. Such bouts
/// are included in all figures and counted: ``cutByGap`` where the edge is a gap in the record,
/// ``cutBySession`` where it is the begin or end of the session (the first and last bout of a state
/// stream always are). A bout interrupted by a gap is two bouts, both cut.
///
/// With no bout, total and share are 0, and mean, median and longest undefined (`noOccurrence`).
/// Event streams have no lengths (`eventStream`), and a record without a clock none in seconds
/// (`noClock`). The shares of the codes of an exclusive state
/// stream sum to 100; those of a stream that is not exclusive may sum to more. O(n log n).
///
/// ```swift
/// // Bouts of 2 s, 3 s and 10 s in a minute of codable time:
/// // total 15, percentOfCodableTime 25, mean 5, median 3, longest 10
/// ```
public struct BoutDuration: Sendable, Hashable {
  /// The number of bouts.
  public let boutCount: Int
  /// The summed length of all bouts, in seconds.
  public let total: Measure
  /// The total in percent of the stream's codable time.
  public let percentOfCodableTime: Measure
  /// The mean length of a bout, in seconds.
  public let mean: Measure
  /// The median length of a bout, in seconds; halfway between the middle two when n is even.
  public let median: Measure
  /// The longest bout, in seconds.
  public let longest: Measure
  /// How many bouts touch a gap in codable time.
  public let cutByGap: Int
  /// How many bouts touch the begin or end of the session.
  public let cutBySession: Int
  /// How many bouts are cut in one way or both, so that their length is a lower bound.
  public let cut: Int

  /// The bouts of `code` in `stream`.
  ///
  /// - Parameters:
  ///   - code: The behaviour.
  ///   - stream: The stream it was coded in.
  ///   - session: The span of the session, to tell its edges from those of gaps.
  ///   - hasClock: Whether times are seconds; without a clock only the share has a meaning.
  public init(of code: Code, in stream: Stream, session: TimeSpan, hasClock: Bool = true) {
    let bouts = stream.bouts.filter { $0.code == code }
    let lengths = bouts.map(\.duration.seconds).sorted()
    let total = bouts.reduce(SessionTime.zero) { $0 + $1.duration }
    var cutByGap = 0
    var cutBySession = 0
    var cut = 0
    var edges = stream.codable.spans[...]
    for bout in bouts {
      edges = edges.drop { $0.offset < bout.offset }
      guard let edge = edges.first else { break }
      let touched =
        (edge.onset == bout.onset ? [bout.onset] : [])
        + (edge.offset == bout.offset ? [bout.offset] : [])
      let atSession = touched.filter { $0 == session.onset || $0 == session.offset }
      cutBySession += atSession.isEmpty ? 0 : 1
      cutByGap += touched.count > atSession.count ? 1 : 0
      cut += touched.isEmpty ? 0 : 1
    }
    func unlessEvents(_ measure: Measure) -> Measure {
      stream.kind == .event ? .undefined(.eventStream) : measure
    }
    func inSeconds(_ measure: Measure) -> Measure {
      hasClock ? unlessEvents(measure) : .undefined(.noClock)
    }
    boutCount = bouts.count
    self.total = inSeconds(.value(total.seconds))
    percentOfCodableTime = unlessEvents(
      .ratio(100 * total.seconds, stream.codable.duration.seconds, ifZero: .noCodableTime))
    mean = inSeconds(.ratio(total.seconds, Double(bouts.count), ifZero: .noOccurrence))
    median = inSeconds(Self.median(ofSorted: lengths))
    longest = inSeconds(lengths.last.map(Measure.value) ?? .undefined(.noOccurrence))
    self.cutByGap = cutByGap
    self.cutBySession = cutBySession
    self.cut = cut
  }

  private static func median(ofSorted lengths: [Double]) -> Measure {
    guard !lengths.isEmpty else { return .undefined(.noOccurrence) }
    let upper = lengths[lengths.count / 2]
    let lower = lengths[(lengths.count - 1) / 2]
    return .value((lower + upper) / 2)
  }
}
