import Foundation
public import StudyAnalysis

/// All files of a report as values, in the order in which they are written.
public struct ReportFiles: Sendable {
  /// One file.
  public struct File: Sendable, Hashable {
    /// The path inside the report's folder.
    public let path: String
    /// What it holds.
    let content: FileContent

    /// All that it holds, at once.
    public var bytes: [UInt8] { content.bytes }

    /// A file that holds `bytes`.
    init(path: String, bytes: [UInt8]) { self.init(path: path, content: FileContent(bytes)) }

    /// A file.
    init(path: String, content: FileContent) {
      self.path = path
      self.content = content
    }

    /// Whether both have the same path and bytes.
    public static func == (left: File, right: File) -> Bool {
      left.path == right.path && left.bytes == right.bytes
    }

    /// By its path.
    public func hash(into hasher: inout Hasher) { hasher.combine(path) }
  }

  /// Why a report could not be made: a fault of the program, not of the data.
  public struct Failure: Error, Sendable {
    /// What went wrong.
    public let reason: String
  }

  /// The files: page, figures, tables, results.
  public let files: [File]
  /// The page that the files were made of.
  let page: SessionPage
  /// How its statistics were made.
  let settings: ReportSettings

  /// The report of `analysis`.
  ///
  /// - Parameters:
  ///   - among: The session's dyad among those of its study.
  ///   - version: The program's name and version.
  ///   - reproduction: The command that makes the report again.
  public init(
    _ analysis: SessionAnalysis, among: DyadAmongDyads? = nil, version: String,
    reproduction: String
  ) throws(Failure) {
    let input = SessionReportInput(
      analysis, among: among, version: version, reproduction: reproduction)
    try self.init(
      page: SessionReport.page(input), method: input.method,
      results: SessionResults(analysis, among: among, version: version),
      settings: SessionSettings.of(analysis))
  }

  /// The report of an exercise with one session.
  public init(_ input: CourseworkInput) throws(Failure) {
    try self.init(
      page: CourseworkPage.page(input), method: CourseworkProse.paragraph(CourseworkWords(input)),
      results: CourseworkResults.value(input), settings: CourseworkSettings.of(input))
  }

  /// The files of any report: its page, the figures and tables of the page, its method, its numbers, and other files.
  ///
  /// - Parameter long: Files that are made as they are written.
  init(
    page: SessionPage, method: RichText, results: any Encodable, settings: ReportSettings,
    others: [(path: String, text: String)] = [], long: [File] = []
  ) throws(Failure) {
    var files: [File] = []
    func add(_ path: String, _ text: String) {
      files.append(File(path: path, bytes: Array(text.utf8)))
    }
    do {
      add("report.html", try PageRenderer().html(page))
    } catch {
      throw Failure(reason: "template \(error.template): \(error.reason)")
    }
    for figure in FigureFile.all(of: page) {
      add(figure.path + ".svg", SVGWriter.file(figure.drawing))
    }
    for table in page.tables { add("tables/\(table.name).csv", TidyCSV.text(table)) }
    for other in others { add(other.path, other.text) }
    files += long
    if let command = page.reproduction {
      add("reproduce.sh", "#!/bin/sh\n# In the folder that holds the sources.\n" + command + "\n")
    }
    add("methods.txt", method.plain + "\n")
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      let bytes = try encoder.encode(results)
      files.append(File(path: "results.json", bytes: Array(bytes) + [0x0A]))
    } catch {
      throw Failure(reason: "results.json: \(error)")
    }
    self.page = page
    self.settings = settings
    self.files = files
  }

  /// `files` of the report whose page is `page`.
  init(page: SessionPage, settings: ReportSettings, files: [File]) {
    self.page = page
    self.settings = settings
    self.files = files
  }

  /// The program that made the report, with its version.
  var program: String? { page.facts.last { $0.name == SessionPage.Fact.programName }?.value }
}
