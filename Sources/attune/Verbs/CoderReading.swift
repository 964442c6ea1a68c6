import ArgumentParser
import CodedSessions
import SessionFiles
import StudyAnalysis

/// Reads the codings of several coders: files of their own, a column, or streams with an ending.
struct CoderReading {
  /// The coders with their sessions.
  let coders: [CoderSessions]
  /// How the files were read.
  let options: ReadingOptions
  /// What was read, coder by coder where each has files of their own.
  let readings: [Reading]

  /// What columns are called that say who coded.
  private static let columnNames = [
    "coder", "coder id", "rater", "observer", "annotator", "coder name", "kodierer",
  ]

  init(
    _ arguments: ReadingArguments, output: OutputArguments, column: String?, suffixes: [String]?,
    names: [String]?
  ) throws {
    var found: [CoderSessions]
    if column == nil, suffixes == nil, arguments.files.count > 1 {
      let readings = try arguments.files.map { file in
        var own = arguments
        own.files = [file]
        return try Self.read(own, output: output)
      }
      self.readings = readings
      found = zip(Self.names(of: arguments.files), readings).map { name, reading in
        CoderSessions(coder: name, sessions: reading.outcome.sessions.map(\.session))
      }
    } else {
      let column = try column ?? (suffixes == nil ? Self.column(in: arguments) : nil)
      let reading = try Self.read(
        arguments, output: output, column: column)
      readings = [reading]
      let sessions = reading.outcome.sessions.map(\.session)
      if column != nil {
        found = CoderSessions.byCoder(sessions)
      } else if let endings = suffixes ?? CoderSessions.suffixes(in: sessions) {
        found = CoderSessions.bySuffix(endings, sessions)
      } else {
        throw ValidationError(
          "one file was given, and nothing in it says who coded: name the other coder's file, the column with --coder, or the ending of the second coder's streams with --suffix"
        )
      }
    }
    options = readings.first?.options ?? ReadingOptions()
    for (reading, file) in zip(readings, arguments.files)
    where reading.outcome.sessions.isEmpty && readings.count > 1 {
      throw Failure(status: .noSession, message: "no session could be read from \(file)")
    }
    guard readings.contains(where: { !$0.outcome.sessions.isEmpty }) else {
      throw Failure(status: .noSession)
    }
    if let names {
      guard names.count == found.count else {
        throw ValidationError(
          "--coders gives \(names.count) names for \(found.count) coders ("
            + Words.list(found.map(\.coder), joinedBy: "and") + ")")
      }
      found = zip(names, found).map { $1.named($0) }
    }
    coders = found
  }

  /// Ends the command if nothing is to be passed over and something was.
  func enforce(strict: Bool) throws {
    for reading in readings { try reading.enforce(strict: strict) }
  }

  private static func read(
    _ arguments: ReadingArguments, output: OutputArguments, column: String? = nil
  ) throws -> Reading {
    var arguments = arguments
    if let column {
      arguments.map = (arguments.map.map { $0 + "," } ?? "") + "coder=" + column
    }
    let reading = try Reading(arguments, output: output)
    output.printer.show(reading.outcome.diagnostics)
    return reading
  }

  /// A column whose name says that it holds coders, if the files have one.
  private static func column(in arguments: ReadingArguments) throws -> String? {
    let options = try arguments.options(over: nil)
    let outcome = SessionReader.read(FileList.expand(arguments.files), options: options)
    let columns = outcome.tables.flatMap(\.layout.columnNames)
    return columns.first { name in
      columnNames.contains(name.lowercased().replacing("_", with: " "))
    }
  }

  /// What distinguishes the paths: their last parts, or the whole where these are alike.
  private static func names(of paths: [String]) -> [String] {
    let short = paths.map { path in
      let last = Words.fileName(path)
      guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
      return String(last[..<dot])
    }
    return Set(short).count == short.count ? short : short.indices.map { "coder \($0 + 1)" }
  }
}
