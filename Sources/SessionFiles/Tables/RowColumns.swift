import Tabular

/// Where in a row each role's cell stands, looked up once for a table.
struct RowColumns {
  /// Roles whose cells are names.
  static let namedRoles: [ColumnRole] = [
    .session, .dyad, .phase, .person, .stream, .code, .status,
  ]
  /// Roles whose cells are times.
  static let timedRoles: [ColumnRole] = [.onset, .offset, .duration, .time]

  /// The columns of modifiers.
  let modifiers: [Int]
  /// The columns of factors.
  let factors: [Int]
  private let columns: [ColumnRole: Int]
  private let width: Int

  init(_ layout: TableLayout) {
    var columns: [ColumnRole: Int] = [:]
    for role in ColumnRole.allCases { columns[role] = layout.column(role) }
    self.columns = columns
    modifiers = layout.columns(.modifier)
    factors = layout.columns(.factor)
    width = layout.columnNames.count
  }

  /// The column that plays `role`.
  subscript(role: ColumnRole) -> Int? { columns[role] }

  /// How each column is converted. Times are read with the decimal mark that most cells of the sample
  /// use.
  func kinds(sample: TableSample) -> [TypedColumns.Kind] {
    var kinds = [TypedColumns.Kind](repeating: .ignored, count: width)
    for role in Self.namedRoles {
      if let column = columns[role] { kinds[column] = .text }
    }
    for role in Self.timedRoles {
      guard let column = columns[role] else { continue }
      let cells = sample.rows.compactMap {
        $0.cells.indices.contains(column) ? $0.cells[column] : nil
      }
      let commas = cells.count { $0.contains(",") }
      let points = cells.count { $0.contains(".") }
      kinds[column] = .decimal(mark: UInt8(ascii: commas > points ? "," : "."))
    }
    return kinds
  }
}

/// The converted cells of one block, found by role.
struct BlockCells {
  private let names: [ColumnRole: TextColumn]
  private let times: [ColumnRole: DecimalColumn]

  init(_ columns: TypedColumns, roles: RowColumns) {
    var names: [ColumnRole: TextColumn] = [:]
    var times: [ColumnRole: DecimalColumn] = [:]
    for role in RowColumns.namedRoles {
      if let field = roles[role] { names[role] = columns.textColumn(field) }
    }
    for role in RowColumns.timedRoles {
      if let field = roles[role] { times[role] = columns.decimalColumn(field) }
    }
    self.names = names
    self.times = times
  }

  /// The number of the text in a row's cell, `nil` when no column plays the role.
  func textID(_ role: ColumnRole, _ row: Int) -> UInt32? { names[role]?.ids[row] }

  /// What the time column says in a row; empty when no column plays the role.
  func time(_ role: ColumnRole, _ row: Int) -> DecimalColumn.Cell { times[role]?[row] ?? .empty }

  /// The text of a cell that is no plain decimal.
  func otherText(_ role: ColumnRole, _ index: Int) -> DecimalColumn.Other? {
    times[role]?.others[index]
  }

  /// Whether neither a time nor a status stands in a row, so that it may hold nothing at all.
  func mayBeBlank(_ row: Int) -> Bool {
    for (role, column) in times where role == .onset || role == .time {
      switch column[row] {
      case .empty, .other: break
      case .exact, .rounded: return false
      }
    }
    return true
  }
}
