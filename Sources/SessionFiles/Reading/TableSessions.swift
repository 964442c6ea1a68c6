import CodedSessions

/// Makes sessions of the rows of a table, whether they have to be understood or state everything.
enum TableSessions {
  /// The sessions in the order of their first rows.
  static func make(
    of table: inout EventTable, naming: inout StreamNaming, relabelling: inout Relabelling,
    options: ReadingOptions, log: inout DiagnosticLog
  ) -> [ReadSession] {
    relabelling.apply(to: &table, log: &log)
    guard table.layout.rowForm == .declared else {
      var texts = table.texts
      let assembly = SessionAssembly(
        table: table, texts: &texts, naming: &naming, options: options, log: &log)
      table.texts = texts
      return assembly.sessions
    }
    return SessionRows.grouped(table.rows).compactMap { rows in
      DeclaredSession(rows: rows, table: table, options: options).session(log: &log)
    }
  }
}
