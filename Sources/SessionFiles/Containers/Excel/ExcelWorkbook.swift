/// An Excel workbook (Office Open XML): its sheets, shared strings and number formats.
struct ExcelWorkbook {
  /// A sheet as the workbook lists it.
  struct Sheet: Hashable {
    let name: String
    let member: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private let parts: [String: [UInt8]]
  private let fault: Diagnostic?
  private var startsIn1904 = false

  /// Unpacks what sheets need.
  init(_ archive: borrowing ZipArchive) throws(ZipArchive.Failure) {
    var parts: [String: [UInt8]] = [:]
    for name in archive.names
    where name.hasPrefix("xl/worksheets/")
      || [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
      ].contains(name)
    {
      parts[name] = try archive.bytes(of: name)
    }
    self.parts = parts
    var found: [(name: String, id: String, isHidden: Bool)] = []
    var targets: [String: String] = [:]
    var uses1904 = false
    do throws(XMLReading.Fault) {
      try XMLReading.read(parts["xl/_rels/workbook.xml.rels"] ?? []) { event in
        if case .start("Relationship", let attributes, _) = event, let id = attributes["Id"],
          let target = attributes["Target"]
        {
          targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
        }
      }
      try XMLReading.read(parts["xl/workbook.xml"] ?? []) { event in
        guard case .start(let name, let attributes, _) = event else { return }
        if name == "workbookPr" {
          uses1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        } else if name == "sheet", let sheet = attributes["name"], let id = attributes["r:id"] {
          found.append((sheet, id, (attributes["state"] ?? "visible") != "visible"))
        }
      }
      fault = nil
    } catch {
      fault = Self.malformed(error, part: "xl/workbook.xml")
    }
    startsIn1904 = uses1904
    sheets = found.compactMap { sheet in
      targets[sheet.id].map { Sheet(name: sheet.name, member: $0, isHidden: sheet.isHidden) }
    }
  }

  static func malformed(_ fault: XMLReading.Fault, part: String) -> Diagnostic {
    Diagnostic(
      .malformedDocument,
      "the part \(part) cannot be read: \(fault.words) (line \(fault.line) of it)",
      expected: "a workbook as Excel saves it", hint: "open it in a spreadsheet and save it again")
  }

  /// The sheet called or numbered `wanted`, or the first visible one that holds anything, as the text of
  /// a table.
  func sheet(_ wanted: String?, file: String) -> Result<ExcelSheetText, Diagnostic> {
    let place = Diagnostic.Place(file: file)
    if var fault {
      fault.place = place
      return .failure(fault)
    }
    do throws(XMLReading.Fault) {
      let strings = try ExcelStrings.read(parts["xl/sharedStrings.xml"])
      let formats = try ExcelFormats(parts["xl/styles.xml"], startsIn1904: startsIn1904)
      func text(_ sheet: Sheet) throws(XMLReading.Fault) -> ExcelSheetText {
        try ExcelSheetText(
          parts[sheet.member] ?? [], name: sheet.name, strings: strings, formats: formats,
          others: sheets.filter { $0 != sheet && !$0.isHidden }.map(\.name))
      }
      if let wanted {
        guard let sheet = chosen(wanted) else {
          return .failure(unknownSheet(wanted, place: place))
        }
        return .success(try text(sheet))
      }
      for sheet in sheets where !sheet.isHidden {
        let table = try text(sheet)
        if !table.isEmpty { return .success(table) }
      }
    } catch {
      var malformed = Self.malformed(error, part: "of a sheet")
      malformed.place = place
      return .failure(malformed)
    }
    return .failure(
      Diagnostic(
        .noDataRows, "no sheet of the workbook holds anything", at: place,
        expected: "a sheet with a table of events"))
  }

  private func chosen(_ wanted: String) -> Sheet? {
    if let named = sheets.first(where: { $0.name == wanted }) { return named }
    guard let number = Int(wanted), sheets.indices.contains(number - 1) else { return nil }
    return sheets[number - 1]
  }

  private func unknownSheet(_ wanted: String, place: Diagnostic.Place) -> Diagnostic {
    let names = sheets.map(\.name)
    let near = ColumnNames.nearest(to: wanted, among: names)
    return Diagnostic(
      .unknownColumn, "there is no sheet \"\(wanted)\"", at: place,
      expected: "one of " + ColumnNames.listed(names.map { "\"\($0)\"" }),
      hint: near.map { "did you mean \"\($0)\"?" } ?? "give the name or the number of a sheet")
  }
}

/// The texts that cells of a workbook share.
enum ExcelStrings {
  /// The strings in order; runs of one string are joined, readings for pronunciation left out.
  static func read(_ bytes: [UInt8]?) throws(XMLReading.Fault) -> [String] {
    guard let bytes else { return [] }
    var strings: [String] = []
    var current = ""
    var isText = false
    var phonetic = 0
    try XMLReading.read(bytes) { event in
      switch event {
      case .start("si", _, _): current = ""
      case .start("t", _, _): isText = true
      case .start("rPh", _, _): phonetic += 1
      case .text(let text): if isText, phonetic == 0 { current += text }
      case .end("t"): isText = false
      case .end("rPh"): phonetic -= 1
      case .end("si"): strings.append(current)
      default: break
      }
    }
    return strings
  }
}
