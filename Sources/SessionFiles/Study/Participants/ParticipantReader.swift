/// Takes participants out of the rows of a table and complains of each cell that cannot be right.
struct ParticipantReader {
  private(set) var log: DiagnosticLog

  private let file: String
  private let header: TableSample.Row
  private let study: Study
  private let columns: ParticipantColumns
  private var lines: [String: Int] = [:]
  private var isSound = true

  init(file: String, header: TableSample.Row, study: Study, log: DiagnosticLog) {
    self.file = file
    self.header = header
    self.study = study
    self.log = log
    columns = ParticipantColumns(
      header: header.cells, group: study.groups?.column, family: study.familyColumn)
  }

  /// The table, `nil` when there is no row.
  mutating func read(_ rows: [TableSample.Row]) -> ParticipantTable? {
    checkColumns()
    guard isSound else { return nil }
    guard !rows.isEmpty else {
      log.add(
        Diagnostic(
          .noParticipants, "the table of participants has no row",
          at: Diagnostic.Place(file: file, line: header.line),
          expected: "a row for each dyad", treatedAs: "every session is a dyad of its own"))
      return nil
    }
    let wide = rows.filter { hasHeaderWidth($0) }
    let numeric = columns.covariates.map { column in wide.allSatisfy { Self.isNumber($0, column) } }
    let participants = wide.compactMap { participant($0, numeric: numeric) }
    compareRowsOfDyads(participants)
    let ids = IDReview(pattern: study.idPattern, file: file)
    let families = IDReview(pattern: nil, file: file)
    for participant in participants {
      review(participant.id, .id, of: participant, by: ids)
      if participant.dyad != participant.id {
        review(participant.dyad, .dyad, of: participant, by: ids)
      }
      // The pattern is that of people; a family may be called otherwise, but not by its surname.
      if let family = participant.family { review(family, .family, of: participant, by: families) }
    }
    return ParticipantTable(
      covariates: columns.covariates.map { header.cells[$0] }, participants: participants,
      hasGroups: columns.places[.group] != nil)
  }

  private mutating func review(
    _ id: String, _ role: ParticipantColumns.Role, of participant: Participant, by ids: IDReview
  ) {
    let column = columns.places[role]
    ids.review(
      id, line: participant.line, field: column.map { $0 + 1 },
      columnName: column.map { header.cells[$0] }, log: &log)
  }

  // MARK: Columns

  private mutating func checkColumns() {
    if columns.places[.id] == nil {
      complain(
        "there is no column \"id\"", line: header.line,
        expected: "a column id (or dyad) with a text of its own in each row", near: "id")
    }
    if let group = study.groups?.column, columns.places[.group] == nil {
      complain(
        "there is no column \"\(group)\", which [groups] of study.toml names", line: header.line,
        expected: "one of " + ColumnNames.listed(header.cells), near: group)
    }
    if let family = study.familyColumn, columns.places[.family] == nil {
      complain(
        "there is no column \"\(family)\", which [family] of study.toml names", line: header.line,
        expected: "one of " + ColumnNames.listed(header.cells), near: family)
    }
    var seen: Set<String> = []
    for (place, name) in header.cells.enumerated() {
      let plain = ColumnNames.normal(name)
      if plain.isEmpty {
        complain(
          "column \(place + 1) has no name", line: header.line, column: place, expected: "a name")
      } else if !seen.insert(plain).inserted {
        complain(
          "the column \"\(name)\" stands twice", line: header.line, column: place,
          expected: "each name once")
      }
    }
    if let age = columns.ageWithoutUnit {
      log.add(
        Diagnostic(
          .ageInMonthsAssumed, "the column \"\(age)\" does not say its unit",
          at: Diagnostic.Place(file: file, line: header.line), treatedAs: "months",
          hint: "call it age_months"))
    }
  }

  private mutating func hasHeaderWidth(_ row: TableSample.Row) -> Bool {
    guard row.cells.count != header.cells.count else { return true }
    log.add(
      Diagnostic(
        .wrongFieldCount,
        "row has \(row.cells.count) cells, the header has \(header.cells.count)",
        at: Diagnostic.Place(file: file, line: row.line)), cause: "width")
    return false
  }

