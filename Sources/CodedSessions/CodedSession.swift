/// What was seen in one session: who, what, when, and when it could be seen at all.
///
/// The value that everything else stands on. Its parts are checked when they are made, so that no
/// statistic has to defend itself against a backwards bout or an overlap in an exclusive stream.
public struct CodedSession: Hashable, Sendable {
  /// How the session's span was found.
  public enum SpanOrigin: String, Hashable, Sendable, Codable {
    /// A file states the session's length.
    case stated
    /// From the earliest to the latest time of any stream.
    case observed
    /// The user gives both ends.
    case given
  }

  /// A property of the whole session, such as `group` or an independent variable of the project.
  public struct Factor: Hashable, Sendable, Codable {
    /// What is described.
    public let name: String
    /// Its value as the file writes it.
    public let value: String

    /// The property `name` with `value`.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The session's id, unique in a study.
  public let id: String
  /// The dyad's id, if the files give one.
  public let dyad: String?
  /// When the session begins and ends.
  public let span: TimeSpan
  /// How the span was found.
  public let spanOrigin: SpanOrigin
  /// The step of the session's clock.
  public let timeUnit: TimeUnit
  /// The people, the first-named partner first.
  public let persons: [Person]
  /// The streams, by person and then codebook order.
  public let streams: [Stream]
  /// The phases in time order; empty when the session has no parts.
  public let phases: [Phase]
  /// The codes of all streams.
  public let codebook: Codebook
  /// Other properties in file order.
  public let factors: [Factor]
  /// The files the session was read from, by name and without folders; ``SourceLine/file`` is an
  /// index into this list.
  public let sources: [String]
  /// Whether the session was made by a generator. Every output says so.
  public let isSimulated: Bool

  /// A session of sound parts.
  ///
  /// - Throws: ``CodedSessionError`` when parts do not fit together.
  public init(
    id: String, dyad: String? = nil, span: TimeSpan, spanOrigin: SpanOrigin, timeUnit: TimeUnit,
    persons: [Person], streams: [Stream], phases: [Phase] = [], codebook: Codebook,
    factors: [Factor] = [], sources: [String] = [], isSimulated: Bool = false
  ) throws(CodedSessionError) {
    for stream in streams {
      guard persons.contains(stream.person) else { throw .unknownPerson(stream.person) }
      let known = codebook.entries.count
      let isKnown =
        stream.bouts.allSatisfy { Int($0.code.index) < known }
        && stream.moments.allSatisfy { Int($0.code.index) < known }
      guard isKnown else { throw .unknownCode(stream: stream.fullName) }
      let isInside =
        stream.bouts.allSatisfy { span.contains($0.span) }
        && stream.moments.allSatisfy { span.contains($0.time) || $0.time == span.offset }
        && stream.codable.spans.allSatisfy { span.contains($0) }
      guard isInside else { throw .streamOutsideSession(stream.fullName) }
    }
    for (earlier, later) in zip(phases, phases.dropFirst())
    where earlier.span.offset > later.span.onset {
      throw .overlappingPhases(earlier.name, later.name)
    }
    for phase in phases where !span.contains(phase.span) {
      throw .phaseOutsideSession(phase.name)
    }
    self.id = id
    self.dyad = dyad
    self.span = span
    self.spanOrigin = spanOrigin
    self.timeUnit = timeUnit
    self.persons = persons
    self.streams = streams
    self.phases = phases
    self.codebook = codebook
    self.factors = factors
    self.sources = sources
    self.isSimulated = isSimulated
  }

  /// The property that names the coder, where two codings of one session stand in one table.
  public static let coderFactor = "coder"

  /// Who coded the session, if its file says so.
  public var coder: String? { factors.first { $0.name == Self.coderFactor }?.value }

  /// The id of what was coded: the session's own, without the coder that is part of it.
  public var codedID: String {
    guard let coder, id.hasSuffix(" (\(coder))") else { return id }
    return String(id.dropLast(coder.count + 3))
  }

  /// The id of one coder's record of the session called `id`: with the coder in brackets, as two sessions of one
  /// study may not have one id.
  public static func id(of id: String, codedBy coder: String?) -> String {
    coder.map { id + " (" + $0 + ")" } ?? id
  }

  /// How long the session lasted.
  public var duration: SessionTime { span.duration }

  /// The streams of `person`, in order.
  public func streams(of person: Person) -> [Stream] { streams.filter { $0.person == person } }

  /// The streams that the codebook gives at least one of `codes` to, in order.
  public func streams(holding codes: [Code]) -> [Stream] {
    let entries = codes.filter { Int($0.index) < codebook.entries.count }.map { codebook[$0] }
    return streams.filter { stream in
      entries.contains { $0.person == stream.person && $0.stream == stream.name }
    }
  }
}

/// Why a session cannot be made of its parts.
public enum CodedSessionError: Error, Hashable, Sendable {
  /// A stream belongs to nobody in the list of persons.
  case unknownPerson(Person)
  /// A stream uses a code that the codebook does not have.
  case unknownCode(stream: String)
  /// A stream was made within a longer session than this.
  case streamOutsideSession(String)
  /// Two phases share time, or do not come in time order.
  case overlappingPhases(String, String)
  /// A phase reaches outside the session.
  case phaseOutsideSession(String)
}
