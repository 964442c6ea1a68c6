/// What was recognised in one file, for `attune inspect`.
public struct TableReport: Sendable, Codable, Hashable {
  /// The file's name without folders.
  public let file: String
  /// What was understood of it.
  public let layout: TableLayout
  /// The encoding of its text.
  public let encoding: TextEncoding
  /// The character between cells, by name.
  public let delimiter: String
  /// Why that character.
  public let delimiterReason: String
  /// The first rows of data, cell by cell, with the lines they stand on.
  public let firstRows: [Row]
  /// How many rows of data there are.
  public let rowCount: Int
  /// How many sessions they make.
  public let sessionCount: Int

  /// A row as it stands in the file.
  public struct Row: Sendable, Codable, Hashable {
    /// The line on which it begins.
    public let line: Int
    /// Its cells.
    public let cells: [String]
  }

  /// Whether another file is read alike, so that one mapping serves both.
  public func isLike(_ other: TableReport) -> Bool {
    layout.dialect == other.layout.dialect && layout.columnNames == other.layout.columnNames
      && layout.roles == other.layout.roles
  }

  /// What was recognised in a document, which has no cells to show.
  init(document: Document, layout: TableLayout, rowCount: Int, sessionCount: Int) {
    file = document.fileName
    self.layout = layout
    encoding = document.encoding
    delimiter = "none"
    delimiterReason = "no table"
    firstRows = []
    self.rowCount = rowCount
    self.sessionCount = sessionCount
  }

  init(
    file: String, layout: TableLayout, encoding: TextEncoding, delimiter: DelimiterGuess,
    sample: TableSample, rowCount: Int, sessionCount: Int
  ) {
    self.file = file
    self.layout = layout
    self.encoding = encoding
    self.delimiter = DelimiterGuess.name(of: delimiter.delimiter)
    delimiterReason = delimiter.reason
    let data = sample.rows.filter { row in
      !row.isBlank && (layout.headerLine.map { row.line > $0 } ?? true)
    }
    firstRows = data.prefix(5).map { Row(line: $0.line, cells: $0.cells) }
    self.rowCount = rowCount
    self.sessionCount = sessionCount
  }
}
