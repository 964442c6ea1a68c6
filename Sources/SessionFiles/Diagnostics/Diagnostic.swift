/// One complaint about one cause in an input: what was found, where, what was expected, what to do.
///
/// Readers collect all of them and never stop at the first; equal causes are one message with the
/// other lines counted.
public struct Diagnostic: Error, Hashable, Sendable, Codable {
  /// Where in a file something was found.
  public struct Place: Hashable, Sendable, Codable {
    /// The file's name without folders.
    public var file: String
    /// The line as a text editor counts it, from 1; `nil` for the file as a whole.
    public var line: Int?
    /// The last line, when a stretch of the record is meant.
    public var lastLine: Int?
    /// The field in that line, from 1.
    public var field: Int?
    /// The name of the column.
    public var columnName: String?

    /// A place in `file`.
    public init(
      file: String, line: Int? = nil, lastLine: Int? = nil, field: Int? = nil,
      columnName: String? = nil
    ) {
      self.file = file
      self.line = line
      self.lastLine = lastLine
      self.field = field
      self.columnName = columnName
    }
  }

  /// The line of text a message is about, with the part to mark.
  public struct Excerpt: Hashable, Sendable, Codable {
    /// The header line, to count columns by.
    public var header: String?
    /// The header's line number.
    public var headerLine: Int?
    /// The offending line, shortened if it is very long.
    public var text: String
    /// How many characters of `text` come before the mark.
    public var markStart: Int
    /// How many characters are marked.
    public var markLength: Int

    /// `text` with a mark under some of its characters.
    public init(
      header: String? = nil, headerLine: Int? = nil, text: String, markStart: Int, markLength: Int
    ) {
      self.header = header
      self.headerLine = headerLine
      self.text = text
      self.markStart = markStart
      self.markLength = markLength
    }
  }

  /// Which kind of message it is.
  public let id: DiagnosticID
  /// What was found.
  public var message: String
  /// Where.
  public var place: Place?
  /// The text of the place.
  public var excerpt: Excerpt?
  /// What would have been right.
  public var expected: String?
  /// What the reader did about it.
  public var treatedAs: String?
  /// What the user can do about it.
  public var hint: String?
  /// Lines of further rows with the same cause, the first few of them.
  public var moreLines: [Int] = []
  /// How many further rows have the same cause.
  public var moreCount = 0

  /// A message of kind `id`.
  public init(
    _ id: DiagnosticID, _ message: String, at place: Place? = nil, expected: String? = nil,
    treatedAs: String? = nil, hint: String? = nil
  ) {
    self.id = id
    self.message = Self.shortened(message)
    self.place = place
    self.expected = expected.map(Self.shortened)
    self.treatedAs = treatedAs.map(Self.shortened)
    self.hint = hint.map(Self.shortened)
  }

  /// A text of at most 360 characters: a cell may hold a megabyte, and nobody reads that in a
  /// message. What is left out stood in the middle, where cells are quoted.
  private static func shortened(_ text: String) -> String {
    guard text.utf8.count > 360, text.count > 360 else { return text }
    return text.prefix(240) + " … " + text.suffix(117)
  }

  /// The one of `names` that `name` most likely stands for, `nil` if none is near: for *did you mean*.
  public static func nearestName(to name: String, among names: [String]) -> String? {
    ColumnNames.nearest(to: name, among: names)
  }

  /// How grave it is.
  public var severity: DiagnosticID.Severity { id.severity }
}
