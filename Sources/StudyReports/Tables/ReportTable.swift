/// A table as values. ``TidyCSV`` writes it as a file, a page shows it with three rules.
public struct ReportTable: Hashable, Sendable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The head on the page, with the unit: *M* (s).
    public let head: RichText
    /// The name in the file, with the unit: `mean_s`.
    public let key: String
    /// Whether the column holds words, which stand at the left; numbers stand at the right.
    public let isText: Bool

    /// A column.
    public init(_ head: RichText, key: String, isText: Bool = false) {
      self.head = head
      self.key = key
      self.isText = isText
    }
  }

  /// Rows under a common head.
  public struct RowGroup: Hashable, Sendable {
    /// The head, such as *Infant gaze*.
    public let title: String?
    /// The rows, each with one cell for every column; the first cell names the row.
    public let rows: [[TableCell]]

    /// Rows under `title`.
    public init(_ title: String? = nil, rows: [[TableCell]]) {
      self.title = title
      self.rows = rows
    }
  }

  /// The name of the table's file without its ending: `time-budget`.
  public let name: String
  /// What the table shows.
  public let title: RichText
  /// The columns.
  public let columns: [Column]
  /// What the heads of row groups are called in the file.
  public let groupKey: String
  /// The rows.
  public let groups: [RowGroup]
  /// What a reader has to know: denominators, tests, limits.
  public let note: RichText?

  /// A table.
  public init(
    name: String, title: RichText, columns: [Column], groupKey: String = "group",
    groups: [RowGroup], note: RichText? = nil
  ) {
    self.name = name
    self.title = title
    self.columns = columns
    self.groupKey = groupKey
    self.groups = groups
    self.note = note
  }

  /// How many rows there are.
  public var rowCount: Int { groups.reduce(0) { $0 + $1.rows.count } }
}
