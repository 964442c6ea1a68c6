import CodedSessions

/// Makes the codebooks of a file's sessions, and holds their codes to the user's codebook.
struct CodebookAssembly {
  private let table: EventTable
  private let texts: TextTable
  private let naming: StreamNaming
  private let codebook: CodebookFile?
  /// What a described data set says of its codes.
  private let described: [String: String]
  /// The part of each stream, the same in every session of the file.
  private let entriesOfStream: [StreamNaming.Key: [Codebook.Entry]]

  /// - Parameter extendsPoints: Whether points are taken to last, so that streams of events are
  ///   streams of bouts.
  init(
    table: EventTable, texts: TextTable, naming: StreamNaming, codebook: CodebookFile?,
    described: [String: String] = [:], extendsPoints: Bool
  ) {
    self.described = described
    self.table = table
    self.texts = texts
    self.naming = naming
    self.codebook = codebook
    var entries: [StreamNaming.Key: [Codebook.Entry]] = [:]
    for key in naming.streams {
      entries[key] = Self.entries(
        of: key, naming: naming, texts: texts, codebook: codebook, described: described,
        extendsPoints: extendsPoints)
    }
    entriesOfStream = entries
  }

  /// The codebook of a session with `items`, `nil` when a code does not fit.
  func codebook(
    of items: [CodedItem], persons: [Person], log: inout DiagnosticLog
  ) -> Codebook? {
    var present: Set<StreamNaming.Key> = []
    for item in items { present.insert(item.key) }
    guard isInCodebook(items, log: &log) else { return nil }
    var entries: [Codebook.Entry] = []
    for person in persons {
      for key in naming.streams where present.contains(key) && texts[key.person] == person.id {
        entries += entriesOfStream[key] ?? []
      }
    }
    do {
      return try Codebook(entries)
    } catch {
      log.add(
        Diagnostic(
          .tooManyCodes, "there are \(entries.count) codes",
          at: Diagnostic.Place(file: table.fileName), expected: "at most 65535 codes",
          hint: "is the column of codes the right one? --map code=NAME"))
      return nil
    }
  }

  private func isInCodebook(_ items: [CodedItem], log: inout DiagnosticLog) -> Bool {
    guard let codebook else {
      noteUndescribed(items, log: &log)
      return true
    }
    struct Name: Hashable {
      let person, stream, code: UInt32
      let isMoment: Bool
    }
    var judged: [Name: Bool] = [:]
    var isComplete = true
    for item in items {
      let name = Name(
        person: item.person, stream: item.stream, code: item.code, isMoment: item.isPoint)
      if let isKnown = judged[name], isKnown { continue }
      // The file may name streams otherwise than the codebook, or not at all.
      let row =
        codebook.row(
          person: texts[item.person], stream: texts[item.stream], code: texts[item.code])
        ?? codebook.row(person: texts[item.person], stream: nil, code: texts[item.code])
      let complaint = row.map { kindComplaint(item, row: $0) } ?? unknownCode(item, codebook)
      judged[name] = complaint == nil
      if let complaint {
        isComplete = false
        log.add(complaint, cause: texts[item.code])
      }
    }
    return isComplete
  }

  private func noteUndescribed(_ items: [CodedItem], log: inout DiagnosticLog) {
    guard !described.isEmpty else { return }
    for item in items where described[texts[item.code]] == nil {
      let code = texts[item.code]
      let near = ColumnNames.nearest(to: code, among: described.keys.sorted())
      log.add(
        Diagnostic(
          .codeNotDescribed, "the data set does not describe the code \"\(code)\"",
          at: place(item, .code), treatedAs: "a code like the others",
          hint: near.map { "did you mean \"\($0)\"?" }), cause: code)
    }
  }

  private func place(_ item: CodedItem, _ role: ColumnRole) -> Diagnostic.Place {
    let column = table.layout.onlyColumn(role)
    return Diagnostic.Place(
      file: table.fileName, line: Int(item.line), field: column.map { $0 + 1 },
      columnName: column.map { table.layout.columnNames[$0] })
  }

  private func unknownCode(_ item: CodedItem, _ codebook: CodebookFile) -> Diagnostic? {
    let code = texts[item.code]
    let near = codebook.nearest(to: code, person: texts[item.person])
    return Diagnostic(
      .unknownCode, "unknown code \"\(code)\"", at: place(item, .code),
      expected: "a code of the codebook",
      hint: near.map { "did you mean \"\($0)\"?" } ?? "add it to the codebook")
  }

  /// A bout of a code that the codebook calls an event, or a moment of one that it says has length.
  private func kindComplaint(_ item: CodedItem, row: CodebookFile.Row) -> Diagnostic? {
    guard let kind = row.kind, (kind == .event) != item.isPoint else { return nil }
    let code = texts[item.code]
    return Diagnostic(
      .kindContradicted,
      item.isPoint
        ? "\"\(code)\" has no length here, but the codebook calls it a code of kind \(kind.rawValue)"
        : "\"\(code)\" has a length here, but the codebook calls it an event",
      at: place(item, .offset),
      expected: item.isPoint ? "an onset and an offset" : "an onset alone",
      hint: "correct the row, or the kind in the codebook")
  }

  private static func entries(
    of key: StreamNaming.Key, naming: StreamNaming, texts: TextTable, codebook: CodebookFile?,
    described: [String: String], extendsPoints: Bool
  ) -> [Codebook.Entry] {
    let person = Person(texts[key.person])
    let stream = naming.name(of: key)
    let category = texts[key.stream]
    var codes = naming.codes(of: key).map { texts[$0] }
    if let codebook {
      // Codes that never occur are part of the record: a count of 0 is a finding.
      for row in codebook.rows(of: person.id, stream: category)
      where (row.kind == .event && !extendsPoints) == key.isMoment && !codes.contains(row.code) {
        codes.append(row.code)
      }
      let order = codebook.rows.map(\.code)
      codes.sort {
        (order.firstIndex(of: $0) ?? order.count) < (order.firstIndex(of: $1) ?? order.count)
      }
    }
    return codes.map { code in
      let row =
        codebook?.row(person: person.id, stream: category, code: code)
        ?? codebook?.row(person: person.id, stream: nil, code: code)
      return Codebook.Entry(
        person: person, stream: stream, name: code, label: row?.label ?? described[code],
        codeClass: row == nil
          ? CodeClassGuess.codeClass(of: code, stream: category) : row?.codeClass,
        colour: row?.colour)
    }
  }
}
