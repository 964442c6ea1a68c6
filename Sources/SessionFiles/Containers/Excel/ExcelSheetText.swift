/// A sheet of a workbook as comma-separated text, one line for each row of the sheet, so that the lines
/// of messages are the rows that Excel shows.
struct ExcelSheetText {
  /// The sheet's name.
  let name: String
  /// The other visible sheets.
  let others: [String]
  /// The table as UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Whether no cell holds anything.
  private(set) var isEmpty = true

  /// A sheet holds at most 1 048 576 rows of 16 384 cells.
  private static let longest = 1_048_576
  private static let widest = 16_384

  init(
    _ xml: [UInt8], name: String, strings: [String], formats: ExcelFormats, others: [String]
  ) throws(XMLReading.Fault) {
    self.name = name
    self.others = others
    let cells = Cells(strings: strings, formats: formats)
    var rows: [(number: Int, cells: [String])] = []
    try XMLReading.read(xml) { event in cells.take(event, into: &rows) }
    var width = 0
    for row in rows { width = max(width, row.cells.count) }
    var line = 1
    for row in rows.sorted(by: { $0.number < $1.number }) where row.number >= line {
      while line < row.number {
        bytes.append(UInt8(ascii: "\n"))
        line += 1
      }
      for column in 0..<width {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        guard column < row.cells.count else { continue }
        if !row.cells[column].isEmpty { isEmpty = false }
        DelimitedCell.append(row.cells[column], to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
      line += 1
    }
  }

  /// Gathers the cells of a sheet from its XML.
  private final class Cells {
    private let strings: [String]
    private let formats: ExcelFormats
    private var row: [String] = []
    private var rowNumber = 0
    private var column = 0
    private var type = ""
    private var style = 0
    private var value = ""
    private var isValue = false
    private var phonetic = 0

    init(strings: [String], formats: ExcelFormats) {
      self.strings = strings
      self.formats = formats
    }

    func take(_ event: XMLReading.Event, into rows: inout [(number: Int, cells: [String])]) {
      switch event {
      case .start("row", let attributes, _):
        rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
        row = []
        column = -1
      case .start("c", let attributes, _):
        column = attributes["r"].flatMap(Self.column) ?? column + 1
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = ""
      case .start("v", _, _), .start("t", _, _): isValue = true
      case .start("rPh", _, _): phonetic += 1
      case .text(let text): if isValue, phonetic == 0 { value += text }
      case .end("v"), .end("t"): isValue = false
      case .end("rPh"): phonetic -= 1
      case .end("c"): store()
      case .end("row"):
        if rowNumber >= 1, rowNumber <= ExcelSheetText.longest { rows.append((rowNumber, row)) }
      default: break
      }
    }

    private func store() {
      guard column >= 0, column < ExcelSheetText.widest else { return }
      let text =
        switch type {
        case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
        case "b": value == "1" ? "TRUE" : "FALSE"
        // #N/A and the other errors stand for nothing.
        case "e": ""
        case "str", "inlineStr", "d": value
        default: value.isEmpty ? "" : formats.text(value, style: style)
        }
      while row.count <= column { row.append("") }
      // A line break inside a cell would put the lines of messages out of step with the rows.
      row[column] = String(text.map { $0.isNewline ? " " : $0 })
    }

    /// The number of the column that a reference such as `BC12` names, from 0.
    private static func column(_ reference: String) -> Int? {
      var number = 0
      for byte in reference.utf8 {
        guard byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") else { break }
        number = number * 26 + Int(byte - UInt8(ascii: "A")) + 1
        if number > ExcelSheetText.widest { return nil }
      }
      return number > 0 ? number - 1 : nil
    }
  }
}
