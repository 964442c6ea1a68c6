import Tabular

/// Where in a row each role's cell stands, looked up once for a table.
struct RowColumns {
  /// A role whose cells are names.
  enum Name: Int, CaseIterable {
    case session, dyad, phase, coder, person, stream, code, status, source

    /// The role as layouts call it.
    var role: ColumnRole {
      switch self {
      case .session: .session
      case .dyad: .dyad
      case .phase: .phase
      case .coder: .coder
      case .person: .person
      case .stream: .stream
      case .code: .code
      case .status: .status
      case .source: .source
      }
    }
  }

  /// A role whose cells are times.
  enum Timed: Int, CaseIterable {
    case onset, offset, duration, time, line

    /// The role as layouts call it.
    var role: ColumnRole {
      switch self {
      case .onset: .onset
      case .offset: .offset
      case .duration: .duration
      case .time: .time
      case .line: .line
      }
    }
  }

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

  /// The decimal mark of each role's column: the one that most cells of the sample use, unless it is
  /// given.
  func marks(
    sample: TableSample, given: ReadingOptions.DecimalMark?
  ) -> [ReadingOptions.DecimalMark] {
    Timed.allCases.map { timed in
      if let given { return given }
      guard let column = columns[timed.role] else { return .point }
      let cells = sample.rows.compactMap {
        $0.cells.indices.contains(column) ? $0.cells[column] : nil
      }
      let commas = cells.count { $0.contains(",") }
      let points = cells.count { $0.contains(".") }
      return commas > points ? .comma : .point
    }
  }

  /// How each column is converted. Times are read with their role's decimal mark.
  func kinds(marks: [ReadingOptions.DecimalMark]) -> [TypedColumns.Kind] {
    var kinds = [TypedColumns.Kind](repeating: .ignored, count: width)
    for name in Name.allCases {
      if let column = columns[name.role] { kinds[column] = .text }
    }
    for timed in Timed.allCases {
      guard let column = columns[timed.role] else { continue }
      kinds[column] = .decimal(mark: marks[timed.rawValue].byte)
    }
    return kinds
  }
}
