public import CodedSessions

/// What cycles are found in: the gaze of one who may avert, the acts of one who may pursue, in one phase.
///
/// Made from the classes of the codebook: the averting person's first stream with codes of class `away`,
/// the pursuing person's codes of class `pursuit` and `withdrawal`, and the averting person's codes of
/// class `escalation` and `distress`. A change to an away code that stands later in the codebook (such as
/// *turns further away* after *averts*) is an escalation as well.
public struct CycleRecord: Sendable, Hashable {
  /// What the averting person looks at.
  public enum Look: Sendable, Hashable {
    /// The partner's face.
    case face
    /// An object.
    case object
    /// Away.
    case away
    /// Something else that was coded.
    case other
    /// Nobody could tell.
    case unknown
  }

  /// A stretch of one look.
  public struct Segment: Sendable, Hashable {
    /// What is looked at.
    public let look: Look
    /// When.
    public let span: TimeSpan
    /// Where it was read.
    public let source: SourceLine
  }

  /// A moment with a level: an act, or an escalation.
  public struct Act: Sendable, Hashable {
    /// When it began.
    public let time: SessionTime
    /// How far an escalation goes; 1 where nothing is said.
    public let level: Int
    /// Where it was read.
    public let source: SourceLine
  }

  /// The phase's name, empty for a session without phases.
  public let phase: String
  /// When it lasts.
  public let span: TimeSpan
  /// Whether it ends with the session, so that a moment at its end belongs to it.
  public let isLast: Bool
  /// The clock's step.
  public let unit: SessionTime
  /// The looks without gaps, from begin to end.
  public let looks: [Segment]
  /// Onsets of pursuits.
  public let pursuits: [Act]
  /// Onsets of withdrawals.
  public let withdrawals: [Act]
  /// Onsets of escalations.
  public let escalations: [Act]
  /// Onsets of distress.
  public let distress: [Act]
  /// Distress that lasts.
  public let distressSpans: TimeSet
  /// When it could not be coded whether the partner acts.
  public let partnerUnknown: TimeSet
  /// The time in which both could be coded.
  public let codable: TimeSet

  /// The records of `session`, one a phase (of a session without phases: one), in which `averting` may
  /// avert and `pursuing` may pursue; `nil` when the one has no gaze with away and face codes, or the other
  /// no pursuits.
  public static func records(
    of session: CodedSession, averting: Person, pursuing: Person
  ) -> [CycleRecord]? {
    let book = session.codebook
    func has(_ stream: Stream, _ codeClass: CodeClass) -> Bool {
      stream.onsets.contains { book[$0.code].codeClass == codeClass }
        || book.entries.contains {
          $0.person == stream.person && $0.stream == stream.name && $0.codeClass == codeClass
        }
    }
    let own = session.streams(of: averting)
    let theirs = session.streams(of: pursuing)
    guard
      let gaze = own.first(where: {
        $0.kind != .event && $0.isExclusive && has($0, .away) && has($0, .partner)
      }), theirs.contains(where: { has($0, .pursuit) })
    else { return nil }
    let parts: [(String, TimeSpan)] =
      session.phases.isEmpty
      ? [("", session.span)] : session.phases.map { ($0.name, $0.span) }
    return parts.map { name, span in
      CycleRecord(
        session, name, span, gaze: gaze, own: own,
        theirs: theirs.filter { has($0, .pursuit) || has($0, .withdrawal) })
    }
  }

  private init(
    _ session: CodedSession, _ phase: String, _ span: TimeSpan, gaze: Stream, own: [Stream],
    theirs: [Stream]
  ) {
    let book = session.codebook
    let isLast = span.offset == session.span.offset
    func acts(_ streams: [Stream], _ codeClass: CodeClass) -> [Act] {
      streams.flatMap { stream in
        stream.onsets.filter { book[$0.code].codeClass == codeClass }.map {
          Act(time: $0.time, level: Self.level(of: book[$0.code].name), source: $0.source)
        }
      }.filter { span.contains($0.time) || isLast && $0.time == span.offset }
        .sorted { $0.time < $1.time }
    }
    self.phase = phase
    self.span = span
    self.isLast = isLast
    unit = session.timeUnit.step
    looks = Self.looks(gaze, book, span)
    pursuits = acts(theirs, .pursuit)
    withdrawals = acts(theirs, .withdrawal)
    escalations = (acts(own, .escalation) + Self.turnsFurther(gaze, book, span))
      .sorted { $0.time < $1.time }
    distress = acts(own, .distress)
    distressSpans = TimeSet(
      own.flatMap(\.bouts).filter { book[$0.code].codeClass == .distress }.compactMap {
        $0.span.intersection(span)
      })
    partnerUnknown = theirs.uncodable(within: span)
    codable = TimeSet(span).intersection(gaze.codable).subtracting(partnerUnknown)
  }

