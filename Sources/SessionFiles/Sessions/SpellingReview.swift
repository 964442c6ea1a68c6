import CodedSessions

/// Finds names that differ only in case, and makes them one when the user says so.
struct SpellingReview {
  /// The names that are reviewed: how to get at them in a row, and how to change them.
  private static let roles:
    [(
      role: ColumnRole, id: @Sendable (EventRow) -> UInt32,
      replace: @Sendable (inout EventRow, UInt32) -> Void
    )] = [
      (.person, { $0.person }, { $0.person = $1 }), (.stream, { $0.stream }, { $0.stream = $1 }),
      (.code, { $0.code }, { $0.code = $1 }), (.phase, { $0.phase }, { $0.phase = $1 }),
    ]

  /// How often and where first each text stands in one role.
  private struct Occurrences {
    /// By the text's id; counting must cost little beside reading.
    private var counts: [(count: Int, firstLine: UInt32)] = []

    mutating func add(_ id: UInt32, line: UInt32) {
      let index = Int(id)
      if index >= counts.count {
        counts += Array(repeating: (0, .max), count: index + 1 - counts.count)
      }
      counts[index].count += 1
      if line < counts[index].firstLine { counts[index].firstLine = line }
    }

    subscript(id: UInt32) -> (count: Int, firstLine: UInt32) { counts[Int(id)] }

    /// The ids of the texts that occur, in order.
    var ids: [UInt32] { counts.indices.filter { counts[$0].count > 0 }.map(UInt32.init) }
  }

  private var occurrences = [Occurrences](repeating: Occurrences(), count: roles.count)

  /// Counts the names of some rows; names are counted over all calls.
  mutating func count(_ rows: some Sequence<EventRow>) {
    for row in rows {
      for index in Self.roles.indices {
        let id = Self.roles[index].id(row)
        guard id != 0 else { continue }
        occurrences[index].add(id, line: row.line)
      }
    }
  }

  /// Warns of spellings that differ only in case; with `ignoresCase` the commonest one of each is
  /// used for all of the table's rows.
  ///
  /// A table that states its sessions was reviewed before it was written.
  func finish(_ table: inout EventTable, ignoresCase: Bool, log: inout DiagnosticLog) {
    guard table.layout.rowForm != .declared else { return }
    for (index, (role, id, replace)) in Self.roles.enumerated() {
      guard let column = table.layout.column(role) else { continue }
      let counts = occurrences[index]
      var groups: [String: [UInt32]] = [:]
      for id in counts.ids {
        groups[table.texts[id].lowercased(), default: []].append(id)
      }
      var replacement: [UInt32: UInt32] = [:]
      for key in groups.keys.sorted() {
        guard let ids = groups[key], ids.count > 1,
          let commonest = ids.max(by: {
            (counts[$0].count, $1) < (counts[$1].count, $0)
          })
        else { continue }
        for id in ids { replacement[id] = commonest }
        let spellings = ids.map { "\"\(table.texts[$0])\" (\(counts[$0].count))" }
        let rare = ids.last { $0 != commonest } ?? commonest
        log.add(
          Diagnostic(
            .differsInCase,
            "\(spellings.joined(separator: " and ")) differ only in case",
            at: Diagnostic.Place(
              file: table.fileName, line: Int(counts[rare].firstLine),
              field: column + 1, columnName: table.layout.columnNames[column]),
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
