import StudyReports

/// Writes the folder of a report, and says why where it cannot.
enum ReportOutput {
  /// Makes the files of a report and puts them into `report`.
  static func write(
    to report: ReportFolder, force: Bool, files: () throws(ReportFiles.Failure) -> ReportFiles
  ) throws {
    let made: ReportFiles
    do {
      made = try files()
    } catch {
      throw Failure(status: .internalFault, message: "a bug in the program: \(error.reason)")
    }
    do {
      try report.write(made, force: force)
    } catch {
      throw Failure(status: .cannotWrite, message: words(for: error, path: report.path))
    }
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
