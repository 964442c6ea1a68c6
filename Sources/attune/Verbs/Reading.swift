import ArgumentParser
import SessionFiles

/// Reads the files of a command line: the step that all verbs begin with.
struct Reading {
  let outcome: SessionReader.Outcome
  let options: ReadingOptions
  /// The files read, folders expanded.
  let paths: [String]
  /// The codebook used, if any.
  let codebookPath: String?

  init(_ arguments: ReadingArguments, output: OutputArguments) throws {
    var options = try arguments.options()
    let paths = FileList.expand(arguments.files)
    guard !paths.isEmpty else {
      throw Failure(
        status: .noSession, message: "there is no table (.csv, .tsv, .txt) in this folder")
    }
    codebookPath =
      arguments.codebook == "none"
      ? nil : arguments.codebook ?? FileList.codebook(beside: arguments.files)
    if let codebookPath {
      let codebook = CodebookFile.read(codebookPath)
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
    self.paths = paths
  }

  /// Ends the command if warnings are not to be passed over.
  func enforce(strict: Bool) throws {
    if strict, outcome.diagnostics.contains(where: { $0.severity == .warning }) {
      throw Failure(status: .problemsFound, message: "there are warnings (--strict)")
    }
  }
}
