/// Collects the messages of a reading: one for each cause, in the order in which causes appear,
/// with the lines of later rows counted.
public struct DiagnosticLog: Sendable {
  private struct Cause: Hashable {
    let id: DiagnosticID
    let file: String
    let key: String
  }

  /// How many lines of repeats a message names, unless more are asked for.
  public static let namedRepeats = 5

  private var diagnostics: [Diagnostic] = []
  private var places: [Cause: Int] = [:]
  private let mostRepeats: Int

  /// A log without messages.
  ///
  /// - Parameter namedRepeats: How many lines of repeats each message names; every repeat is counted.
  public init(namedRepeats: Int = DiagnosticLog.namedRepeats) { mostRepeats = namedRepeats }

  /// Adds a message, or counts it as a repeat of an earlier one.
  ///
  /// - Parameter cause: What makes two messages of the same kind and file one. By default the name
  ///   of the column.
  public mutating func add(_ diagnostic: Diagnostic, cause: String? = nil) {
    let key = Cause(
      id: diagnostic.id, file: diagnostic.place?.file ?? "",
      key: cause ?? diagnostic.place?.columnName ?? "")
    guard let index = places[key] else {
      places[key] = diagnostics.count
      diagnostics.append(diagnostic)
      return
    }
    diagnostics[index].moreCount += 1 + diagnostic.moreCount
    if let line = diagnostic.place?.line { name(line, in: index) }
  }

  /// Counts a repeat of a message that was added before, without wording it again: for causes that
  /// every row of a long file may have.
  ///
  /// - Returns: Whether there is such a message; if not, it has to be added.
  mutating func counts(
    _ id: DiagnosticID, file: String, cause: String, line: UInt32
  ) -> Bool {
    guard let index = places[Cause(id: id, file: file, key: cause)] else { return false }
    diagnostics[index].moreCount += 1
    name(Int(line), in: index)
    return true
  }

  /// Adds a message about a file unless it was added before.
  mutating func addOnce(_ diagnostic: Diagnostic) {
    let key = Cause(id: diagnostic.id, file: diagnostic.place?.file ?? "", key: "")
    if places[key] == nil { add(diagnostic, cause: "") }
  }

  private mutating func name(_ line: Int, in index: Int) {
    if diagnostics[index].moreLines.count < mostRepeats {
      diagnostics[index].moreLines.append(line)
    }
  }

  /// Adds the messages of another log, as they are.
  mutating func add(contentsOf other: DiagnosticLog) {
    for (cause, index) in other.places.sorted(by: { $0.value < $1.value }) {
      guard let known = places[cause] else {
        places[cause] = diagnostics.count
        diagnostics.append(other.diagnostics[index])
        continue
      }
      let more = other.diagnostics[index]
      let room = mostRepeats - diagnostics[known].moreLines.count
      let lines = [more.place?.line].compactMap(\.self) + more.moreLines
      diagnostics[known].moreLines += lines.prefix(max(0, room))
      diagnostics[known].moreCount += 1 + more.moreCount
    }
  }

  /// All messages, the gravest first, otherwise in the order of their first appearance.
  public var all: [Diagnostic] {
    let errors = diagnostics.filter { $0.severity == .error }
    let warnings = diagnostics.filter { $0.severity == .warning }
    let notes = diagnostics.filter { $0.severity == .note }
    return errors + warnings + notes
  }

  /// Whether any message is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Gives every message of `file` that names a line the text of that line.
  mutating func addExcerpts(
    file: String, delimiter: UInt8, header: (line: Int, text: String)?, lines: [Int: String]
  ) {
    for index in diagnostics.indices where diagnostics[index].place?.file == file {
      guard let line = diagnostics[index].place?.line, let text = lines[line],
        diagnostics[index].excerpt == nil
      else { continue }
      let field = diagnostics[index].place?.field
      diagnostics[index].excerpt = ExcerptMark.excerpt(
        of: text, field: field, delimiter: delimiter,
        header: header.map { $0.line < line } ?? false ? header : nil)
    }
  }

  /// The lines of `file` whose text the messages want to show.
  func wantedLines(file: String) -> Set<Int> {
    Set(diagnostics.lazy.filter { $0.place?.file == file }.compactMap { $0.place?.line })
  }
}
