/// A file that was read on the way to sessions, whatever it holds, with how it was understood.
public struct ReadFile: Sendable, Hashable {
  /// What a file is read for.
  public enum Role: String, Sendable, Hashable {
    /// Coded events.
    case sessions
    /// What a data set says of the columns of its tables.
    case description
    /// What codes mean.
    case codebook
    /// How files are to be read.
    case mapping
    /// The design of a study.
    case design
    /// Who took part.
    case participants
    /// Question and prediction of an exercise.
    case exercise
  }

  /// What was recognised in a file of coded events.
  public struct Recognition: Sendable, Hashable {
    /// The name of the layout, such as `BORIS aggregated events, 9.x layout`.
    public let dialect: String
    /// What spoke for it.
    public let reason: String
    /// The encoding of its text.
    public let encoding: TextEncoding
    /// The character between cells, by name; `none` for what is no table.
    public let delimiter: String
    /// The line of the header, `nil` when there is none.
    public let headerLine: Int?
    /// What bare numbers in columns of times count, by name.
    public let timeScale: String
    /// How many rows of data there are.
    public let rowCount: Int
    /// How many sessions they make.
    public let sessionCount: Int
  }

  /// Its path, as it was given.
  public let path: String
  /// What it was read for.
  public let role: Role
  /// What was recognised, `nil` where nothing was, and for other files than those of coded events.
  public let recognition: Recognition?

  /// The file at `path`.
  public init(_ path: String, _ role: Role, recognition: Recognition? = nil) {
    self.path = path
    self.role = role
    self.recognition = recognition
  }

  /// Its name without folders, as messages have it.
  public var name: String { FileNames.name(of: path) }

  /// Its path inside `folder` if it lies there, however deep; its name otherwise, so that nobody's folders are told.
  public func name(in folder: String) -> String {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.hasPrefix(root) else { return name }
    let inside = path.dropFirst(root.count)
    return inside.isEmpty || inside.split(separator: "/").contains("..") ? name : String(inside)
  }
}

extension ReadFile.Recognition {
  /// What `table` tells, without its rows.
  init(_ table: TableReport) {
    self.init(
      dialect: table.layout.dialect, reason: table.layout.reason, encoding: table.encoding,
      delimiter: table.delimiter, headerLine: table.layout.headerLine,
      timeScale: table.layout.timeScale.name, rowCount: table.rowCount,
      sessionCount: table.sessionCount)
  }
}
