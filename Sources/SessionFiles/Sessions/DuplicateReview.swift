import CodedSessions

/// Finds the rows of a session that repeat another to the letter, and does with them what the user
/// says.
///
/// Programs export whole sessions twice, and a key pressed twice within one frame gives two rows alike.
struct DuplicateReview {
  let policy: ReadingOptions.Duplicates

  /// Leaves out the rows that repeat another, and tells of each.
  ///
  /// - Parameter place: Where a line of the file is.
  /// - Returns: How many they are.
  func leaveOut(
    in rows: inout EventRows, log: inout DiagnosticLog, place: (UInt32) -> Diagnostic.Place
  ) -> Int {
    if policy == .keep { return 0 }
    let repeated = Self.repeated(in: rows)
    for (index, first) in repeated {
      let message = "the same event stands on line \(rows[first].line)"
      let place = place(rows[index].line)
      if policy == .error {
        log.add(
          Diagnostic(
            .duplicateRefused, message, at: place, expected: "each event once",
            hint: "remove the row, or say --duplicates merge to count it once"))
      } else {
        log.add(
          Diagnostic(
            .duplicateRow, message, at: place,
            treatedAs: "one event; the later row is not counted",
            hint: "remove the row, or correct it if another event was meant"))
      }
    }
    rows.remove(at: repeated.lazy.map(\.index))
    return repeated.count
  }

  /// The places of the rows that repeat an earlier one, in order, with the place of the first.
  ///
  /// Only rows of one onset are held beside one another: a table of all contents would take more memory
  /// than the rows. O(n) where rows lie in the order of time, else O(n log n).
  static func repeated(in rows: EventRows) -> [(index: Int, first: Int)] {
    let order = rows.orderByOnset
    func index(_ place: Int) -> Int { order.map { Int($0[place]) } ?? place }
    var found: [(index: Int, first: Int)] = []
    var begin = 0
    while begin < rows.count {
      let onset = rows.onset(index(begin))
      var end = begin + 1
      while end < rows.count, rows.onset(index(end)) == onset { end += 1 }
      if end - begin == 2 {
        // Two persons who act at once: by far the commonest case.
        let (one, other) = (index(begin), index(begin + 1))
        if rows.content(one) == rows.content(other) { found.append((other, one)) }
      } else if end - begin > 2 {
        var firsts: [EventRows.Content: Int] = [:]
        for place in begin..<end {
          let content = rows.content(index(place))
          if let first = firsts[content] {
            found.append((index(place), first))
          } else {
            firsts[content] = index(place)
          }
        }
      }
      begin = end
    }
    if order != nil { found.sort { $0.index < $1.index } }
    return found
  }
}
