import CodedSessions
import SessionFiles
import SimulatedSessions

/// The files of a simulated study: a study folder with its answer key.
enum SimulatedStudyFiles {
  /// Design, codebook, participants, a file for each session, and what is true of all.
  static func files(_ study: SimulatedStudy, title: String) throws -> [WrittenFile] {
    var draft = StudyDraft()
    draft.title = title
    var sessions: [WrittenFile] = []
    var key = StudyKeyText()
    var codebook: String?
    let hasGroups = study.groups.count > 1
    for member in study.members {
      let made = try study.session(of: member)
      draft.add(hasGroups ? try grouped(made.session, member.group) : made.session)
      sessions.append(
        WrittenFile("sessions/\(member.id).csv", BORISAggregatedText(made).text))
      key.add(member, made)
      if codebook == nil { codebook = SimulatedSessions.CodebookText(made.session).text }
    }
    return [
      WrittenFile(Study.fileName, StudyText.write(draft)),
      WrittenFile("codebook.csv", codebook ?? ""),
      WrittenFile(ParticipantTable.fileName, study.participants),
    ] + sessions + [WrittenFile("key/truth.csv", key.text)]
  }

  /// The session with its group, from which a design's groups are gathered.
  private static func grouped(_ session: CodedSession, _ group: String) throws -> CodedSession {
    try CodedSession(
      id: session.id, dyad: session.dyad, span: session.span, spanOrigin: session.spanOrigin,
      timeUnit: session.timeUnit, persons: session.persons, streams: session.streams,
      phases: session.phases, codebook: session.codebook,
      factors: session.factors + [CodedSession.Factor(name: "group", value: group)],
      sources: session.sources, isSimulated: true)
  }
}
