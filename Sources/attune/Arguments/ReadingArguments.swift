import ArgumentParser
import CodedSessions
import SessionFiles

/// What may be said about how files are read; shared by all verbs that read them.
struct ReadingArguments: ParsableArguments {
  @Argument(
    help: "Files of coded events, or folders of such files.",
    completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Which column is what: onset=Start,code=Behavior. Columns by name or number; session, dyad, phase, person, stream, code, onset, offset, duration, time, status, modifier, factor.",
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
  var bridge = "auto"

  @Option(
    help: ArgumentHelp(
      "Open STARTs: \(Words.list(ReadingOptions.Unclosed.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var unclosed = "error"

  @Option(
    help: ArgumentHelp(
      "Overlapping bouts of exclusive codes: \(Words.list(ReadingOptions.Overlaps.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var overlaps = "error"

  @Flag(help: "Leave out rows that cannot be read, and count them.")
  var skipBadRows = false

  @Flag(help: "Take spellings that differ only in case for one.")
  var ignoreCase = false

  @Flag(help: "Make modifiers part of the code.")
  var modifiers = false

  @Flag(help: ArgumentHelp("The same as --bounds observed.", visibility: .hidden))
  var observedSpan = false

  @OptionGroup var policies: PolicyArguments

  /// The options that were given and are not the standard, as words of a command line.
  var given: [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { words += [name, value] }
    }
    add("--map", map)
    add("--set", set)
    add("--codebook", codebook.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    add("--pair", pair)
    add("--sheet", sheet)
    add("--delimiter", delimiter)
    add("--encoding", encoding)
    add("--time-unit", timeUnit)
    add("--step", step)
    add("--fps", fps)
    add("--bridge", bridge == "auto" ? nil : bridge)
    add("--unclosed", unclosed == "error" ? nil : unclosed)
    add("--overlaps", overlaps == "error" ? nil : overlaps)
    if skipBadRows { words.append("--skip-bad-rows") }
    if ignoreCase { words.append("--ignore-case") }
    if modifiers { words.append("--modifiers") }
    if observedSpan { words.append("--observed-span") }
    return words + policies.given
  }

  func validate() throws { _ = try options() }

  /// The options for the reader.
  ///
  /// - Throws: `ValidationError` for words that mean nothing here.
  func options() throws -> ReadingOptions {
    var options = ReadingOptions()
    options.map = try Self.assignments(map, name: "--map")
    options.constants = try Self.assignments(set, name: "--set")
    options.pair = pair.map { $0.split(separator: ",").map(String.init) } ?? []
    if let pair, Set(options.pair).count != 2 || options.pair.count != 2 {
      throw ValidationError("--pair takes two names, such as infant,mother, not \"\(pair)\"")
    }
    options.sheet = sheet
    if let delimiter { options.delimiter = try Self.delimiter(delimiter) }
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        throw ValidationError(
          "unknown encoding \"\(encoding)\"; one of utf-8, utf-16, utf-16be, cp1252")
      }
      options.encoding = known
    }
    if let fps {
      guard let rate = FrameRate(fps) else {
        throw ValidationError("\"\(fps)\" is no frame rate; write 25, 29.97 or 30000/1001")
      }
      options.frameRate = rate
    }
    if let timeUnit {
      guard let scale = TimeScale(named: timeUnit, frameRate: options.frameRate) else {
        throw ValidationError(
          timeUnit.hasPrefix("f")
            ? "frames need a frame rate: --fps 25"
            : "unknown time unit \"\(timeUnit)\"; one of s, ms, us, min, frames")
      }
      options.timeScale = scale
    }
    options.step = try step.map {
      try DurationArgument.read($0, name: "--step", frameRate: options.frameRate)
    }
    if options.step == .zero { throw ValidationError("--step must be longer than nothing") }
    options.bridge = try bridgeOption(frameRate: options.frameRate)
    options.unclosed = try WordArgument.read(unclosed, name: "--unclosed")
    options.overlaps = try WordArgument.read(overlaps, name: "--overlaps")
    options.badRows = skipBadRows ? .skip : .refuse
    options.ignoresCase = ignoreCase
    options.joinsModifiers = modifiers
    try policies.apply(to: &options)
    if observedSpan {
      guard ["stated", "observed"].contains(policies.bounds) else {
        throw ValidationError("--observed-span and --bounds say two things; say one of them")
      }
      options.bounds = .observed
    }
    return options
  }

  private func bridgeOption(frameRate: FrameRate?) throws -> ReadingOptions.Bridge {
    switch bridge {
    case "auto": return .automatic
    case "none": return .upTo(.zero)
    default: return .upTo(try DurationArgument.read(bridge, name: "--bridge", frameRate: frameRate))
    }
  }

  private static func delimiter(_ text: String) throws -> UInt8 {
    if text == "tab" || text == "\\t" { return UInt8(ascii: "\t") }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80, byte != 0x22 else {
      throw ValidationError("--delimiter takes one character or the word tab, not \"\(text)\"")
    }
    return byte
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
