import ArgumentParser
import StudyReports

/// Which kinds of files a report is written as; shared by all verbs that write reports.
struct FormatArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Add docx, pdf or png to html, csv, json and svg.", valueName: "format,…"))
  var formats: String?

  func validate() throws {
    for name in names where ReportFormat(rawValue: name) == nil {
      let known = ReportFormat.allCases.map(\.rawValue)
      throw ValidationError(
        "--formats: there is no \"\(name)\"" + NearestWord.question(name, among: known)
          + "; there is " + Words.list(known, joinedBy: "and"))
    }
  }

  /// What was asked for; nothing beyond what is always written if nothing was said.
  var chosen: Set<ReportFormat> { Set(names.compactMap(ReportFormat.init)) }

  private var names: [String] { formats.map(Words.names)?.map { $0.lowercased() } ?? [] }
}