  /// The record with every border and act moved by -1, 0 or +1 unit; borders keep their order, looks at
  /// least one unit.
  func jittered(_ source: inout RandomSource) -> CycleRecord {
    func moved(_ time: SessionTime) -> SessionTime {
      time + SessionTime(microseconds: (Int64(source.below(3)) - 1) * unit.microseconds)
    }
    var borders = looks.map(\.span.onset)
    var lowest = span.onset
    for place in borders.indices.dropFirst() {
      let highest = looks[place].span.offset - unit
      borders[place] = min(max(moved(borders[place]), lowest + unit), max(highest, lowest + unit))
      lowest = borders[place]
    }
    borders.append(span.offset)
    func acts(_ acts: [Act]) -> [Act] {
      acts.map {
        Act(
          time: max(span.onset, min(moved($0.time), span.offset)), level: $0.level,
          source: $0.source)
      }.sorted { $0.time < $1.time }
    }
    let looks = looks.indices.compactMap { place in
      TimeSpan(onset: borders[place], offset: borders[place + 1]).map {
        Segment(look: self.looks[place].look, span: $0, source: self.looks[place].source)
      }
    }
    return CycleRecord(
      self, looks: looks, pursuits: acts(pursuits), withdrawals: acts(withdrawals),
      escalations: acts(escalations))
  }

  private init(
    _ other: CycleRecord, looks: [Segment], pursuits: [Act], withdrawals: [Act],
    escalations: [Act]
  ) {
    phase = other.phase
    span = other.span
    isLast = other.isLast
    unit = other.unit
    self.looks = looks
    self.pursuits = pursuits
    self.withdrawals = withdrawals
    self.escalations = escalations
    distress = other.distress
    distressSpans = other.distressSpans
    partnerUnknown = other.partnerUnknown
    codable = other.codable
  }

  private static func looks(
    _ gaze: Stream, _ book: Codebook, _ span: TimeSpan
  ) -> [Segment] {
    var looks: [Segment] = []
    func fill(_ onset: SessionTime, _ offset: SessionTime) {
      guard let gap = TimeSpan(onset: onset, offset: offset) else { return }
      // Where nothing of a sparse stream is on, the look is known to be none of its codes.
      for part in TimeSet(gap).intersection(gaze.codable).spans {
        looks.append(Segment(look: .other, span: part, source: .none))
      }
      for part in TimeSet(gap).subtracting(gaze.codable).spans {
        looks.append(Segment(look: .unknown, span: part, source: .none))
      }
    }
    var reached = span.onset
    for bout in gaze.bouts {
      guard let part = bout.span.intersection(span) else { continue }
      fill(reached, part.onset)
      let look: Look =
        switch book[bout.code].codeClass {
        case .partner: .face
        case .object: .object
        case .away: .away
        case .uncodable: .unknown
        default: .other
        }
      looks.append(Segment(look: look, span: part, source: bout.source))
      reached = part.offset
    }
    fill(reached, span.offset)
    return looks.sorted { $0.span.onset < $1.span.onset }
  }

  /// Changes from one away code to a later one of the codebook.
  private static func turnsFurther(
    _ gaze: Stream, _ book: Codebook, _ span: TimeSpan
  ) -> [Act] {
    let aways = Set(gaze.bouts.map(\.code)).filter { book[$0].codeClass == .away }.sorted()
    return zip(gaze.bouts, gaze.bouts.dropFirst()).compactMap { earlier, later in
      guard earlier.offset == later.onset, span.contains(later.onset),
        let from = aways.firstIndex(of: earlier.code), let to = aways.firstIndex(of: later.code),
        to > from
      else { return nil }
      return Act(time: later.onset, level: to + 1, source: later.source)
    }
  }

  /// The number at the end of a code's name, 1 without one.
  private static func level(of name: String) -> Int {
    let digits = String(name.reversed().prefix { $0.isNumber && $0.isASCII }.reversed())
    return Int(digits) ?? 1
  }
}
