/// Any table with a header whose columns go by the names of the field, or that `--map` names.
///
/// Needs a code, and a time: onset with offset or duration, or a time with START and STOP rows, or a
/// time alone for moments.
enum GenericTable: Dialect {
  /// What reports call it.
  static let dialect = "table with one event a row"

  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard let header = sample.rows.first(where: { !$0.isBlank }), !looksLikeData(header) else {
      return nil
    }
    var names = header.cells
    if let first = names.first, first.hasPrefix("\u{FEFF}") { names[0] = String(first.dropFirst()) }
    var layout = TableLayout(
      dialect: dialect, reason: "", headerLine: header.line,
      columnNames: names, roles: Array(repeating: nil, count: names.count), rowForm: .bouts,
      timeScale: .seconds)
    dropPhantomColumn(from: &layout, sample: sample)
    if let complaint = RoleAssignment.assign(to: &layout, options: options, sample: sample) {
      return .refused(complaint)
    }
    layout.reason = reason(for: layout)
    return .events(layout)
  }

  /// A header holds words; a row of data holds at least one time.
  private static func looksLikeData(_ row: TableSample.Row) -> Bool {
    row.cells.contains { TimeText.read($0, scale: .seconds) != nil }
  }

  private static func dropPhantomColumn(from layout: inout TableLayout, sample: TableSample) {
    guard let last = layout.columnNames.last, last.isEmpty,
      sample.rows.allSatisfy({ $0.cells.last?.isEmpty ?? true })
    else { return }
    layout.columnNames.removeLast()
    layout.roles.removeLast()
    layout.hasTrailingDelimiter = true
  }

  private static func reason(for layout: TableLayout) -> String {
    let parts = layout.roles.indices.compactMap { column -> String? in
      guard let role = layout.roles[column], role != .factor, role != .comment else { return nil }
      return "\(role.rawValue) = \(layout.columnNames[column])"
    }
    return "columns by name: " + parts.joined(separator: ", ")
  }
}
