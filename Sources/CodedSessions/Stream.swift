/// What was coded of one person in one respect: a gaze stream, a voice stream, the pursuits.
///
/// Three kinds (see ``StreamKind``) with one representation: bouts or moments in time order, and the
/// codable time that every denominator uses. A stream that exists is sound: its times lie in the
/// session, its bouts are ordered, and bouts of an exclusive stream do not overlap.
public struct Stream: Hashable, Sendable {
  /// Whose behaviour it is.
  public let person: Person
  /// What it is called, such as `gaze`.
  public let name: String
  /// What a gap means.
  public let kind: StreamKind
  /// Whether at most one code holds at a time. Bouts of one code never overlap each other.
  public let isExclusive: Bool
  /// The bouts of a state or interval stream by onset, then code; empty for an event stream.
  /// Bouts of uncodable codes are not among them.
  public let bouts: [Bout]
  /// The moments of an event stream by time, then code; empty for the other kinds.
  public let moments: [Moment]
  /// When the stream could be coded.
  public let codable: TimeSet

  /// `infant.gaze`: person and stream.
  public var fullName: String { person.id + "." + name }

  /// A state stream: codable is the time that its bouts cover, so that a gap is uncodable.
  ///
  /// - Parameters:
  ///   - bouts: Bouts in any order; they may not overlap.
  ///   - span: The session's span, in which all bouts lie.
  public init(
    person: Person, name: String, states bouts: [Bout], within span: TimeSpan
  ) throws(StreamError) {
    try self.init(
      person: person, name: name, kind: .state, isExclusive: true, bouts: bouts, moments: [],
      codable: TimeSet(bouts.map(\.span)), within: span)
  }

  /// An interval stream: a gap means "off", and all of the session is codable but for `uncodable`.
  ///
  /// Bouts may not reach into uncodable time.
  public init(
    person: Person, name: String, intervals bouts: [Bout], isExclusive: Bool,
    uncodable: TimeSet = .empty, within span: TimeSpan
  ) throws(StreamError) {
    try self.init(
      person: person, name: name, kind: .interval, isExclusive: isExclusive, bouts: bouts,
      moments: [], codable: TimeSet(span).subtracting(uncodable), within: span)
  }

  /// An event stream: moments without length. A moment at the very end of the session belongs to it.
  public init(
    person: Person, name: String, events moments: [Moment], uncodable: TimeSet = .empty,
    within span: TimeSpan
  ) throws(StreamError) {
    try self.init(
      person: person, name: name, kind: .event, isExclusive: false, bouts: [], moments: moments,
      codable: TimeSet(span).subtracting(uncodable), within: span)
  }

  private init(
    person: Person, name: String, kind: StreamKind, isExclusive: Bool, bouts: [Bout],
    moments: [Moment], codable: TimeSet, within span: TimeSpan
  ) throws(StreamError) {
    let bouts = Bout.inOrder(bouts)
    let moments = Moment.inOrder(moments)
    for bout in bouts where !span.contains(bout.span) { throw .outsideSession(bout.source) }
    for moment in moments where !span.contains(moment.time) && moment.time != span.offset {
      throw .outsideSession(moment.source)
    }
    var openBouts: [Code: Bout] = [:]
    var lastBout: Bout?
    for bout in bouts {
      if let earlier = isExclusive ? lastBout : openBouts[bout.code], earlier.offset > bout.onset {
        throw .overlap(earlier.source, bout.source)
      }
      lastBout = bout
      openBouts[bout.code] = bout
      if !codable.contains(bout.span) { throw .uncodable(bout.source) }
    }
    for moment in moments where !codable.contains(moment.time) && moment.time != span.offset {
      throw .uncodable(moment.source)
    }
    self.person = person
    self.name = name
    self.kind = kind
    self.isExclusive = isExclusive
    self.bouts = bouts
    self.moments = moments
    self.codable = codable
  }

  /// Times at which something of this stream begins, with what begins, by time and then code.
  public var onsets: [Moment] {
    kind == .event
      ? moments : bouts.map { Moment(code: $0.code, time: $0.onset, source: $0.source) }
  }
}

/// Why a stream cannot be made. Readers check before and give messages with the text of the lines;
/// this is the last guard.
public enum StreamError: Error, Hashable, Sendable {
  /// A bout or moment lies outside the session.
  case outsideSession(SourceLine)
  /// Two bouts overlap that may not.
  case overlap(SourceLine, SourceLine)
  /// A bout or moment lies in time declared uncodable.
  case uncodable(SourceLine)
}
