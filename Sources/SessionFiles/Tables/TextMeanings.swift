import Tabular

/// What the distinct texts of a column of names stand for, worked out once for each.
struct TextMeanings {
  /// What one text stands for.
  struct Meaning {
    /// Its id in the file's ``TextTable``, without blanks at its ends; 0 when it means "missing".
    let id: UInt32
    /// The text, when it is words for "nothing here" that no program writes by itself.
    let missingSpelling: String?
    /// Whether blanks were taken off.
    let hasBlanksAround: Bool
    /// START, STOP, POINT or STATE, in a status column.
    let mark: RowMark?
  }

  private let role: ColumnRole
  private let missing: MissingText
  /// Whether texts stand exactly as they are meant: nothing is trimmed and nothing but an empty cell is
  /// missing.
  private let isExact: Bool
  private var meanings: [Meaning] = []

  init(role: ColumnRole, missing: MissingText = MissingText(), isExact: Bool = false) {
    self.role = role
    self.missing = missing
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
        id: table.id(of: text), missingSpelling: nil, hasBlanksAround: false,
        mark: role == .status ? RowMark(canonical: text) : nil)
    }
    let trimmed = String(text.trimmingBlanks)
    // BORIS writes an empty cell in one export and these words in the other.
    let isNobody = role == .person && ColumnNames.normal(trimmed) == "no focal subject"
    let isMissing = missing.matches(text) || isNobody
    // An empty cell and the words of BORIS need no mention; a row without a code has a message anyway.
    let isUsual =
      trimmed.isEmpty || isNobody || trimmed == "Not defined" || role == .code || role == .status
    return Meaning(
      id: isMissing ? 0 : table.id(of: trimmed),
      missingSpelling: isMissing && !isUsual ? trimmed : nil,
      hasBlanksAround: !isMissing && trimmed.utf8.count != text.utf8.count,
      mark: role == .status ? RowMark(text) : nil)
  }
}
