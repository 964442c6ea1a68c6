import CodedSessions

/// Takes down events in neutral form as a dialect finds them, numbering their texts.
struct EventRecorder {
  private(set) var table: EventTable
  /// How many events were taken down.
  private(set) var count = 0
  private let missing: MissingText

  /// A recorder for the events of one file.
  init(
    fileName: String, layout: TableLayout, encoding: TextEncoding = .utf8,
    delimiter: UInt8 = UInt8(ascii: ","), missing: MissingText = MissingText()
  ) {
    self.missing = missing
    table = EventTable(
      fileName: fileName, layout: layout, encoding: encoding, delimiter: delimiter,
      texts: TextTable())
  }

  /// Whose an event is and what: texts as the file spells them, `nil` for what the file does not say.
  struct Names {
    var session: String?
    var dyad: String?
    var phase: String?
    var person: String?
    var stream: String?
    var modifiers: [String] = []

    init(
      session: String? = nil, dyad: String? = nil, phase: String? = nil, person: String? = nil,
      stream: String? = nil, modifiers: [String] = []
    ) {
      self.session = session
      self.dyad = dyad
      self.phase = phase
      self.person = person
      self.stream = stream
      self.modifiers = modifiers
    }
  }

  /// Takes down a bout of `code`, or a moment when `offset` is `nil`.
  ///
  /// A bout that ends before it begins, or that has no length, is judged later, like any row.
  mutating func add(
    _ code: String, _ names: Names, onset: SessionTime, offset: SessionTime?, line: Int
  ) {
    append(
      code, names, onset: onset, offset: offset?.microseconds ?? EventRow.noOffset, mark: nil,
      line: line)
  }

  /// Takes down the beginning, the end or the moment of `code`: for formats in which ends stand by
  /// themselves (``TableLayout/RowForm/startStop``).
  mutating func add(
    _ mark: RowMark, _ code: String, _ names: Names, at time: SessionTime, line: Int
  ) {
    append(code, names, onset: time, offset: EventRow.noOffset, mark: mark, line: line)
  }

  /// Counts a row that could not be read; its session is refused unless the user says otherwise.
  mutating func refuseRow(session: String? = nil, dyad: String? = nil) {
    table.badRows[key(session: session, dyad: dyad), default: 0] += 1
  }

  /// Counts a row that could not be read and belongs to nobody knows which session.
  mutating func refuseRowOfUnknownSession() { table.unplacedBadRows += 1 }

  /// What is known about a session as a whole; to be changed in place.
  subscript(facts session: String?, dyad dyad: String?) -> SessionFacts {
    mutating get { table.facts[key(session: session, dyad: dyad)] ?? SessionFacts() }
    set { table.facts[key(session: session, dyad: dyad)] = newValue }
  }

  /// A value for all events of the file that do not say otherwise.
  mutating func setConstant(_ role: ColumnRole, _ value: String) {
    if table.layout.constants[role] == nil { table.layout.constants[role] = value }
  }

  /// Says that the format lets codes of a stream hold together, so that overlaps are no slips.
  mutating func allowOverlaps(inStream stream: String?) {
    table.overlappingStreams.insert(stream ?? ItemCollection.unnamedStream)
  }

  /// Changes what was understood of the file, such as a count in its name.
  mutating func changeLayout(_ change: (inout TableLayout) -> Void) { change(&table.layout) }

  private mutating func key(session: String?, dyad: String?) -> SessionKey {
    SessionKey(dyad: id(dyad), session: id(session))
  }

  private mutating func id(_ text: String?) -> UInt32 {
    guard let text, !missing.matches(text) else { return 0 }
    return table.texts.id(of: String(text.trimmingBlanks))
  }

  private mutating func append(
    _ code: String, _ names: Names, onset: SessionTime, offset: Int64, mark: RowMark?, line: Int
  ) {
    var row = EventRow()
    row.line = UInt32(clamping: line)
    row.session = id(names.session)
    row.dyad = id(names.dyad)
    row.phase = id(names.phase)
    row.person = id(names.person)
    row.stream = id(names.stream)
    row.code = id(code)
    let modifiers = names.modifiers.filter { !missing.matches($0) }
    if !modifiers.isEmpty {
      row.modifiers = table.texts.id(of: modifiers.joined(separator: "|"))
    }
    row.onset = onset.microseconds
    row.offset = offset
    row.mark = mark
    table.rows.append(row)
    count += 1
  }
}
