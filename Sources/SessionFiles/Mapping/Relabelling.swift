import CodedSessions

/// Gives the rows of a file other persons, codes and times, as the user says: by an ``ActorRule``, by names
/// for persons and codes, and by a shift of the clock.
///
/// Rows are changed in place before sessions are made of them. Cost is linear in rows; each code and stream
/// is looked at once.
struct Relabelling {
  /// The codes that were called otherwise, by their names in the file.
  private(set) var used: Set<String> = []

  private let options: ReadingOptions
  private let pattern: Regex<AnyRegexOutput>?
  /// What each code and stream says, by the number of its text.
  private var codes: [UInt32: Reading] = [:]
  private var streams: [UInt32: Reading] = [:]
  private var persons: [UInt32: UInt32] = [:]

  /// What a name was taken apart into; `nil` for what it does not say.
  private struct Reading {
    var person: UInt32?
    var stream: UInt32?
    var code: UInt32?
    /// Whether the rule found a person in it.
    var matches = true
  }

  init(_ options: ReadingOptions) {
    self.options = options
    if case .pattern(let text) = options.actor { pattern = try? Regex(text) } else { pattern = nil }
  }

  private var hasNothingToDo: Bool {
    options.actor == .asRead && options.personNames.isEmpty && options.recodes.isEmpty
      && options.shift == .zero
  }

  /// Changes the rows of `table`.
  mutating func apply(to table: inout EventTable, log: inout DiagnosticLog) {
    guard !hasNothingToDo else { return }
    guard table.layout.rowForm != .declared else {
      log.add(
        Diagnostic(
          .mappingForOther, "a table that Attune wrote states everything itself",
          at: Diagnostic.Place(file: table.fileName),
          treatedAs: "what it states; persons, codes and times are left alone",
          hint: "import the first sources again with the mapping"), cause: "declared")
      return
    }
    if let name = table.layout.constants[.person] {
      table.layout.constants[.person] = options.personNames[name] ?? name
    }
    for index in table.rows.indices {
      relabelStream(&table, index)
      relabelCode(&table, index, log: &log)
      let person = table.rows[index].person
      if person != 0 { table.rows[index].person = named(person, in: &table.texts) }
    }
    shift(&table)
  }

  // MARK: Persons

  private mutating func named(_ person: UInt32, in texts: inout TextTable) -> UInt32 {
    if let known = persons[person] { return known }
    let name = options.personNames[texts[person]]
    let id = name.map { texts.id(of: $0) } ?? person
    persons[person] = id
    return id
  }

  private mutating func relabelStream(_ table: inout EventTable, _ index: Int) {
    guard case .stream(_, let separator) = options.actor, table.rows[index].stream != 0 else {
      return
    }
    let stream = table.rows[index].stream
    let reading: Reading
    if let known = streams[stream] {
      reading = known
    } else {
      reading = self.reading(ofStream: table.texts[stream], separator, in: &table.texts)
      streams[stream] = reading
    }
    guard reading.matches else { return }
    table.rows[index].person = reading.person ?? table.rows[index].person
    table.rows[index].stream = reading.stream ?? 0
  }

  private func reading(
    ofStream name: String, _ separator: String?, in texts: inout TextTable
  ) -> Reading {
    guard let separator else { return Reading(person: texts.id(of: name)) }
    guard let sides = Self.sides(of: name, separator) else { return Reading(matches: false) }
    return Reading(person: texts.id(of: sides.left), stream: texts.id(of: sides.right))
  }

  private static func sides(of name: String, _ separator: String) -> (left: String, right: String)?
  {
    guard let range = name.firstRange(of: separator) else { return nil }
    let left = String(name[..<range.lowerBound].trimmingPrefix { $0 == " " })
    let right = String(name[range.upperBound...].trimmingPrefix { $0 == " " })
    return left.isEmpty || right.isEmpty ? nil : (left, right)
  }

  // MARK: Codes

