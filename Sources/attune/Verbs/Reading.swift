import ArgumentParser
import CodedSessions
import SessionFiles

/// Reads the files of a command line: the step that all verbs begin with.
struct Reading {
  let outcome: SessionReader.Outcome
  let options: ReadingOptions
  /// The files read, folders expanded.
  let paths: [String]
  /// The codebook used, if any.
  let codebookPath: String?
  private let codebookDiagnostics: [Diagnostic]

  /// - Parameter listsAllLines: Whether messages name every line; those in JSON always do.
  init(
    _ arguments: ReadingArguments, output: OutputArguments, listsAllLines: Bool = false
  ) throws {
    var options = try arguments.options()
    options.listsAllLines = listsAllLines || output.json
    let paths = FileList.expand(arguments.files)
    guard !paths.isEmpty else {
      throw Failure(
        status: .noSession,
        message: "there is no table (.csv, .tsv, .txt, .tab) in "
          + arguments.files.joined(separator: ", "))
    }
    codebookPath =
      arguments.codebook == "none"
      ? nil : arguments.codebook ?? FileList.codebook(beside: arguments.files)
    var codebookDiagnostics: [Diagnostic] = []
    if let codebookPath {
      let codebook = CodebookFile.read(codebookPath)
      codebookDiagnostics = codebook.diagnostics
      output.printer.show(codebook.diagnostics)
      guard let file = codebook.file else { throw Failure(status: .invalidCodebook) }
      options.codebook = file
    }
    let progress = ProgressLine(isQuiet: output.quiet || output.json)
    outcome = SessionReader.read(paths, options: options) { file, done, total in
      progress.show("reading \(file)", done: done, of: total)
    }
    progress.clear()
    self.options = options
    self.codebookDiagnostics = codebookDiagnostics
    self.paths = paths
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
    guard strict else { return }
    var ids: [String] = []
    for diagnostic in codebookDiagnostics + outcome.diagnostics
    where diagnostic.isError(underStrict: options) {
      if !ids.contains(diagnostic.id.rawValue) { ids.append(diagnostic.id.rawValue) }
    }
    guard !ids.isEmpty else { return }
    throw Failure(
      status: .problemsFound,
      message: "there are warnings (--strict): " + Words.list(ids, joinedBy: "and"))
  }
}
