import ArgumentParser
import CodedSessions
import SessionFiles

/// The files of a command line and how they are to be read: the step that all verbs begin with.
struct ReadingSources {
  let options: ReadingOptions
  /// The files to read, folders expanded.
  let paths: [String]
  /// The codebook used, if any.
  let codebookPath: String?
  /// The files that say how the others are read: mapping and codebook.
  let helpers: [ReadFile]
  /// What was said of them.
  let helperDiagnostics: [Diagnostic]

  /// - Parameter listsAllLines: Whether messages name every line; those in JSON always do.
  init(
    _ arguments: ReadingArguments, output: OutputArguments, listsAllLines: Bool = false
  ) throws {
    guard !arguments.files.isEmpty else {
      throw ValidationError(
        "Missing expected argument '<files> ...': a file of coded events, or a folder of such files"
      )
    }
    var mapping: Mapping?
    var helpers: [ReadFile] = []
    var helperDiagnostics: [Diagnostic] = []
    if let path = arguments.mapping.mapping {
      let read = Mapping.read(path)
      output.printer.show(read.diagnostics)
      guard let own = read.mapping else { throw Failure(status: .misuse) }
      mapping = own
      helpers.append(ReadFile(path, .mapping))
      helperDiagnostics = read.diagnostics
    }
    var options = try arguments.options(over: mapping)
    options.listsAllLines = listsAllLines || output.json
    let paths = FileList.expand(arguments.files)
    guard !paths.isEmpty else {
      throw Failure(
        status: .noSession,
        message: "there is no file of coded events ("
          + SessionFolder.endings.map { "." + $0 }.joined(separator: ", ") + ") in "
          + arguments.files.joined(separator: ", "))
    }
    codebookPath =
      arguments.codebook == "none"
      ? nil : arguments.codebook ?? FileList.codebook(beside: arguments.files)
    if let codebookPath {
      // One that lies beside the files may not have been begun.
      let codebook =
        arguments.codebook == nil
        ? CodebookFile.readDraft(codebookPath) : CodebookFile.read(codebookPath)
      helperDiagnostics += codebook.diagnostics
      output.printer.show(codebook.diagnostics)
      if codebook.diagnostics.contains(where: { $0.severity == .error }) {
        throw Failure(status: .invalidCodebook)
      }
      options.codebook = codebook.file
      if codebook.file != nil { helpers.append(ReadFile(codebookPath, .codebook)) }
    }
    self.options = options
    self.helpers = helpers
    self.helperDiagnostics = helperDiagnostics
    self.paths = paths
  }

  /// Ends the command if nothing is to be passed over and something was.
  func enforce(strict: Bool, _ diagnostics: [Diagnostic]) throws {
    guard strict else { return }
    var ids: [String] = []
    for diagnostic in helperDiagnostics + diagnostics
    where diagnostic.isError(underStrict: options) {
      if !ids.contains(diagnostic.id.rawValue) { ids.append(diagnostic.id.rawValue) }
    }
    guard !ids.isEmpty else { return }
    throw Failure(
      status: .problemsFound,
      message: "there are warnings (--strict): " + Words.list(ids, joinedBy: "and"))
  }

  /// Shows on `progress` how far reading is: in the file when there is one, among the files otherwise.
  func report(to progress: ProgressLine) -> (String, Int, Int) -> Void {
    var numbers: [String: Int] = [:]
    for (index, path) in paths.enumerated() {
      numbers[Words.fileName(path)] = index
    }
    return { file, done, total in
      if numbers.count > 1, let number = numbers[file] {
        progress.show(
          "reading file \(number + 1) of \(paths.count), \(file)", done: number, of: paths.count)
      } else {
        progress.show("reading \(file)", done: done, of: total)
      }
    }
  }
}

/// Reads the files of a command line and holds their sessions.
struct Reading {
  private(set) var outcome: SessionReader.Outcome
  let sources: ReadingSources

  var options: ReadingOptions { sources.options }
  /// The codebook used, if any.
  var codebookPath: String? { sources.codebookPath }
  /// Everything that was said of the files, those of mapping and codebook first.
  var messages: [Diagnostic] { sources.helperDiagnostics + outcome.diagnostics }

  init(_ arguments: ReadingArguments, output: OutputArguments) throws {
    sources = try ReadingSources(arguments, output: output)
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    outcome = SessionReader.read(
      sources.paths, options: sources.options, onProgress: sources.report(to: progress))
    progress.clear()
    if let phasesFrom = arguments.phasesFrom { try takePhases(from: phasesFrom) }
  }

  /// Makes the codes of a stream the phases of each session that has it.
  private mutating func takePhases(from name: String) throws {
    var known: [String] = []
    var isFound = outcome.sessions.isEmpty
    for (place, read) in outcome.sessions.enumerated() {
      guard let stream = read.session.streams.first(where: { $0.fullName == name }) else {
        for other in read.session.streams.map(\.fullName) where !known.contains(other) {
          known.append(other)
        }
        continue
      }
      isFound = true
      guard stream.kind != .event else {
        throw ValidationError("--phases-from: \(name) holds moments, and phases last")
      }
      do {
        outcome.sessions[place] = ReadSession(
          session: try read.session.takingPhases(from: stream), record: read.record)
      } catch {
        throw ValidationError(
          "--phases-from: codes of \(name) share time in session \(read.session.id), and phases do not"
        )
      }
    }
    guard isFound else {
      throw ValidationError(
        "--phases-from: there is no stream \"\(name)\"" + NearestWord.question(name, among: known)
          + "; there is " + Words.list(known, joinedBy: "and"))
    }
  }

  /// Ends the command if one of the pair that was named is missing in one of `sessions`.
  func checkPair(in sessions: [ReadSession]) throws {
    for read in sessions {
      let known = read.session.persons.map(\.id)
      for name in options.pair where !known.contains(name) {
        throw Failure(
          status: .misuse,
          message: "session \(read.session.id) has no person \"\(name)\""
            + NearestWord.question(name, among: known)
            + "; it has \(Words.list(known, joinedBy: "and"))")
      }
    }
  }

  /// Ends the command if nothing is to be passed over and something was.
  func enforce(strict: Bool) throws {
    try sources.enforce(strict: strict, outcome.diagnostics)
  }
}
