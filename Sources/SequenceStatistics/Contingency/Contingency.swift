public import CodedSessions

/// Does the partner answer cues more often than they act anyway?
///
/// Each cue has one window (``ResponseWindow``). A cue is eligible where all of its window lies in the phase
/// and could be coded; the others are counted apart. The rest of the time that could be coded is cut into
/// windows of the same length. With a eligible cues answered, b not, c windows without a cue that hold a
/// response, d that do not:
/// - P(R | C) = a / (a + b), the *sufficiency* of the cue;
/// - P(R | not C) = c / (c + d); their difference is the operant contingency value;
/// - *necessity*: the share of responses that answer a cue; the rest were unprompted.
///
/// Responses that begin up to `overlap` before the anchor, and after the cue's onset, are counted apart.
/// Source: Watson (1979); Yoder & Symons (2010). O((n + m) log (n + m)).
public struct Contingency: Sendable, Hashable {
  /// The four counts of windows.
  public let association: Association2x2
  /// All cues.
  public let cueCount: Int
  /// Cues whose window is cut by the phase's end or by what could not be coded.
  public let cutCueCount: Int
  /// All responses.
  public let responseCount: Int
  /// Responses credited to a cue.
  public let creditedCount: Int
  /// Responses that began before the anchor, in the overlap allowed.
  public let overlapCount: Int
  /// Eligible cues without an answer that have a response at the anchor itself, where those do not count.
  public let simultaneousCount: Int
  /// For each eligible cue that was answered, how long after the anchor.
  public let latencies: [SessionTime]
  /// The window.
  public let window: ResponseWindow

  /// The contingency over `records`, the phases of one session.
  public init(_ records: [ContingencyRecord], window: ResponseWindow = ResponseWindow()) {
    var (a, b, c, d) = (0, 0, 0, 0)
    var (cues, cut, responses, credited, overlapping, simultaneous) = (0, 0, 0, 0, 0, 0)
    var latencies: [SessionTime] = []
    for record in records {
      let windows = CueWindows(record, window: window)
      let answers = windows.answers
      a += answers.count { $0 != nil }
      b += answers.count { $0 == nil }
      latencies += zip(windows.eligible, answers).compactMap { cue, answer in
        answer.map { $0 - cue.anchor(window.anchor) }
      }
      cues += record.cues.count
      cut += record.cues.count - windows.eligible.count
      responses += record.responses.count
      credited += windows.creditedCount
      overlapping += windows.overlapCount
      simultaneous += windows.simultaneousCount
      let free = windows.windowsWithoutCue
      c += free.held
      d += free.all - free.held
    }
    association = Association2x2(counting: (a, b, c, d))
    cueCount = cues
    cutCueCount = cut
    responseCount = responses
    creditedCount = credited
    overlapCount = overlapping
    simultaneousCount = simultaneous
    self.latencies = latencies.sorted()
    self.window = window
  }

  /// The cues whose window was seen whole.
  public var eligibleCount: Int { association.a + association.b }
  /// P(R | C).
  public var afterCue: Measure {
    .ratio(Double(association.a), Double(eligibleCount), ifZero: .noOccurrence)
  }
  /// P(R | not C).
  public var otherwise: Measure {
    .ratio(
      Double(association.c), Double(association.c + association.d), ifZero: .noCodableTime)
  }
  /// P(C | R): the share of responses that answer a cue.
  public var necessity: Measure {
    .ratio(Double(creditedCount), Double(responseCount), ifZero: .noOccurrence)
  }
  /// P(R | C) - P(R | not C).
  public var difference: Measure { RiskDifference.measure(of: association) }
}
