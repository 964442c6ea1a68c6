import CodedSessions

/// Makes sessions of the rows of a table, whether they have to be understood or state everything.
enum TableSessions {
  /// The sessions in the order of their first rows.
  static func make(
    of table: inout EventTable, naming: inout StreamNaming, options: ReadingOptions,
    log: inout DiagnosticLog
  ) -> [ReadSession] {
    guard table.layout.rowForm == .declared else {
      var texts = table.texts
      let assembly = SessionAssembly(
        table: table, texts: &texts, naming: &naming, options: options, log: &log)
      table.texts = texts
      return assembly.sessions
    }
    var order: [SessionKey] = []
    var rows: [SessionKey: [EventRow]] = [:]
    for row in table.rows {
      if rows[row.key] == nil { order.append(row.key) }
      rows[row.key, default: []].append(row)
    }
    return order.compactMap { key in
      DeclaredSession(rows: rows[key] ?? [], table: table, options: options).session(log: &log)
    }
  }
}
