import CodedSessions

/// Finds the rows of a session that repeat another to the letter, and does with them what the user
/// says.
///
/// Programs export whole sessions twice, and a key pressed twice within one frame gives two rows alike.
struct DuplicateReview {
  /// The rows that count, in their order.
  private(set) var rows: [EventRow]
  /// How many rows repeat another.
  private(set) var count = 0

  private struct Content: Hashable {
    let person, stream, code, modifiers, phase: UInt32
    let onset, offset: Int64
    let mark: RowMark?

    // Few rows share an onset, so that it alone tells most rows apart at a fraction of the cost.
    func hash(into hasher: inout Hasher) { hasher.combine(onset) }
  }

  /// - Parameter place: Where a line of the file is.
  init(
    _ rows: [EventRow], policy: ReadingOptions.Duplicates, log: inout DiagnosticLog,
    place: (UInt32) -> Diagnostic.Place
  ) {
    self.rows = rows
    if policy == .keep { return }
    var firstLines: [Content: UInt32] = [:]
    firstLines.reserveCapacity(rows.count)
    var kept: [EventRow] = []
    kept.reserveCapacity(rows.count)
    for row in rows {
      let content = Content(
        person: row.person, stream: row.stream, code: row.code, modifiers: row.modifiers,
        phase: row.phase, onset: row.onset, offset: row.offset, mark: row.mark)
      guard let first = firstLines[content] else {
        firstLines[content] = row.line
        kept.append(row)
        continue
      }
      count += 1
      let message = "the same event stands on line \(first)"
      if policy == .error {
        log.add(
          Diagnostic(
            .duplicateRefused, message, at: place(row.line), expected: "each event once",
            hint: "remove the row, or say --duplicates merge to count it once"))
      } else {
        log.add(
          Diagnostic(
            .duplicateRow, message, at: place(row.line),
            treatedAs: "one event; the later row is not counted",
            hint: "remove the row, or correct it if another event was meant"))
      }
    }
    self.rows = kept
  }
}
