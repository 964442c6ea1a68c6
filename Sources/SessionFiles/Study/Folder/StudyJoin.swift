import CodedSessions

/// Puts sessions and participants together: whose session it is, in which group, and whether it can be
/// analysed. Keeps of each session only what is needed for that.
struct StudyJoin {
  /// What is known of a session before all are.
  private struct Entry {
    let file: String
    let id: String
    let codedID: String
    let coder: String?
    let dyad: String?
    let missing: [String]
    let duration: SessionTime
    let phases: [Phase]
    let cause: SessionFindings.Cause?
  }

  private let study: Study
  private let participants: ParticipantTable?
  private let sequence: PhaseSequence
  private let isFileAPhase: Bool
  private var entries: [Entry] = []
  /// The people of all sessions, in the order in which they first appear.
  private(set) var persons: [String] = []

  /// - Parameter isFileAPhase: Whether each file holds one phase, so that phases are looked for in all
  ///   sessions of a dyad.
  init(study: Study, participants: ParticipantTable?, isFileAPhase: Bool) {
    self.study = study
    self.isFileAPhase = isFileAPhase
    self.participants = participants
    sequence = PhaseSequence(declared: study.phases.order)
  }

  /// How many sessions there are.
  var count: Int { entries.count }

  /// Adds a session of the file at `path`. Costs O(streams + phases).
  ///
  /// - Parameter cause: Why its phases could not be found.
  mutating func add(_ session: CodedSession, file: String, cause: SessionFindings.Cause?) {
    let own = session.persons.map(\.id)
    for person in own where !persons.contains(person) { persons.append(person) }
    entries.append(
      Entry(
        file: file, id: session.id, codedID: session.codedID, coder: session.coder,
        dyad: session.dyad, missing: study.persons.pair.filter { !own.contains($0) },
        duration: session.duration, phases: session.phases, cause: cause))
  }

  /// Takes back all sessions but the first `count`.
  mutating func withdraw(to count: Int) { entries.removeSubrange(min(count, entries.count)...) }

  /// The sessions with what the table of participants says of them; `findings` gains what is wrong.
  func sessions(_ findings: inout SessionFindings) -> [StudySession] {
    var counts: [String: Int] = [:]
    for entry in entries { counts[identity(of: entry), default: 0] += 1 }
    var analysed: Set<String> = []
    let sessions = entries.map { entry in
      let file = FileNames.name(of: entry.file)
      let dyad = dyad(of: entry)
      let group = dyad?.group
      var exclusion: StudyExclusion?
      func note(_ cause: SessionFindings.Cause, _ reason: StudyExclusion? = nil) {
        findings.note(cause, session: entry.id, file: file)
        exclusion = exclusion ?? reason
      }
      if counts[identity(of: entry)] ?? 0 > 1 { note(.sameID(entry.id), .sameID) }
      if dyad == nil, participants != nil { note(.noParticipant, .noParticipant) }
      for person in entry.missing { note(.personMissing(person), .pairIncomplete) }
      if let group, let levels = study.groups?.levels, !levels.isEmpty, !levels.contains(group) {
        note(.groupNotDeclared(group), .groupNotDeclared)
      }
      if exclusion == nil, entry.coder != nil, !analysed.insert(entry.codedID).inserted {
        note(.otherCoding, .otherCoding)
      }
      if let cause = entry.cause {
        note(cause)
      } else {
        let finding = sequence.compare(entry.phases.map(\.name))
        if !isFileAPhase { for name in finding.missing { note(.phaseMissing(name)) } }
        for name in finding.unknown { note(.phaseNotDeclared(name)) }
        if let order = finding.order { note(.phasesOutOfOrder(order.joined(separator: ", "))) }
      }
      return StudySession(
        file: entry.file, id: entry.id, dyad: dyad?.id ?? entry.dyad ?? entry.codedID,
        group: group, family: dyad?.family, coder: entry.coder, duration: entry.duration,
        phases: entry.phases, exclusion: exclusion)
    }
    if isFileAPhase { noteMissingPhases(of: sessions, &findings) }
    return sessions
  }

  /// What no two sessions share: the id, with the phases where each file holds one of them.
  private func identity(of entry: Entry) -> String {
    isFileAPhase ? ([entry.id] + entry.phases.map(\.name)).joined(separator: "\n") : entry.id
  }

  /// Notes the phases that no session of a dyad has, by the id of the dyad.
  private func noteMissingPhases(
    of sessions: [StudySession], _ findings: inout SessionFindings
  ) {
    var names: [String: [String]] = [:]
    for session in sessions { names[session.dyad, default: []] += session.phases.map(\.name) }
    for session in sessions {
      guard let own = names.removeValue(forKey: session.dyad) else { continue }
      for name in sequence.compare(own).missing {
        findings.note(
          .phaseMissing(name), session: session.dyad, file: FileNames.name(of: session.file))
      }
    }
  }

  /// The dyad of the table that the session's dyad or id names.
  private func dyad(of entry: Entry) -> ParticipantTable.Dyad? {
    guard let participants else { return nil }
    for name in [entry.dyad, entry.codedID, entry.id].compactMap(\.self) {
      if let place = participants.dyad(named: name) { return participants.dyads[place] }
    }
    return nil
  }
}
