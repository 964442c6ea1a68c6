import CodedSessions
import SessionFiles
import SimulatedSessions

/// The files of a simulated study: a study folder with its answer key.
enum SimulatedStudyFiles {
  /// Design, codebook, participants, a file for each session, and what is true of all.
  static func files(_ study: SimulatedStudy, title: String) throws -> [WrittenFile] {
    var draft = StudyDraft()
    draft.title = title
    var participants = ["id,group"]
    var sessions: [WrittenFile] = []
    var key = StudyKeyText()
    var codebook: String?
    let hasGroups = study.groups.count > 1
    for member in study.members {
      let made = try study.session(of: member)
      draft.add(hasGroups ? try grouped(made.session, member.group) : made.session)
      participants.append(hasGroups ? "\(member.id),\(cell(member.group))" : "\(member.id),")
      sessions.append(
        WrittenFile("sessions/\(member.id).csv", BORISAggregatedText(made).text))
      key.add(member, made)
      if codebook == nil { codebook = SimulatedSessions.CodebookText(made.session).text }
    }
    return [
      WrittenFile(Study.fileName, StudyText.write(draft)),
      WrittenFile("codebook.csv", codebook ?? ""),
      WrittenFile(ParticipantTable.fileName, participants.joined(separator: "\n") + "\n"),
    ] + sessions + [WrittenFile("key/truth.csv", key.text)]
  }

  /// A cell of a table: quoted where a comma or a quote asks for it.
  private static func cell(_ text: String) -> String {
    text.contains { $0 == "," || $0 == "\"" }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
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
