import CodedSessions

/// Finds names that differ only in case, and makes them one when the user says so.
enum SpellingReview {
  private static var roles: [(ColumnRole, WritableKeyPath<EventRow, UInt32>)] {
    [(.person, \.person), (.stream, \.stream), (.code, \.code), (.phase, \.phase)]
  }

  /// Warns of spellings that differ only in case; with `ignoresCase` the commonest one of each is
  /// used for all.
  static func review(_ table: inout EventTable, ignoresCase: Bool, log: inout DiagnosticLog) {
    for (role, path) in roles {
      guard let column = table.layout.column(role) else { continue }
      var counts: [UInt32: Int] = [:]
      var firstLines: [UInt32: UInt32] = [:]
      for row in table.rows {
        let id = row[keyPath: path]
        if counts.updateValue((counts[id] ?? 0) + 1, forKey: id) == nil {
          firstLines[id] = row.line
        }
      }
      var groups: [String: [UInt32]] = [:]
      for id in counts.keys.sorted() where id != 0 {
        groups[table.texts[id].lowercased(), default: []].append(id)
      }
      var replacement: [UInt32: UInt32] = [:]
      for key in groups.keys.sorted() {
        guard let ids = groups[key], ids.count > 1,
          let commonest = ids.max(by: { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) })
        else { continue }
        for id in ids { replacement[id] = commonest }
        let spellings = ids.map { "\"\(table.texts[$0])\" (\(counts[$0] ?? 0))" }
        let rare = ids.last { $0 != commonest } ?? commonest
        log.add(
          Diagnostic(
            .differsInCase,
            "\(spellings.joined(separator: " and ")) differ only in case",
            at: Diagnostic.Place(
              file: table.fileName, line: firstLines[rare].map(Int.init), field: column + 1,
              columnName: table.layout.columnNames[column]),
            treatedAs: ignoresCase ? "one: \"\(table.texts[commonest])\"" : "different",
            hint: ignoresCase ? nil : "say --ignore-case if they are one"), cause: "\(role) \(key)")
      }
      if ignoresCase, !replacement.isEmpty {
        for index in table.rows.indices {
          if let id = replacement[table.rows[index][keyPath: path]] {
            table.rows[index][keyPath: path] = id
          }
        }
      }
    }
  }
}
