import ArgumentParser
import CodedSessions
import SessionFiles

/// What may be said about how files are read; shared by all verbs that read them.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: "Files of coded events, or folders of such files.",
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Which column is what: code=Behavior; session, dyad, phase, coder, person, stream, code, onset, offset, duration, time, status, modifier, factor.",
      valueName: "role=column,…"))
  var map: String?

  @Option(
    help: ArgumentHelp(
      "For all rows: person=infant,session=S1.", valueName: "role=text,…"))
  var set: String?

  @Option(
    help: ArgumentHelp(
      "Codebook, or none; one beside the files is found.", valueName: "file"
    ))
  var codebook: String?

  @Option(help: ArgumentHelp("The pair and its order: infant,mother.", valueName: "first,second"))
  var pair: String?

  @Option(
    help: ArgumentHelp(
      "Its codes are the phases: staff.episode.", valueName: "stream"))
  var phasesFrom: String?

  @Option(help: ArgumentHelp("Sheet of a workbook.", valueName: "name|number"))
  var sheet: String?

  @Option(help: ArgumentHelp("The character between cells, or tab.", valueName: "character"))
  var delimiter: String?

  @Option(help: ArgumentHelp("utf-8, utf-16, utf-16be or cp1252.", valueName: "name"))
  var encoding: String?

  @Option(
    help: ArgumentHelp(
      "Unit of bare times: s, ms, us, min or frames.", valueName: "unit"))
  var timeUnit: String?

  @Option(
    help: ArgumentHelp("How long a step is, in tables that count steps.", valueName: "2s"))
  var step: String?

  @Option(help: ArgumentHelp("Video frames per second: 25, 29.97, 30000/1001.", valueName: "rate"))
  var fps: String?

  @Option(
    help: ArgumentHelp(
      "Close gaps between exclusive bouts up to this length: auto, none, 40ms, 1f.",
      valueName: "length"))
  var bridge: String?

  @Option(
    help: ArgumentHelp(
      "Open STARTs: \(Words.list(ReadingOptions.Unclosed.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var unclosed: String?

  @Option(
    help: ArgumentHelp(
      "Overlapping bouts of exclusive codes: \(Words.list(ReadingOptions.Overlaps.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var overlaps: String?

  @Flag(help: "Leave out rows that cannot be read, and count them.")
  var skipBadRows = false

  @Flag(help: "Take spellings that differ only in case for one.")
  var ignoreCase = false

  @Flag(help: "Make modifiers part of the code.")
  var modifiers = false

  @Flag(help: ArgumentHelp("The same as --bounds observed.", visibility: .hidden))
  var observedSpan = false

  @OptionGroup var policies: PolicyArguments

  @OptionGroup var mapping: MappingArguments

  /// The rules that were given, by the names of their options.
  private var rules: [(rule: ReadingRule, text: String?)] {
    let own: [(rule: ReadingRule, text: String?)] = [
      (.pair, pair), (.sheet, sheet), (.delimiter, delimiter), (.encoding, encoding),
      (.timeUnit, timeUnit), (.step, step), (.fps, fps), (.bridge, bridge),
      (.unclosed, unclosed), (.overlaps, overlaps),
    ]
    return own + policies.rules + mapping.rules
  }

  /// The options that were given, as words of a command line.
  var given: [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { words += [name, value] }
    }
    add("--map", map)
    add("--set", set)
    add("--codebook", codebook.map(Words.fileName))
    add("--mapping", mapping.mapping.map(Words.fileName))
    for (rule, text) in rules { add("--" + rule.rawValue, text) }
    add("--phases-from", phasesFrom)
    add("--persons", mapping.persons)
    add("--recode", mapping.recode)
    if skipBadRows { words.append("--skip-bad-rows") }
    if ignoreCase { words.append("--ignore-case") }
    if modifiers { words.append("--modifiers") }
    if observedSpan { words.append("--observed-span") }
    return words
  }

  /// Files, without the folders above them, and options, as words of the command that reads them again.
  var reproduced: [String] { files.map(Words.fileName) + given }

  func validate() throws {
    // A mapping, which is read later, may say what the options need, such as the frame rate.
    if mapping.mapping == nil { _ = try options() }
  }

  /// The options for the reader: what the command line says goes before what `base` says.
  ///
  /// - Throws: `ValidationError` for words that mean nothing here.
  func options(over base: Mapping? = nil) throws -> ReadingOptions {
    var options = ReadingOptions()
    do {
      try base?.apply(to: &options)
      // The frame rate first, as other rules count frames.
      for rule in ReadingRule.allCases {
        guard let text = rules.first(where: { $0.rule == rule })?.text else { continue }
        try rule.set(text, in: &options, label: "--" + rule.rawValue)
      }
    } catch {
      throw ValidationError(error.sentence)
    }
    options.map.merge(try Self.assignments(map, name: "--map")) { _, own in own }
    options.constants.merge(try Self.assignments(set, name: "--set")) { _, own in own }
    options.personNames.merge(
      try MappingArguments.names(mapping.persons, name: "--persons")
    ) { _, own in own }
    options.recodes.merge(
      try MappingArguments.names(mapping.recode, name: "--recode")
    ) { _, own in own }
    if skipBadRows { options.badRows = .skip }
    if ignoreCase { options.ignoresCase = true }
    if modifiers { options.joinsModifiers = true }
    if observedSpan {
      guard ["stated", "observed", nil].contains(policies.bounds) else {
        throw ValidationError("--observed-span and --bounds say two things; say one of them")
      }
      options.bounds = .observed
    }
    if options.actor == .file, !(options.fileName?.names(.person) ?? false) {
      throw ValidationError("--actor file needs {person} in --file-name")
    }
    return options
  }

  private static func assignments(
    _ text: String?, name: String
  ) throws -> [ColumnRole: String] {
    var result: [ColumnRole: String] = [:]
    for part in (text ?? "").split(separator: ",") {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2 else {
        throw ValidationError("\(name) takes role=value pairs such as onset=Start, not \"\(part)\"")
      }
      guard let role = ColumnRole(rawValue: sides[0]), ColumnRole.mappable.contains(role) else {
        let known = ColumnRole.mappable.map(\.rawValue)
        throw ValidationError(
          "\(name): there is no role \"\(sides[0])\"; one of \(Words.list(known))")
      }
      result[role] = sides[1]
    }
    return result
  }
}
