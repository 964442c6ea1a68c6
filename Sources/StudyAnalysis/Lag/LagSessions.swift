public import CodedSessions
public import SequenceStatistics

/// The sessions of a question, with the codes it makes and the streams it merges.
public struct LagSessions: Sendable {
  /// Sessions, or parts of them, whose tables are added up.
  public struct Part: Sendable, Hashable {
    /// What the part is called: a session, a phase, a group; empty for all together.
    public let name: String
    /// The sessions, by number, each with the part of it that is taken.
    public let pieces: [Piece]
  }

  /// A session or a part of it.
  public struct Piece: Sendable, Hashable {
    /// The session's number.
    public let session: Int
    /// The part that is taken, all if `nil`.
    public let span: TimeSpan?
  }

  /// The sessions after all modifications.
  public let sessions: [CodedSession]
  /// Their codes under common numbers.
  public let shared: SharedCodebook
  /// The streams that are merged, by full name.
  public let streams: [String]
  /// The givens asked for, in common numbers.
  public let given: [Code]
  /// The targets asked for.
  public let target: [Code]
  /// What is added up, in the order in which it is reported.
  public let parts: [Part]
  /// What is asked.
  public let question: LagQuestion

  /// Prepares `sessions` for `question`.
  ///
  /// - Throws: ``LagQuestionError``.
  public init(
    _ sessions: [CodedSession], question: LagQuestion
  ) throws(LagQuestionError) {
    var sessions = try Self.modified(sessions, question)
    var streams = question.streams
    if !question.joint.isEmpty {
      (sessions, streams) = try Self.joined(sessions, question.joint, streams)
    }
    let shared: SharedCodebook
    do {
      shared = try SharedCodebook(sessions)
    } catch {
      throw .codebook(error)
    }
    let names = CodeNames(shared.codebook)
    do {
      given = try names.codes(question.given)
      target = try names.codes(question.target)
    } catch {
      throw .code(error)
    }
    self.sessions = sessions
    self.shared = shared
    self.question = question
    self.streams = try Self.streams(
      of: sessions, named: streams, codes: question.isPlanned ? (given + target) : [],
      shared, question)
    parts = try Self.parts(of: sessions, question)
  }

  /// The streams of session number `session` that are merged, in the order that settles ties.
  public func merged(_ session: Int) -> [Stream] {
    streams.compactMap { name in sessions[session].streams.first { $0.fullName == name } }
  }

  /// The rules by which a piece is merged.
  public func rules(_ piece: Piece) -> SequenceRules {
    let unit = sessions[piece.session].timeUnit
    let isCoarse = unit.origin.isClock && unit.step > SequenceAnalysis.finestStep
    return SequenceRules(
      repeats: question.repeats == .merged ? .merged : .kept, gaps: question.gaps,
      excludesTies: question.ties == .excluded || question.ties == .automatic && isCoarse,
      part: piece.span)
  }

  /// The events of `part` in common codes, sessions side by side.
  ///
  /// - Throws: ``LagQuestionError`` when intervals cannot be made of the streams.
  public func sequence(_ part: Part) throws(LagQuestionError) -> EventSequence {
    var sequences: [EventSequence] = []
    for piece in part.pieces {
      let session = sessions[piece.session]
      let streams = merged(piece.session)
      let own: EventSequence
      if let unit = question.unit {
        guard streams.count <= 1 else { throw .unitsNeedOneStream(self.streams) }
        guard let stream = streams.first else { continue }
        do {
          own = EventSequence(
            units: try UnitRecord(stream, of: session, unit: unit, part: piece.span),
            repeats: question.repeats == .merged ? .merged : .kept)
        } catch {
          throw .units(error)
        }
      } else {
        own = EventSequence(merging: streams, of: session, rules: rules(piece))
      }
      sequences.append(own.recoded { shared.shared($0, of: piece.session) })
    }
    return EventSequence(sideBySide: sequences)
  }

  private static func modified(
    _ sessions: [CodedSession], _ question: LagQuestion
  ) throws(LagQuestionError) -> [CodedSession] {
    var sessions = sessions
    do {
      for modification in question.modifications {
        let books = sessions.map { CodeNames($0.codebook) }
        sessions = try sessions.map { (session) throws(ModificationTextError) in
          try modification.applied(to: session) { name in
            books.contains { (try? $0.codes(name)) != nil }
          }
        }
      }
      if question.includesEndings {
        sessions = try sessions.map { (session) throws(ModificationTextError) in
          try withEndings(session)
        }
      }
    } catch {
      throw .modification(error)
    }
    return sessions
  }

  /// With a code more for the offset of every code of the interval streams: `speaks ends`.
  private static func withEndings(
    _ session: CodedSession
  ) throws(ModificationTextError) -> CodedSession {
    var session = session
    let intervals = session.streams.filter { $0.kind == .interval }
    for code in session.codebook.codes {
      let entry = session.codebook[code]
      guard intervals.contains(where: { $0.person == entry.person && $0.name == entry.stream })
      else { continue }
      do {
        session = try session.modified(
          by: Modification(.ending, name: entry.name + " ends", of: [code]))
      } catch {
        throw .modification(entry.name + " ends", error)
      }
    }
    return session
  }

