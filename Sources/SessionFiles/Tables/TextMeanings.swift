import Tabular

/// What the distinct texts of a column of names stand for, worked out once for each.
struct TextMeanings {
  /// What one text stands for.
  struct Meaning {
    /// Its id in the file's ``TextTable``, without blanks at its ends; 0 when it means "missing".
    let id: UInt32
    /// Whether blanks were taken off.
    let hasBlanksAround: Bool
    /// START, STOP, POINT or STATE, in a status column.
    let mark: RowMark?
  }

  private let role: ColumnRole
  /// Whether texts stand exactly as they are meant: nothing is trimmed and nothing but an empty cell is
  /// missing.
  private let isExact: Bool
  private var meanings: [Meaning] = []

  init(role: ColumnRole, isExact: Bool = false) {
    self.role = role
    self.isExact = isExact
  }

  /// The meaning of the column's text number `id`.
  subscript(id: UInt32) -> Meaning { meanings[Int(id)] }

  /// Looks at the texts that are new since the last call.
  mutating func extend(to texts: [String], in table: inout TextTable) {
    guard texts.count > meanings.count else { return }
    for text in texts[meanings.count...] { meanings.append(meaning(of: text, in: &table)) }
  }

  private func meaning(of text: String, in table: inout TextTable) -> Meaning {
    if isExact {
      return Meaning(
        id: table.id(of: text), hasBlanksAround: false,
        mark: role == .status ? RowMark(canonical: text) : nil)
    }
    let trimmed = String(text.trimmingBlanks)
    // BORIS writes an empty cell in one export and these words in the other.
    let isNobody = role == .person && ColumnNames.normal(trimmed) == "no focal subject"
    let isMissing = MissingText.matches(text) || isNobody
    return Meaning(
      id: isMissing ? 0 : table.id(of: trimmed),
      hasBlanksAround: !isMissing && trimmed.utf8.count != text.utf8.count,
      mark: role == .status ? RowMark(text) : nil)
  }
}
