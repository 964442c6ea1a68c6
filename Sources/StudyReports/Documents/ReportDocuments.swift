import Foundation

/// A report with the further kinds of files that were asked for.
public struct ReportDocuments: Sendable {
  /// All files, the further ones last.
  public let files: ReportFiles
  /// What could not be made and why, a sentence each; everything else was.
  public let problems: [String]
  /// What was made with less than it could hold.
  public let notes: [String]

  /// Makes those of `formats` that `report` does not hold yet.
  ///
  /// - Parameter searchPath: The folders in which helpers are looked for; those of `PATH` unless given.
  public init(
    _ report: ReportFiles, formats: Set<ReportFormat>, searchPath: String? = nil
  ) throws(ReportFiles.Failure) {
    guard !formats.allSatisfy(\.isAlwaysWritten) else {
      (files, problems, notes) = (report, [], [])
      return
    }
    let searchPath = searchPath ?? HelperProgram.searchPath
    var made = report.files
    var problems: [String] = []
    var notes: [String] = []
    let figures = FigureFile.all(of: report.page)
    let pictures = Self.pictures(of: report.page, figures, formats, searchPath: searchPath)
    if formats.contains(.docx) {
      do {
        made.append(
          ReportFiles.File(
            path: "report.docx",
            bytes: try WordDocument(report.page, pictures: pictures.result.pictures).bytes()))
      } catch {
        throw ReportFiles.Failure(reason: "report.docx cannot be packed")
      }
      if let reason = pictures.reason {
        notes.append("\(reason): report.docx names the files of its figures and does not show them")
      }
    }
    if formats.contains(.pdf) {
      do throws(HelperProgram.Failure) {
        made.append(try Self.pdf(of: report, searchPath: searchPath))
      } catch {
        problems.append("report.pdf was not written: " + error.words)
      }
      let drawn = Self.printed(figures, searchPath: searchPath)
      made += drawn.files
      if let reason = drawn.reason {
        notes.append("\(reason): the figures are not written as PDF; all are there as SVG")
      }
    }
    if formats.contains(.png) {
      for figure in figures {
        guard let bytes = pictures.result.pictures[SVGWriter.file(figure.drawing)] else { continue }
        made.append(ReportFiles.File(path: figure.path + ".png", bytes: bytes))
      }
      if let reason = pictures.reason {
        let which = pictures.result.pictures.isEmpty ? "no figure was" : "not every figure was"
        problems.append("\(which) written as PNG: \(reason); all are there as SVG")
      }
    }
    files = ReportFiles(page: report.page, settings: report.settings, files: made)
    self.problems = problems
    self.notes = notes
  }

  /// The pixels of what `formats` show, and why there are none of some.
  private static func pictures(
    of page: SessionPage, _ figures: [FigureFile], _ formats: Set<ReportFormat>, searchPath: String
  ) -> (result: FigureConverter.Result, reason: String?) {
    guard !formats.isDisjoint(with: [.docx, .png]), !figures.isEmpty else {
      return (FigureConverter.Result(), nil)
    }
    guard let converter = FigureConverter(searchPath: searchPath) else {
      return (FigureConverter.Result(), "\(FigureConverter.programName) was not found")
    }
    let samples = formats.contains(.docx) ? WordSamples.all(of: page) : []
    let result = converter.pictures(of: (figures.map(\.drawing) + samples).map(SVGWriter.file))
    return (result, result.failure?.words)
  }

  /// The figures as PDF, for journals that want them so, and why there are none of some.
  private static func printed(
    _ figures: [FigureFile], searchPath: String
  ) -> (files: [ReportFiles.File], reason: String?) {
    guard !figures.isEmpty else { return ([], nil) }
    guard let converter = FigureConverter(searchPath: searchPath) else {
      return ([], "\(FigureConverter.programName) was not found")
    }
    let result = converter.pictures(of: figures.map { SVGWriter.file($0.drawing) }, as: .pdf)
    return (
      figures.compactMap { figure in
        result.pictures[SVGWriter.file(figure.drawing)].map {
          ReportFiles.File(path: figure.path + ".pdf", bytes: $0)
        }
      }, result.failure?.words
    )
  }

  private static func pdf(
    of report: ReportFiles, searchPath: String
  ) throws(HelperProgram.Failure) -> ReportFiles.File {
    guard let converter = PageConverter(searchPath: searchPath) else {
      throw HelperProgram.Failure(words: PageConverter.lack)
    }
    let page = report.files.first { $0.path == "report.html" }
    let html = String(decoding: page?.bytes ?? [], as: UTF8.self)
    return ReportFiles.File(path: "report.pdf", bytes: try converter.pdf(of: html))
  }
}