  private mutating func relabelCode(
    _ table: inout EventTable, _ index: Int, log: inout DiagnosticLog
  ) {
    let code = table.rows[index].code
    guard code != 0 else { return }
    let reading: Reading
    if let known = codes[code] {
      reading = known
    } else {
      reading = self.reading(ofCode: table.texts[code], in: &table.texts)
      codes[code] = reading
    }
    if !reading.matches {
      log.add(
        Diagnostic(
          .codeWithoutPerson, "the code \"\(table.texts[code])\" does not say who behaves",
          at: Diagnostic.Place(file: table.fileName, line: Int(table.rows[index].line)),
          treatedAs: "a code of whom the file names otherwise, or of nobody",
          hint: "look at the rule of actors: \(options.actor.text)"), cause: table.texts[code])
    }
    table.rows[index].code = reading.code ?? code
    if let person = reading.person { table.rows[index].person = person }
    if let stream = reading.stream { table.rows[index].stream = stream }
  }

  private mutating func reading(ofCode name: String, in texts: inout TextTable) -> Reading {
    var reading = Reading()
    var code = name
    switch options.actor {
    case .prefix(let separator):
      if let sides = prefixSides(of: name, separator) {
        reading.person = texts.id(of: sides.left)
        code = sides.right
      } else {
        reading.matches = false
      }
    case .pattern:
      if let match = try? pattern?.wholeMatch(in: name),
        let person = Self.group("person", in: match)
      {
        reading.person = texts.id(of: person)
        code = Self.group("code", in: match) ?? name
        reading.stream = Self.group("stream", in: match).map { texts.id(of: $0) }
      } else {
        reading.matches = false
      }
    case .asRead, .stream, .file: break
    }
    // Recodes speak of the codes as the file writes them first, then as the rule leaves them.
    for key in [name, code] where options.recodes[key] != nil {
      code = options.recodes[key] ?? code
      used.insert(key)
      break
    }
    if code != name { reading.code = texts.id(of: code) }
    return reading
  }

  /// Who and what a code says before and after its separator; with names for persons only those are
  /// persons.
  private func prefixSides(
    of name: String, _ separator: String?
  ) -> (left: String, right: String)? {
    let persons = options.personNames.keys
    if let separator {
      guard let sides = Self.sides(of: name, separator) else { return nil }
      return persons.isEmpty || persons.contains(sides.left) ? sides : nil
    }
    guard !persons.isEmpty else {
      guard let found = PersonInName(name), !found.rest.isEmpty else { return nil }
      return (found.person, found.rest)
    }
    let prefix = persons.filter { name.hasPrefix($0) && name.count > $0.count }
      .max { ($0.count, $1) < ($1.count, $0) }
    return prefix.map { ($0, String(name.dropFirst($0.count))) }
  }

  private static func group(_ name: String, in match: Regex<AnyRegexOutput>.Match) -> String? {
    guard let text = match.output[name]?.substring, !text.isEmpty else { return nil }
    return String(text)
  }

  // MARK: Times

  private func shift(_ table: inout EventTable) {
    guard options.shift != .zero else { return }
    let shift = options.shift.microseconds
    var keys: Set<SessionKey> = []
    for index in table.rows.indices {
      let key = table.rows[index].key
      guard table.facts[key]?.timeUnit?.origin.isClock ?? true else { continue }
      keys.insert(key)
      table.rows[index].onset = Self.sum(table.rows[index].onset, shift)
      if table.rows[index].offset != EventRow.noOffset {
        table.rows[index].offset = Self.sum(table.rows[index].offset, shift)
      }
    }
    for key in keys {
      guard var facts = table.facts[key] else { continue }
      facts.timeOffset = Self.sum(facts.timeOffset, shift)
      facts.phases = facts.phases.map {
        ($0.name, Self.sum($0.onset, shift), Self.sum($0.offset, shift))
      }
      facts.uncodable = facts.uncodable.map {
        (Self.sum($0.onset, shift), Self.sum($0.offset, shift))
      }
      table.facts[key] = facts
    }
  }

  /// A time beyond all clocks stays there and is complained of later.
  private static func sum(_ time: Int64, _ shift: Int64) -> Int64 {
    let (sum, overflows) = time.addingReportingOverflow(shift)
    return overflows ? time : sum
  }
}
