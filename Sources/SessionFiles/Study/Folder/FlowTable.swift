public import CodedSessions

/// What became of the sessions of a study on the way into the analysis: how many were read, which are left
/// out and why, and how many are analysed in each group and phase. Nothing goes missing between the three:
/// read = excluded + analysed.
public struct FlowTable: Sendable, Hashable {
  /// What is analysed of one group in one phase.
  public struct Cell: Sendable, Hashable {
    /// The group; `nil` for dyads without one.
    public let group: String?
    /// The phase; `nil` for whole sessions.
    public let phase: String?
    /// How many dyads.
    public let dyads: Int
    /// How many sessions.
    public let sessions: Int
    /// How long they are together.
    public let time: SessionTime
  }

  /// How much is analysed of one group, whatever the phases.
  public struct Group: Sendable, Hashable {
    /// The group; `nil` for dyads without one.
    public let name: String?
    /// How many dyads.
    public let dyads: Int
    /// How many sessions.
    public let sessions: Int
  }

  /// Sessions that are left out for one reason.
  public struct Excluded: Sendable, Hashable {
    /// The reason.
    public let reason: StudyExclusion
    /// The sessions' ids, in the order of reading.
    public let sessions: [String]
  }

  /// How many files of sessions there are.
  public let files: Int
  /// The files from which no session could be read, without folders.
  public let filesWithoutSession: [String]
  /// How many dyads the table of participants lists; `nil` without one.
  public let dyadsListed: Int?
  /// The dyads of which no session could be read.
  public let dyadsWithoutSession: [String]
  /// How many sessions could be read.
  public let sessionsRead: Int
  /// What is left out, by reason; reasons without a session do not stand here.
  public let excluded: [Excluded]
  /// How many sessions are analysed.
  public let sessionsAnalysed: Int
  /// How many dyads are analysed.
  public let dyadsAnalysed: Int
  /// What is analysed, group by group, in the study's order.
  public let groups: [Group]
  /// What is analysed, group by group and phase by phase, in the study's order.
  public let cells: [Cell]

  /// The flow of `sessions`.
  ///
  /// - Parameters:
  ///   - files: The paths of all files.
  ///   - participants: The dyads that were to be seen.
  init(
    sessions: [StudySession], files: [String], study: Study, participants: ParticipantTable?
  ) {
    self.files = files.count
    let withSession = Set(sessions.map(\.file))
    filesWithoutSession = files.filter { !withSession.contains($0) }.map(FileNames.name(of:))
    dyadsListed = participants?.dyads.count
    let seen = Set(sessions.map(\.dyad))
    dyadsWithoutSession =
      participants?.dyads.map(\.id).filter { !seen.contains($0) } ?? []
    sessionsRead = sessions.count
    excluded = StudyExclusion.allCases.compactMap { reason in
      let own = sessions.filter { $0.exclusion == reason }.map(\.id)
      return own.isEmpty ? nil : Excluded(reason: reason, sessions: own)
    }
    let analysed = sessions.filter { $0.exclusion == nil }
    sessionsAnalysed = analysed.count
    dyadsAnalysed = Set(analysed.map(\.dyad)).count
    var names: [String?] = study.groups?.levels ?? []
    var byGroup: [String?: [StudySession]] = [:]
    for session in analysed {
      if byGroup[session.group] == nil, !names.contains(session.group) {
        names.append(session.group)
      }
      byGroup[session.group, default: []].append(session)
    }
    groups = names.map { name in
      let own = byGroup[name] ?? []
      return Group(name: name, dyads: Set(own.map(\.dyad)).count, sessions: own.count)
    }
    let phases = Self.phases(analysed, study: study)
    cells = names.flatMap { name in
      phases.map { Self.cell(byGroup[name] ?? [], group: name, phase: $0) }
    }
  }

  /// The declared phases, else those that occur; a whole session is one where there is none.
  private static func phases(_ sessions: [StudySession], study: Study) -> [String?] {
    guard study.phases.order.isEmpty else { return study.phases.order }
    var phases: [String?] = []
    for session in sessions {
      for phase in session.phases where !phases.contains(phase.name) { phases.append(phase.name) }
    }
    return phases.isEmpty ? [nil] : phases
  }

  private static func cell(_ sessions: [StudySession], group: String?, phase: String?) -> Cell {
    let own = sessions.filter { session in
      phase.map { name in session.phases.contains { $0.name == name } } ?? true
    }
    return Cell(
      group: group, phase: phase, dyads: Set(own.map(\.dyad)).count, sessions: own.count,
      time: own.reduce(.zero) { $0 + $1.time(in: phase) })
  }
}
