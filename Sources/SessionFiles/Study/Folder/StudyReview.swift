import CodedSessions

/// Words what does not fit together in a study: sessions, participants, groups and phases.
struct StudyReview {
  let study: Study
  let participants: ParticipantTable?
  /// The name of the table of participants.
  let participantFile: String
  /// Where the keys of the design stand.
  let places: TOMLPlaces
  /// The people of all sessions.
  let persons: [String]
  let listsAll: Bool

  /// Near misses are looked for among so many ids.
  private static let mostIDs = 10_000

  /// The messages about `findings`.
  func diagnostics(_ findings: SessionFindings) -> [Diagnostic] {
    findings.findings.map { diagnostic($0) }
  }

  private func diagnostic(_ finding: SessionFindings.Finding) -> Diagnostic {
    let place = Diagnostic.Place(file: finding.file)
    let subject = finding.subject
    let isOne = finding.count == 1
    let has = isOne ? "has" : "have"
    switch finding.cause {
    case .noParticipant:
      let ids = participants?.dyads.map(\.id) ?? []
      let near =
        ids.count > Self.mostIDs ? nil : finding.sessions.first.flatMap { nearest($0, ids) }
      return Diagnostic(
        .sessionWithoutParticipant, "\(subject) \(has) no row in \(participantFile)", at: place,
        expected: "an id or dyad of \(participantFile), such as \(listed(Array(ids.prefix(3))))",
        treatedAs: "read, and not analysed", hint: near)
    case .sameID(let id):
      return Diagnostic(
        .sessionIDTwice, "\(finding.count) sessions are called \"\(id)\"", at: place,
        expected: "an id for each session", treatedAs: "read, and none of them analysed",
        hint: "rename one, or take one file away; [files] sessions may name the same file twice")
    case .otherCoding:
      return Diagnostic(
        .otherCoding, "\(subject) \(isOne ? "is" : "are") coded by a further coder", at: place,
        treatedAs: "not analysed; the record of the first coder is")
    case .personMissing(let person):
      return Diagnostic(
        .pairIncomplete, "\(subject) \(has) no person \"\(person)\"", at: place,
        expected: "both of the pair in [persons]; the files have \(listed(persons))",
        treatedAs: "read, and not analysed",
        hint: nearest(person, persons) ?? "[persons] names says what persons are called")
    case .groupNotDeclared(let group):
      let levels = study.groups?.levels ?? []
      return Diagnostic(
        .groupNotDeclared, "\(subject) \(isOne ? "is" : "are") of the group \"\(group)\"",
        at: place, expected: "one of the levels of [groups]: \(listed(levels))",
        treatedAs: "read, and not analysed", hint: nearest(group, levels))
    case .phaseMissing(let phase):
      return Diagnostic(
        .phaseMissing, "\(subject) \(has) no phase \"\(phase)\"", at: place,
        expected: "the phases \(listed(study.phases.order))",
        treatedAs: "analysed in the phases that are there")
    case .phasesOutOfOrder(let order):
      return Diagnostic(
        .phasesOutOfOrder, "\(subject) \(has) the phases in the order \(order)", at: place,
        expected: "the order \(listed(study.phases.order))",
        treatedAs: "analysed phase by phase")
    case .phaseNotDeclared(let phase):
      return Diagnostic(
        .phaseNotDeclared, "\(subject) \(has) a phase \"\(phase)\"", at: place,
        expected: "one of \(listed(study.phases.order))",
        treatedAs: "left out where phases are compared",
        hint: nearest(phase, study.phases.order))
    case .phasesShareTime:
      return Diagnostic(
        .phasesOverlap, "\(subject) \(has) phases that share time", at: place,
        expected: "one code at a time in \(study.phases.stream ?? "the stream of phases")",
        treatedAs: "a session without phases")
    case .streamOfPhasesMissing:
      return Diagnostic(
        .phaseMissing,
        "\(subject) \(has) no stream \"\(study.phases.stream ?? "")\", whose codes are the phases",
        at: place, treatedAs: isOne ? "a session without phases" : "sessions without phases")
    }
  }

  // MARK: Dyads

  /// The messages about dyads that are listed: without a session, without a group, alone in a group.
  func diagnostics(_ flow: FlowTable) -> [Diagnostic] {
    guard let participants else { return [] }
    var result: [Diagnostic] = []
    let missing = Set(flow.dyadsWithoutSession)
    let absent = participants.dyads.filter { missing.contains($0.id) }
    if !absent.isEmpty {
      result.append(
        about(
          absent, .participantWithoutSession, "no session",
          expected: "a session that is called so, or that names the dyad",
          treatedAs: "counted as not seen"))
    }
    guard let groups = study.groups, participants.hasGroups else { return result }
    let alone = participants.dyads.filter { $0.group == nil }
    if !alone.isEmpty {
      result.append(
        about(
          alone, .participantWithoutGroup, "no \(groups.column)",
          expected: groups.levels.isEmpty ? "a group" : "one of \(listed(groups.levels))",
          treatedAs: "left out where groups are compared"))
    }
    return result + smallGroups(flow, groups: groups)
  }

  /// A group of one dyad has no spread, and nothing can be compared with it.
  private func smallGroups(_ flow: FlowTable, groups: Study.Groups) -> [Diagnostic] {
    guard flow.sessionsAnalysed > 0 else { return [] }
    return flow.groups.filter { $0.dyads < 2 }.compactMap { row in
      guard let group = row.name else { return nil }
      let found = groups.levels.firstIndex(of: group).flatMap {
        places[["groups", "levels", "#\($0)"]]
      }
      let line = participants?.dyads.first { $0.group == group }?.line
      return Diagnostic(
        .smallGroup,
        "the group \"\(group)\" has \(row.dyads == 0 ? "no dyad" : "one dyad") to analyse",
        at: found.map {
          Diagnostic.Place(file: Study.fileName, line: $0.line, field: $0.column)
        } ?? Diagnostic.Place(file: participantFile, line: line), expected: "two dyads at least",
        treatedAs: "described, and not compared")
    }
  }

  private func about(
    _ dyads: [ParticipantTable.Dyad], _ id: DiagnosticID, _ lack: String, expected: String,
    treatedAs: String
  ) -> Diagnostic {
    let names = dyads.map(\.id)
    let subject =
      dyads.count == 1 ? "dyad \"\(names[0])\" has" : "\(dyads.count) dyads have"
    var diagnostic = Diagnostic(
      id, "\(subject) \(lack)" + (dyads.count == 1 ? "" : ": " + listed(names)),
      at: Diagnostic.Place(file: participantFile, line: dyads.first?.line), expected: expected,
      treatedAs: treatedAs)
    diagnostic.moreCount = dyads.count - 1
    diagnostic.moreLines = dyads.dropFirst()
      .prefix(listsAll ? Int.max : DiagnosticLog.namedRepeats).map(\.line)
    return diagnostic
  }

  // MARK: Words

  private func listed(_ names: [String]) -> String {
    guard names.count > 10, !listsAll else { return names.joined(separator: ", ") }
    return names.prefix(10).joined(separator: ", ") + ", …"
  }

  private func nearest(_ name: String, _ known: [String]) -> String? {
    ColumnNames.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" }
  }
}
