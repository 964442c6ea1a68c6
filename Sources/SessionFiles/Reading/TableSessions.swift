import CodedSessions

/// Makes sessions of the rows of a table, whether they have to be understood or state everything.
enum TableSessions {
  /// The sessions in the order of their first rows, which are taken off the table: each row is needed
  /// once, and memory should hold it no longer.
  static func make(
    of table: inout EventTable, naming: inout StreamNaming, relabelling: inout Relabelling,
    options: ReadingOptions, log: inout DiagnosticLog
  ) -> [ReadSession] {
    relabelling.apply(to: &table, log: &log)
    guard table.layout.rowForm == .declared else {
      guard let offsets = OffsetRule(table, options: options, log: &log) else { return [] }
      var texts = table.texts
      let groups = SessionRows.taken(from: &table.rows)
      let assembly = SessionAssembly(
        groups, of: table, texts: &texts, naming: &naming, options: options, offsets: offsets,
        log: &log)
      table.texts = texts
      return assembly.sessions
    }
    let groups = SessionRows.taken(from: &table.rows)
    return groups.compactMap { rows in
      DeclaredSession(rows: rows, table: table, options: options).session(log: &log)
    }
  }
}
