import StudyReports

/// Writes the folder of a report, and says why where it cannot.
enum ReportOutput {
  /// Makes the files of a report and puts them into `report`.
  ///
  /// - Parameter origin: Where the report comes from.
  /// - Returns: What was asked for and could not be made, a sentence each; all else is written.
  static func write(
    to report: ReportFolder, origin: ReportOrigin, force: Bool, formats: Set<ReportFormat>,
    output: OutputArguments, files: () throws(ReportFiles.Failure) -> ReportFiles
  ) throws -> [String] {
    let made: ReportDocuments
    do throws(ReportFiles.Failure) {
      made = try ReportDocuments(try files(), formats: formats)
    } catch {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error.reason)")
    }
    do {
      try report.write(
        made.files, origin: origin, remarks: made.notes + made.problems, force: force)
    } catch {
      throw Failure(status: .cannotWrite, message: words(for: error, path: report.path))
    }
    // The log of the report has them too; JSON is not broken for their sake.
    if !output.quiet, !output.json {
      for note in made.notes { StandardError.write("note: \(report.path): \(note)\n") }
    }
    return made.problems
  }

  /// Ends the command if there are any `problems`.
  static func complain(of problems: [String]) throws {
    guard !problems.isEmpty else { return }
    throw Failure(status: .helperMissing, message: joined(problems))
  }

  /// One message of several, the same one told once.
  static func joined(_ problems: [String]) -> String {
    var told: [String] = []
    for problem in problems where !told.contains(problem) { told.append(problem) }
    return told.joined(separator: "\n")
  }

  private static func words(for failure: ReportFolder.Failure, path: String) -> String {
    switch failure {
    case .edited(let files):
      "\(path) was edited by hand since it was written (\(files.prefix(5).joined(separator: ", "))); "
        + "nothing was changed. Move it away, choose another --out, or say --force"
    case .foreign:
      "\(path) exists and was not written by Attune; nothing was changed. Move it away or choose another --out"
    case .cannotWrite(let words):
      "cannot write \(path): \(words)"
    }
  }
}
