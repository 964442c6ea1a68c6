import ArgumentParser
import CodedSessions
import Foundation
import SessionFiles
import StudyReports

/// The two records that `--against` sets side by side.
///
/// What is said after it is a phase (`phase:still`), the id of a session among the files (`session:` before it says
/// so), or a file or folder with one session.
struct ComparedSides {
  /// One of them.
  struct Side {
    let read: ReadSession
    /// Its place among the sessions of its files.
    let place: Int
    /// The phase that is looked at; `nil` for all.
    let phase: String?
    let options: ReadingOptions
  }

  let first: Side
  let second: Side
  /// What the two are called.
  let names: ComparisonSides
  /// The other files, where the second comes from them.
  private let others: Reading?

  /// Finds both sides, or ends the command with how to choose them.
  ///
  /// - Parameters:
  ///   - against: What is said after `--against`.
  ///   - sessions: What is said after `--session`.
  ///   - phase: What is said after `--phase`.
  ///   - refusesPhases: Why the verb takes no `phase:`; `nil` if it does.
  init(
    _ against: String, in read: Reading, reading: ReadingArguments, output: OutputArguments,
    sessions: [String], phase: String?, refusesPhases: String?
  ) throws {
    let all = read.outcome.sessions
    let chosen = try SessionChoice.choose(sessions, among: all)
    func side(_ place: Int, _ phase: String?) -> Side {
      Side(read: all[place], place: place, phase: phase, options: read.options)
    }
    if let name = Self.name(against, after: "phase:") {
      if let refusesPhases { throw ValidationError("--against phase:…: \(refusesPhases)") }
      let place = try Self.only(chosen, of: all, beside: nil)
      try Self.check(phase, against: name, in: all[place].session)
      (first, second, others) = (side(place, phase), side(place, name), nil)
    } else if let place = try Self.session(against, in: all) {
      let rest = sessions.isEmpty ? chosen.filter { $0 != place } : chosen
      let own = try Self.only(rest, of: all, beside: all[place].session.id)
      (first, second, others) = (side(own, phase), side(place, phase), nil)
    } else {
      let own = try Self.only(chosen, of: all, beside: against)
      let other = try Self.reading(against, reading, output: output, codebook: read.codebookPath)
      guard other.outcome.sessions.count == 1, let session = other.outcome.sessions.first else {
        throw Self.misuse(
          "--against takes one session, and \(against) holds "
            + Self.list(other.outcome.sessions)
            + "; name a file with one, or read both and give --session and --against an id each")
      }
      try other.checkPair(in: [session])
      first = side(own, phase)
      second = Side(read: session, place: 0, phase: phase, options: other.options)
      others = other
    }
    guard first.read.session != second.read.session || first.phase != second.phase else {
      throw Self.misuse(
        "--against: both sides are session \(first.read.session.id); compare it with another")
    }
    try read.checkPair(in: [first.read])
    names = Self.names(first, second, pair: read.options.pair)
  }

  /// What both were read from, where `read` holds the first.
  func parts(of read: Reading) -> [SourceDigests.Part] {
    guard let others else {
      return [SourceDigests.Part(read, places: [first.place, second.place])]
    }
    return [
      SourceDigests.Part(read, places: [first.place]),
      SourceDigests.Part(others, places: [second.place]),
    ]
  }

  /// Ends the command if nothing is to be passed over and something was in the other files.
  func enforce(strict: Bool) throws { try others?.enforce(strict: strict) }

  private static func misuse(_ message: String) -> Failure {
    Failure(status: .misuse, message: message)
  }

  private static func name(_ text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }

  /// The session that `text` names; `nil` if it names a file.
  private static func session(_ text: String, in all: [ReadSession]) throws -> Int? {
    let said = name(text, after: "session:")
    let id = said ?? text
    let place = all.firstIndex { $0.session.id == id }
    let isFile = FileManager.default.fileExists(atPath: text)
    if said == nil, isFile {
      guard place != nil else { return nil }
      throw misuse(
        "--against: \"\(text)\" is a session of these files and a file too; write session:\(text) or "
          + "./\(text)")
    }
    guard let place else {
      let ids = all.map(\.session.id)
      throw misuse(
        "--against: there is no session\(said == nil ? " and no file" : "") \"\(id)\""
          + NearestWord.question(id, among: ids) + "; the sessions are \(list(all))")
    }
    return place
  }

  /// The one of `places` that is left to be the first side.
  private static func only(
    _ places: [Int], of all: [ReadSession], beside other: String?
  ) throws -> Int {
    guard places.count == 1, let place = places.first else {
      let beside = other.map { " beside \($0)" } ?? ""
      throw misuse(
        places.isEmpty
          ? "--against compares two sessions, and there is none\(beside)"
          : "--against compares two sessions, and there are \(places.count)\(beside) "
            + "(\(list(places.map { all[$0] }))); name the first with --session")
    }
    return place
  }

  private static func check(_ phase: String?, against name: String, in session: CodedSession) throws
  {
    let known = session.phases.map(\.name)
    guard known.contains(name) else {
      throw misuse("--against: session \(session.id): " + Words.noPhase(name, known: known))
    }
    guard let phase else {
      throw misuse("--against phase:\(name) needs the phase that it is set against: --phase NAME")
    }
    guard phase != name else {
      throw misuse(
        "--against: both sides are phase \(name); there is "
          + Words.list(known, joinedBy: "and"))
    }
    guard known.contains(phase) else {
      throw misuse("--phase: session \(session.id): " + Words.noPhase(phase, known: known))
    }
  }

  /// Reads the other files as the first were read; with their codebook unless there is another beside them.
  private static func reading(
    _ path: String, _ arguments: ReadingArguments, output: OutputArguments, codebook: String?
  ) throws -> Reading {
    var arguments = arguments
    arguments.files = [path]
    if arguments.codebook == nil, FileList.codebook(beside: [path]) == nil {
      arguments.codebook = codebook
    }
    let read = try Reading(arguments, output: output)
    output.printer.show(read.outcome.diagnostics)
    guard !read.outcome.sessions.isEmpty else { throw Failure(status: .noSession) }
    return read
  }

  private static func list(_ sessions: [ReadSession]) -> String {
    guard !sessions.isEmpty else { return "none" }
    return sessions.prefix(10).map(\.session.id).joined(separator: ", ")
      + (sessions.count > 10 ? ", …" : "")
  }

  /// Each by its session, with the phase where phases are compared; by its file too where that is the same.
  private static func names(_ first: Side, _ second: Side, pair: [String]) -> ComparisonSides {
    let arePhases = first.phase != second.phase
    var labels = [first, second].map { side in
      arePhases
        ? "\(side.read.session.id), \(side.phase ?? "")" : side.read.session.id
    }
    if labels[0] == labels[1] {
      labels = zip(labels, [first, second]).map { label, side in
        "\(label) (\(side.read.session.sources.joined(separator: ", ")))"
      }
    }
    if labels[0] == labels[1] { labels = ["\(labels[0]) (first)", "\(labels[1]) (second)"] }
    func side(_ label: String, _ side: Side) -> ComparisonSides.Side {
      ComparisonSides.Side(
        label: label, persons: pair.isEmpty ? side.read.session.persons.map(\.id) : pair,
        isSimulated: side.read.session.isSimulated)
    }
    return ComparisonSides(
      side(labels[0], first), side(labels[1], second), arePhases: arePhases)
  }
}
