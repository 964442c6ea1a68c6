import CodedSessions

/// Finds names that differ only in case, and makes them one when the user says so.
enum SpellingReview {
  /// The names that are reviewed: how to get at them in a row, and how to change them.
  private static let roles:
    [(
      role: ColumnRole, id: @Sendable (EventRow) -> UInt32,
      replace: @Sendable (inout EventRow, UInt32) -> Void
    )] = [
      (.person, { $0.person }, { $0.person = $1 }), (.stream, { $0.stream }, { $0.stream = $1 }),
      (.code, { $0.code }, { $0.code = $1 }), (.phase, { $0.phase }, { $0.phase = $1 }),
    ]

  /// Warns of spellings that differ only in case; with `ignoresCase` the commonest one of each is
  /// used for all.
  static func review(_ table: inout EventTable, ignoresCase: Bool, log: inout DiagnosticLog) {
    for (role, id, replace) in roles {
      guard let column = table.layout.column(role) else { continue }
      var counts = [Int](repeating: 0, count: table.texts.texts.count)
      var firstLines = [UInt32](repeating: 0, count: counts.count)
      for row in table.rows {
        let id = Int(id(row))
        if counts[id] == 0 { firstLines[id] = row.line }
        counts[id] += 1
      }
      var groups: [String: [UInt32]] = [:]
      for id in counts.indices.dropFirst() where counts[id] > 0 {
        groups[table.texts.texts[id].lowercased(), default: []].append(UInt32(id))
      }
      var replacement: [UInt32: UInt32] = [:]
      for key in groups.keys.sorted() {
        guard let ids = groups[key], ids.count > 1,
          let commonest = ids.max(by: { (counts[Int($0)], $1) < (counts[Int($1)], $0) })
        else { continue }
        for id in ids { replacement[id] = commonest }
        let spellings = ids.map { "\"\(table.texts[$0])\" (\(counts[Int($0)]))" }
        let rare = ids.last { $0 != commonest } ?? commonest
        log.add(
          Diagnostic(
            .differsInCase,
            "\(spellings.joined(separator: " and ")) differ only in case",
            at: Diagnostic.Place(
              file: table.fileName, line: Int(firstLines[Int(rare)]), field: column + 1,
              columnName: table.layout.columnNames[column]),
            treatedAs: ignoresCase ? "one: \"\(table.texts[commonest])\"" : "different",
            hint: ignoresCase ? nil : "say --ignore-case if they are one"), cause: "\(role) \(key)")
      }
      if ignoresCase, !replacement.isEmpty {
        for index in table.rows.indices {
          if let one = replacement[id(table.rows[index])] { replace(&table.rows[index], one) }
        }
      }
    }
  }
}
