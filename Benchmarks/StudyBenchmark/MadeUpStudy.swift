import CodedSessions
import Foundation
import SessionFiles
import SimulatedSessions

/// A study folder of any size, made of a hundred simulated sessions over and over under new names.
struct MadeUpStudy {
  let sessions: Int
  let length: SessionTime
  let sessionsInFile: Int

  func write(to path: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: path + "/sessions", withIntermediateDirectories: true)
    let study = SimulatedStudy(
      groups: [
        .init(name: "a", pursuit: 0.6, answers: 0.5), .init(name: "b", pursuit: 0.3, answers: 0.5),
      ], dyads: 50, length: length, spread: 0.3, seed: 1)
    let members = try study.members.map { (group: $0.group, made: try study.session(of: $0)) }
    guard let first = members.first else { return }
    try Data(CodebookText(first.made.session).text.utf8).write(
      to: URL(filePath: path + "/codebook.csv"))
    try Data(Self.design.utf8).write(to: URL(filePath: path + "/study.toml"))
    var participants = "id,group\n"
    var table = CanonicalText()
    var file = 0
    for number in 0..<sessions {
      let id = "S-" + String(1_000_000 + number).dropFirst()
      let member = members[number % members.count]
      participants += "\(id),\(member.group)\n"
      table.append(try Self.renamed(member.made.session, id))
      if (number + 1).isMultiple(of: sessionsInFile) || number == sessions - 1 {
        try Data(table.bytes).write(to: URL(filePath: path + "/sessions/\(1_000_000 + file).csv"))
        table = CanonicalText()
        file += 1
      }
    }
    try Data(participants.utf8).write(to: URL(filePath: path + "/participants.csv"))
  }

  private static func renamed(_ session: CodedSession, _ id: String) throws -> CodedSession {
    try CodedSession(
      id: id, dyad: id, span: session.span, spanOrigin: session.spanOrigin,
      timeUnit: session.timeUnit, persons: session.persons, streams: session.streams,
      phases: session.phases, codebook: session.codebook, factors: session.factors,
      sources: session.sources, isSimulated: true)
  }

  private static let design = """
    schema = "attune-study/1"
    title = "A made-up study"
    [persons]
    first = "infant"
    second = "mother"
    [groups]
    column = "group"
    levels = ["a", "b"]
    [[question]]
    id = "pursuit"
    text = "Does the mother come closer after the infant averts?"
    statistic = "log-odds-effect"
    given = ["infant.averts", "infant.turns_away"]
    target = "mother.moves_closer"
    window = "0s..3s"

    """
}