  private static func joined(
    _ sessions: [CodedSession], _ names: [String], _ streams: [String]?
  ) throws(LagQuestionError) -> ([CodedSession], [String]) {
    guard names.count == 2 else { throw .jointNeedsTwo(names) }
    let known = Set(sessions.flatMap { $0.streams.map(\.fullName) })
    for name in names where !known.contains(name) {
      throw .unknownStream(name, known: known.sorted())
    }
    var made: [String] = []
    var joined: [CodedSession] = []
    for session in sessions {
      let pair = names.compactMap { name in session.streams.first { $0.fullName == name } }
      guard pair.count == 2 else {
        joined.append(session)
        continue
      }
      do {
        let session = try session.joiningStates(of: pair[0], pair[1])
        if let name = session.streams.last?.fullName, !made.contains(name) { made.append(name) }
        joined.append(session)
      } catch {
        throw .joint(error)
      }
    }
    return (joined, streams ?? made)
  }

  private static func streams(
    of sessions: [CodedSession], named names: [String]?, codes: [Code], _ shared: SharedCodebook,
    _ question: LagQuestion
  ) throws(LagQuestionError) -> [String] {
    var known: [String] = []
    for name in sessions.flatMap({ $0.streams.map(\.fullName) }) where !known.contains(name) {
      known.append(name)
    }
    var chosen: [String] = []
    if let names {
      for name in names {
        guard known.contains(name) else { throw .unknownStream(name, known: known) }
        if !chosen.contains(name) { chosen.append(name) }
      }
    } else if !codes.isEmpty {
      let entries = codes.map { shared.codebook[$0] }
      chosen = known.filter { name in
        entries.contains { $0.person.id + "." + $0.stream == name }
      }
    } else if let fullest = sessions.max(by: { onsets($0) < onsets($1) }) {
      let pair = question.pair.isEmpty ? fullest.persons : question.pair
      guard pair.count <= 2 else { throw .pairNeeded(pair) }
      do {
        chosen = try SequenceStreams(of: fullest, pair: pair, parameters: SessionParameters())
          .merged.map(\.fullName)
      } catch {
        throw .pairNeeded(pair)
      }
      if chosen.isEmpty {
        // Streams with very many codes are left out of a report, not of a question.
        chosen = fullest.streams.filter { pair.contains($0.person) && !$0.onsets.isEmpty }
          .map(\.fullName)
      }
    }
    if names == nil {
      // Pauses are there to stand between the others.
      for modification in question.modifications {
        guard case .pause = modification.operation else { continue }
        let name = (modification.person?.id ?? "pause") + "." + modification.name
        if known.contains(name), !chosen.contains(name) { chosen.append(name) }
      }
    }
    if question.includesEndings {
      chosen += known.filter { name in
        !chosen.contains(name)
          && chosen.contains { stream in
            sessions.contains { session in
              session.codebook.entries.contains {
                $0.person.id + "." + $0.stream == stream
                  && $0.person.id + "." + $0.name + " ends" == name
              }
            }
          }
      }
    }
    return chosen
  }

  private static func onsets(_ session: CodedSession) -> Int {
    session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
  }

  private static func parts(
    of sessions: [CodedSession], _ question: LagQuestion
  ) throws(LagQuestionError) -> [Part] {
    var names: [String] = []
    var pieces: [String: [Piece]] = [:]
    func add(_ name: String, _ piece: Piece) {
      if pieces[name] == nil { names.append(name) }
      pieces[name, default: []].append(piece)
    }
    let phases = sessions.flatMap { $0.phases.map(\.name) }
    if let phase = question.phase, !phases.contains(phase) {
      throw .unknownPhase(phase, known: unique(phases))
    }
    if case .factor(let factor) = question.grouping {
      let factors = sessions.flatMap { $0.factors.map(\.name) }
      guard factors.contains(factor) else {
        throw .unknownFactor(factor, known: unique(factors))
      }
    }
    if question.grouping == .phase, phases.isEmpty { throw .unknownPhase("", known: []) }
    for (number, session) in sessions.enumerated() {
      let spans: [(name: String, span: TimeSpan?)] =
        question.phase != nil || question.grouping == .phase
        ? session.phases.filter { question.phase == nil || $0.name == question.phase }
          .map { ($0.name, $0.span) }
        : [("", nil)]
      for (phase, span) in spans {
        let name =
          switch question.grouping {
          case .together: ""
          case .session: session.id
          case .phase: phase
          case .factor(let factor): session.factors.first { $0.name == factor }?.value ?? "(none)"
          }
        add(name, Piece(session: number, span: span))
      }
    }
    return names.map { Part(name: $0, pieces: pieces[$0] ?? []) }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
