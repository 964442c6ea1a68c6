/// A layout that some program writes, recognised by content.
protocol Dialect {
  /// What the sample is in this dialect, `nil` when it is something else.
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition?
}

/// What a dialect says about a file.
enum Recognition {
  /// An event table, read like this.
  case events(TableLayout)
  /// A table whose rows are no events: an interpreter makes events of them.
  case rows(TableLayout, any RowInterpreter)
  /// A known table without events, or one that cannot be read without help.
  case refused(Diagnostic)

  /// The same, saying in which sheet of a workbook the table stands.
  func inSheet(_ sheet: String?) -> Recognition {
    guard let sheet else { return self }
    func named(_ layout: TableLayout) -> TableLayout {
      var layout = layout
      layout.reason += ", in the sheet \"\(sheet)\" of an Excel workbook"
      return layout
    }
    return switch self {
    case .events(let layout): .events(named(layout))
    case .rows(let layout, let interpreter): .rows(named(layout), interpreter)
    case .refused: self
    }
  }
}

/// Makes events of rows that are none: one row a frame, a column a code, times side by side.
///
/// Rows come as cells, in file order, from the first after the layout's header line on.
protocol RowInterpreter {
  /// Takes the next row.
  mutating func take(
    _ row: TableSample.Row, into recorder: inout EventRecorder, log: inout DiagnosticLog)

  /// Called once after the last row.
  mutating func finish(into recorder: inout EventRecorder, log: inout DiagnosticLog)
}
