import CodedSessions

/// Records the cells of one Datavyu column.
struct DatavyuColumn {
  private let column: DatavyuText.Column
  private let clock: DatavyuClock
  private let owner: PersonInName?

  init(_ column: DatavyuText.Column, clock: DatavyuClock) {
    self.column = column
    self.clock = clock
    owner = PersonInName(column.name)
  }

  /// The stream of an argument: the column alone when it has one code.
  static func stream(column: String, argument: String, count: Int) -> String {
    count > 1 && !argument.isEmpty ? column + "." + argument : column
  }

  func record(into recorder: inout EventRecorder, file: String, log: inout DiagnosticLog) {
    // A column of points has offset 0 throughout; in a column of bouts it is a cell left unfinished.
    let points = column.cells.count { $0.offset.isZero && !$0.onset.isZero }
    let holdsPoints = points * 2 > column.cells.count
    for (index, argument) in column.arguments.enumerated() {
      if holdsMeasurements(index, argument) {
        log.add(
          Diagnostic(
            .columnLeftOut,
            "the values of \"\(column.name)\" are texts or numbers, nearly all different",
            at: Diagnostic.Place(file: file, line: column.line),
            treatedAs: "comments or measurements, not codes; they are left out"), cause: column.name
        )
        continue
      }
      let names = EventRecorder.Names(
        person: owner?.person,
        stream: Self.stream(
          column: column.name, argument: argument.name, count: column.arguments.count))
      for cell in column.cells {
        let value = index < cell.values.count ? cell.values[index] : ""
        let isPoint = holdsPoints && cell.offset.isZero
        recorder.add(
          value, names, onset: clock.time(cell.onset),
          offset: isPoint ? nil : clock.time(cell.offset), line: cell.line)
      }
    }
  }

  /// Whether values of a type for free text or numbers are nearly all different.
  private func holdsMeasurements(_ index: Int, _ argument: DatavyuText.Argument) -> Bool {
    guard ["TEXT", "FLOAT", "INTEGER", "QUOTE_STRING", "TIMESTAMP"].contains(argument.type) else {
      return false
    }
    let values = column.cells.compactMap { cell -> String? in
      guard index < cell.values.count, !MissingText.matches(cell.values[index]) else { return nil }
      return cell.values[index]
    }
    return values.count > 1 && Set(values).count * 2 > values.count
  }
}
