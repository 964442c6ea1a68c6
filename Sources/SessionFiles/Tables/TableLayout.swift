/// What was understood of a table: which rows and columns hold what.
public struct TableLayout: Sendable, Codable, Hashable {
  /// How the rows of the table say when a behaviour lasted.
  public enum RowForm: String, Sendable, Codable, Hashable {
    /// A row is a bout or a moment: onset with offset or duration.
    case bouts
    /// A row is the beginning or the end of a bout, or a moment.
    case startStop
    /// A row is a moment: there is a time and nothing about an end.
    case moments
    /// A row states a bout, a moment, a phase, codable time or a fact of the session, complete and
    /// checked before: the canonical table.
    case declared
  }

  /// The name of the layout, such as `BORIS aggregated events, 9.x layout`.
  public var dialect: String
  /// What spoke for it.
  public var reason: String
  /// The line of the header, `nil` when there is none.
  public var headerLine: Int?
  /// The names of the columns; numbers when there is no header.
  public var columnNames: [String]
  /// What each column is read as, `nil` for columns that are not used.
  public var roles: [ColumnRole?]
  /// How rows give times.
  public var rowForm: RowForm
  /// What holds for all rows: a session id from a preamble, a person given by the user.
  public var constants: [ColumnRole: String] = [:]
  /// What bare numbers in time columns count.
  public var timeScale: TimeScale
  /// Whether the scale was guessed rather than told by a column name or the user.
  public var isTimeScaleGuessed = false
  /// Whether a phantom column follows the last delimiter of each row.
  public var hasTrailingDelimiter = false
  /// The session's length as the file states it, in the words of ``ColumnRole/sessionLength``.
  public var statedLength: String?

  /// The columns of the durations that the table states of its sessions.
  public var lengthColumns: [StatedLength: Int] = [:]

  /// The index of the first column that plays `role`.
  func column(_ role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// The index of the only column that plays `role`; of several nobody knows here which one is meant.
  func onlyColumn(_ role: ColumnRole) -> Int? {
    let columns = columns(role)
    return columns.count == 1 ? columns[0] : nil
  }

  /// The indices of all columns that play `role`.
  func columns(_ role: ColumnRole) -> [Int] { roles.indices.filter { roles[$0] == role } }
}
