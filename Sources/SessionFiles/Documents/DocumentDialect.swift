/// A format that is no table of rows, recognised by how it begins.
protocol DocumentDialect {
  /// What speaks for this format, `nil` when the file is something else.
  static func recognise(_ beginning: DocumentBeginning) -> DocumentRecognition?

  /// Takes down the events of `document`; whatever is wrong goes into `log`.
  ///
  /// Rows that cannot be read are counted with ``EventRecorder/refuseRow(session:dyad:)`` beside
  /// their message.
  static func read(
    _ document: Document, into recorder: inout EventRecorder, options: ReadingOptions,
    log: inout DiagnosticLog)
}

/// How a file begins.
struct DocumentBeginning {
  /// The file's name without folders; it decides nothing alone.
  let fileName: String
  /// The first block of text as UTF-8.
  let utf8: [UInt8]

  /// The first characters, without blanks before them.
  var text: Substring {
    String(decoding: utf8.prefix(4_096), as: UTF8.self).drop { $0.isWhitespace }
  }

  /// The end of the file's name in small letters, without the dot.
  var ending: String { fileName.split(separator: ".").last.map { $0.lowercased() } ?? "" }
}

/// What a document dialect says about a file.
enum DocumentRecognition {
  /// Events, read like this.
  case events(DocumentLayout)
  /// A known format without events, or one that cannot be read without help.
  case refused(Diagnostic)
}

/// What was understood of a document: the name of its format, what spoke for it, and which of its
/// parts is read as what.
struct DocumentLayout {
  /// A part of the format and what it is read as.
  struct Part {
    /// What the format calls it, such as `TIER_ID`.
    let name: String
    let role: ColumnRole?

    init(_ name: String, _ role: ColumnRole?) {
      self.name = name
      self.role = role
    }
  }

  let dialect: String
  let reason: String
  let parts: [Part]
  /// What numbers in the format count.
  var timeScale = TimeScale.seconds
  /// Whether a behaviour's end stands in an event of its own.
  var rowForm = TableLayout.RowForm.bouts

  /// The same as reports and messages know it.
  var table: TableLayout {
    TableLayout(
      dialect: dialect, reason: reason, headerLine: nil, columnNames: parts.map(\.name),
      roles: parts.map(\.role), rowForm: rowForm, timeScale: timeScale)
  }
}