  // MARK: Rows

  private mutating func participant(
    _ row: TableSample.Row, numeric: [Bool]
  ) -> Participant? {
    guard let id = cell(.id, of: row) else {
      complain(
        "row without an id", line: row.line, column: columns.places[.id],
        expected: "a text such as S-01")
      return nil
    }
    if let first = lines.updateValue(lines[id] ?? row.line, forKey: id) {
      complain(
        "the id \"\(id)\" stands on line \(first) already", line: row.line,
        column: columns.places[.id], expected: "each id once",
        hint: "where each person has a row, name the dyad in a column dyad")
      return nil
    }
    return Participant(
      id: id, dyad: cell(.dyad, of: row) ?? id, group: cell(.group, of: row),
      family: cell(.family, of: row), ageInMonths: age(of: row), role: cell(.role, of: row),
      values: zip(columns.covariates, numeric).map { Self.value(row, $0, isNumber: $1) },
      line: row.line)
  }

  private mutating func age(of row: TableSample.Row) -> Double? {
    guard let text = cell(.age, of: row) else { return nil }
    if let age = Self.number(text), (0...2400).contains(age) { return age }
    complain(
      "\"\(text)\" is no age in months", line: row.line, column: columns.places[.age],
      expected: "a number such as 4 or 4.5, without a unit; nothing where it is not known")
    return nil
  }

  /// All rows of a dyad tell the same group and family, or nothing.
  private mutating func compareRowsOfDyads(_ participants: [Participant]) {
    var firsts: [[String]: Participant] = [:]
    for participant in participants {
      for (role, value) in [
        (ParticipantColumns.Role.group, participant.group), (.family, participant.family),
      ] {
        guard let value else { continue }
        guard let first = firsts[[role.rawValue, participant.dyad]] else {
          firsts[[role.rawValue, participant.dyad]] = participant
          continue
        }
        let known = role == .group ? first.group : first.family
        guard let known, known != value else { continue }
        complain(
          "the dyad \"\(participant.dyad)\" has the \(role.rawValue) \"\(value)\", and \"\(known)\" on line \(first.line)",
          line: participant.line, column: columns.places[role],
          expected: "one \(role.rawValue) for each dyad")
      }
    }
  }

  // MARK: Cells

  /// The text of a cell, `nil` when it says nothing.
  private func cell(_ role: ParticipantColumns.Role, of row: TableSample.Row) -> String? {
    guard let place = columns.places[role] else { return nil }
    let text = String(row.cells[place].trimmingBlanks)
    return MissingText.matches(text) ? nil : text
  }

  private static func number(_ text: String) -> Double? {
    guard DecimalText.scaled(text[...], places: 6) != nil else { return nil }
    return Double(text.replacing(",", with: "."))
  }

  private static func isNumber(_ row: TableSample.Row, _ column: Int) -> Bool {
    let text = String(row.cells[column].trimmingBlanks)
    return MissingText.matches(text) || number(text) != nil
  }

  private static func value(
    _ row: TableSample.Row, _ column: Int, isNumber: Bool
  ) -> Participant.Value {
    let text = String(row.cells[column].trimmingBlanks)
    if MissingText.matches(text) { return .missing }
    return isNumber ? number(text).map(Participant.Value.number) ?? .text(text) : .text(text)
  }

  // MARK: Messages

  private mutating func complain(
    _ message: String, line: Int, column: Int? = nil, expected: String, near: String? = nil,
    hint: String? = nil
  ) {
    isSound = false
    let nearest = near.flatMap { ColumnNames.nearest(to: $0, among: header.cells) }
    log.add(
      Diagnostic(
        .badParticipants, message,
        at: Diagnostic.Place(
          file: file, line: line, field: column.map { $0 + 1 },
          columnName: column.map { header.cells[$0] }),
        expected: expected, hint: hint ?? nearest.map { "did you mean \"\($0)\"?" }),
      cause: message)
  }
}
