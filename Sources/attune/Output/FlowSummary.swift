import CodedSessions
import SessionFiles

/// What became of the sessions of a study, as JSON.
struct FlowSummary: Encodable {
  struct Excluded: Encodable {
    let reason: String
    let sessions: [String]
  }

  struct Group: Encodable {
    let name: String?
    let dyads: Int
    let sessions: Int
  }

  struct Cell: Encodable {
    let group: String?
    let phase: String?
    let dyads: Int
    let sessions: Int
    let seconds: Double
  }

  let files: Int
  let filesWithoutSession: [String]
  let dyadsListed: Int?
  let dyadsWithoutSession: [String]
  let sessionsRead: Int
  let excluded: [Excluded]
  let sessionsAnalysed: Int
  let dyadsAnalysed: Int
  let groups: [Group]
  let cells: [Cell]

  init(_ flow: FlowTable) {
    files = flow.files
    filesWithoutSession = flow.filesWithoutSession
    dyadsListed = flow.dyadsListed
    dyadsWithoutSession = flow.dyadsWithoutSession
    sessionsRead = flow.sessionsRead
    excluded = flow.excluded.map { Excluded(reason: $0.reason.words, sessions: $0.sessions) }
    sessionsAnalysed = flow.sessionsAnalysed
    dyadsAnalysed = flow.dyadsAnalysed
    groups = flow.groups.map {
      Group(name: $0.name, dyads: $0.dyads, sessions: $0.sessions)
    }
    cells = flow.cells.map {
      Cell(
        group: $0.group, phase: $0.phase, dyads: $0.dyads, sessions: $0.sessions,
        seconds: $0.time.seconds)
    }
  }
}
