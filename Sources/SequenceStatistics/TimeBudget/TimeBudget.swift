public import CodedSessions

/// How often and how long: one row for every code of a stream.
///
/// The rows come in codebook order, with those codes of the stream that never occur, and without
/// codes of class `uncodable`, whose time is in no denominator. Rates and percentages are of the
/// stream's codable time; ``codablePercent`` says how much of the session that is. O(n k) for n
/// bouts and k codes.
///
/// ```swift
/// let budget = TimeBudget(of: stream, in: session)
/// for row in budget.rows {
///   // row.code, row.frequency.ratePerMinute, row.duration.percentOfCodableTime, row.latency
/// }
/// ```
public struct TimeBudget: Sendable, Hashable {
  /// What is known of one code.
  public struct Row: Sendable, Hashable {
    /// The code.
    public let code: Code
    /// How often.
    public let frequency: Frequency
    /// How long; undefined in an event stream.
    public let duration: BoutDuration
    /// How soon.
    public let latency: LatencyToFirst

    /// What a reader must know of this row.
    public var caveats: [Caveat] {
      var caveats: [Caveat] = []
      if duration.cut > 0 {
        caveats.append(.boutsCut(count: duration.cut, of: duration.boutCount))
      }
      if latency.uncodableBefore > .zero {
        caveats.append(.uncodableBeforeFirst(seconds: latency.uncodableBefore.seconds))
      }
      return caveats
    }
  }

  /// Whose behaviour it is.
  public let person: Person
  /// The stream's name.
  public let stream: String
  /// What a gap in the stream means, and whether it has lengths at all.
  public let kind: StreamKind
  /// How long the stream could be coded: the denominator of every rate and percentage.
  public let codableTime: SessionTime
  /// How long the session lasted.
  public let sessionTime: SessionTime
  /// One row a code, in codebook order.
  public let rows: [Row]

  /// The budget of `stream`, one of the streams of `session`.
  public init(of stream: Stream, in session: CodedSession) {
    var occurs = [Bool](repeating: false, count: session.codebook.entries.count)
    for onset in stream.onsets { occurs[Int(onset.code.index)] = true }
    let codes = session.codebook.codes.filter { code in
      let entry = session.codebook[code]
      let belongs = entry.person == stream.person && entry.stream == stream.name
      return (belongs || occurs[Int(code.index)]) && entry.codeClass != .uncodable
    }
    person = stream.person
    self.stream = stream.name
    kind = stream.kind
    codableTime = stream.codable.duration
    sessionTime = session.duration
    let hasClock = session.timeUnit.origin.isClock
    rows = codes.map { code in
      Row(
        code: code, frequency: Frequency(of: code, in: stream, hasClock: hasClock),
        duration: BoutDuration(
          of: code, in: stream, session: session.span, hasClock: hasClock),
        latency: LatencyToFirst(
          of: code, in: stream, session: session.span, hasClock: hasClock))
    }
  }

  /// Codable time in percent of the session.
  public var codablePercent: Measure {
    .ratio(100 * codableTime.seconds, sessionTime.seconds, ifZero: .noCodableTime)
  }
}
