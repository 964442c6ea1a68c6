/// The table that Attune itself writes (`attune import`, `attune export --to csv`): one row for each
/// bout, moment, phase, codable stretch and fact of a session, complete, with nothing left to guess.
///
/// Recognised by its header, which holds exactly the columns of ``CanonicalColumn`` in their order.
enum CanonicalTable: Dialect {
  static func recognise(_ sample: TableSample, options: ReadingOptions) -> Recognition? {
    guard options.map.isEmpty, let header = sample.rows.first(where: { !$0.isBlank }),
      header.cells == CanonicalColumn.allCases.map(\.rawValue)
    else { return nil }
    return .events(
      TableLayout(
        dialect: "Attune's own table of sessions",
        reason: "the header is " + header.cells.joined(separator: ","),
        headerLine: header.line, columnNames: header.cells,
        roles: CanonicalColumn.allCases.map(\.role), rowForm: .declared, timeScale: .seconds))
  }
}

/// The columns of the canonical table, in order.
enum CanonicalColumn: String, CaseIterable {
  case session
  case dyad
  case person
  case stream
  case code
  case onset
  case offset
  case type
  case source
  case line

  /// The role that the column plays in reading.
  var role: ColumnRole {
    switch self {
    case .session: .session
    case .dyad: .dyad
    case .person: .person
    case .stream: .stream
    case .code: .code
    case .onset: .onset
    case .offset: .offset
    case .type: .status
    case .source: .source
    case .line: .line
    }
  }
}
