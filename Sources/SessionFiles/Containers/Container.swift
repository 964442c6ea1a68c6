/// A zip archive that a program of this field writes, and what in it is to be read.
enum Container {
  /// The text of a Datavyu project.
  case datavyu([UInt8])
  /// A sheet of an Excel workbook as a table.
  case sheet(ExcelSheetText)

  /// What stands in the archive at `path`; a complaint when it is none that is known.
  static func open(path: String, options: ReadingOptions) -> Result<Container, Diagnostic> {
    let fileName = FileNames.name(of: path)
    let place = Diagnostic.Place(file: fileName)
    do throws(ZipArchive.Failure) {
      let archive = try ZipArchive(path: path)
      if let member = datavyuMember(archive.names) {
        return .success(.datavyu(try archive.bytes(of: member)))
      }
      if archive.names.contains("xl/workbook.xml") {
        return try ExcelWorkbook(archive).sheet(options.sheet, file: fileName).map { .sheet($0) }
      }
      return .failure(unknown(archive.names, place: place))
    } catch {
      return .failure(complaint(error, place: place))
    }
  }

  /// The member that holds a Datavyu spreadsheet: `db`, in old archives inside a folder; archives made on
  /// a Mac hold shadows of all files under `__MACOSX`.
  private static func datavyuMember(_ names: [String]) -> String? {
    let real = names.filter { !$0.hasPrefix("__MACOSX/") }
    let isProject = real.contains { $0.split(separator: "/").last == "project" }
    return isProject ? real.first { $0.split(separator: "/").last == "db" } : nil
  }

  private static func unknown(_ names: [String], place: Diagnostic.Place) -> Diagnostic {
    let save = "save the sheet as CSV UTF-8 (comma delimited)"
    let (name, hint) =
      if names.contains("word/document.xml") {
        ("a Word document", "Attune reads codings: save the table in it as CSV")
      } else if names.contains("content.xml") {
        ("an OpenDocument file", "in the spreadsheet, " + save)
      } else if names.contains("xl/workbook.bin") {
        ("a binary Excel workbook (.xlsb)", "in Excel, save it as .xlsx, or " + save)
      } else {
        ("a zip archive", "unpack it and name the files in it")
      }
    return Diagnostic(
      .notText, "this is \(name), not a coding", at: place,
      expected: "a text file, a Datavyu project (.opf) or an Excel workbook (.xlsx)", hint: hint)
  }

  private static func complaint(
    _ failure: ZipArchive.Failure, place: Diagnostic.Place
  ) -> Diagnostic {
    switch failure {
    case .damaged:
      Diagnostic(
        .malformedDocument, "the archive is damaged or cut short", at: place,
        expected: "a complete zip archive", hint: "copy or export the file again")
    case .encrypted(let name):
      Diagnostic(
        .malformedDocument, "the member \"\(name)\" is protected by a password", at: place,
        expected: "a file without a password", hint: "remove the password and save again")
    case .tooLong(let name):
      Diagnostic(
        .fileTooLong, "the member \"\(name)\" unpacks to more than 512 MiB", at: place,
        expected: "a coding that fits in memory")
    case .missing(let name):
      Diagnostic(
        .malformedDocument, "the archive lacks its member \"\(name)\"", at: place,
        expected: "a complete file", hint: "save it again in the program that made it")
    }
  }
}
