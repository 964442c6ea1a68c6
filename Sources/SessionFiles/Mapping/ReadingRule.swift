import CodedSessions

/// A rule of reading as a person writes it: a name, which is that of the command line's option without
/// dashes and of the key in a mapping, and a word.
public enum ReadingRule: String, Sendable, Hashable, CaseIterable {
  // The frame rate first: other rules count frames.
  case fps
  case sheet
  case delimiter
  case encoding
  case timeUnit = "time-unit"
  case step
  case shift
  case actor
  case fileName = "file-name"
  case pair
  case bridge
  case unclosed
  case overlaps
  case duplicates
  case pointExtent = "point-extent"
  case bounds
  case missing
  case decimal
  case offsets
  case badRows = "bad-rows"
  case ignoreCase = "ignore-case"
  case modifiers

  /// Puts what `text` says of this rule into `options`, which know the frame rate.
  ///
  /// - Parameter label: What the rule is called where it was written, for messages.
  public func set(
    _ text: String, in options: inout ReadingOptions, label: String
  ) throws(RuleProblem) {
    switch self {
    case .fps, .sheet, .delimiter, .encoding, .timeUnit, .step, .shift, .decimal, .missing:
      try setText(text, in: &options, label)
    case .actor: options.actor = try ActorRule(text, label: label)
    case .fileName: options.fileName = try FileNamePattern(text, label: label)
    case .pair:
      options.pair = text.split(separator: ",").map(String.init)
      guard options.pair.count == 2, Set(options.pair).count == 2 else {
        throw RuleProblem("\(label) takes two names, such as infant,mother, not \"\(text)\"")
      }
    case .unclosed: options.unclosed = try Self.word(text, label)
    case .overlaps: options.overlaps = try Self.word(text, label)
    case .duplicates: options.duplicates = try Self.word(text, label)
    case .badRows: options.badRows = try Self.word(text, label)
    case .ignoreCase: options.ignoresCase = try Self.flag(text, label)
    case .modifiers: options.joinsModifiers = try Self.flag(text, label)
    case .bridge, .pointExtent, .bounds, .offsets: try setTime(text, in: &options, label)
    }
  }

  private func setText(
    _ text: String, in options: inout ReadingOptions, _ label: String
  ) throws(RuleProblem) {
    let rate = options.frameRate
    switch self {
    case .fps:
      guard let rate = FrameRate(text) else {
        throw RuleProblem("\"\(text)\" is no frame rate; write 25, 29.97 or 30000/1001")
      }
      options.frameRate = rate
    case .sheet: options.sheet = text
    case .delimiter: options.delimiter = try Self.delimiter(text, label)
    case .encoding:
      guard let known = TextEncoding(named: text) else {
        throw RuleProblem(
          "unknown encoding \"\(text)\"; one of utf-8, utf-16, utf-16be, cp1252")
      }
      options.encoding = known
    case .timeUnit:
      guard let scale = TimeScale(named: text, frameRate: rate) else {
        throw RuleProblem(
          text.hasPrefix("f")
            ? "frames need a frame rate: --fps 25"
            : "unknown time unit \"\(text)\"; one of s, ms, us, min, frames")
      }
      options.timeScale = scale
    case .step:
      let step = try DurationText.read(text, label: label, frameRate: rate)
      guard step > .zero else { throw RuleProblem("\(label) must be longer than nothing") }
      options.step = step
    case .shift:
      options.shift = try DurationText.read(text, label: label, frameRate: rate, signed: true)
    case .decimal where text == "auto": options.decimalMark = nil
    case .decimal:
      guard let mark = ReadingOptions.DecimalMark(rawValue: text) else {
        throw RuleProblem("\(label) takes a point or a comma, not \"\(text)\"")
      }
      options.decimalMark = mark
    default:
      let spellings = text.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
      options.missing = Set(spellings.map(String.init))
    }
  }

  private func setTime(
    _ text: String, in options: inout ReadingOptions, _ label: String
  ) throws(RuleProblem) {
    let rate = options.frameRate
    switch (self, text) {
    case (.bridge, "auto"): options.bridge = .automatic
    case (.bridge, "none"): options.bridge = .upTo(.zero)
    case (.bridge, _):
      options.bridge = .upTo(try DurationText.read(text, label: label, frameRate: rate))
    case (.pointExtent, "none"): options.pointExtent = nil
    case (.pointExtent, _):
      options.pointExtent = try DurationText.positive(text, label: label, frameRate: rate)
    case (.offsets, "exclusive"): options.offsets = .exclusive
    case (.offsets, "inclusive"): options.offsets = .inclusive
    case (.offsets, _):
      options.offsets = .adding(try DurationText.positive(text, label: label, frameRate: rate))
    default: options.bounds = try Self.bounds(text, label, frameRate: rate)
    }
  }

  private static func bounds(
    _ text: String, _ label: String, frameRate: FrameRate?
  ) throws(RuleProblem) -> ReadingOptions.Bounds {
    if text == "stated" { return .stated }
    if text == "observed" { return .observed }
    if let name = StatedLength(rawValue: text) { return .named(name) }
    let pieces = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let gap = pieces.firstIndex(of: ""), pieces.count > gap + 1, gap > 0 else {
      let known = ["stated", "observed"] + StatedLength.allCases.map(\.rawValue)
      throw RuleProblem(
        "\(label) takes \(known.joined(separator: ", ")) or 0s..180s, not \"\(text)\"")
    }
    let onset = try DurationText.read(
      pieces[..<gap].joined(separator: "."), label: label, frameRate: frameRate)
    let offset = try DurationText.read(
      pieces[(gap + 1)...].joined(separator: "."), label: label, frameRate: frameRate)
    guard onset < offset else {
      throw RuleProblem("\(label): \"\(text)\" does not end after it begins")
    }
    return .given(onset: onset, offset: offset)
  }

  private static func delimiter(_ text: String, _ label: String) throws(RuleProblem) -> UInt8 {
    if text == "tab" || text == "\\t" || text == "\t" { return UInt8(ascii: "\t") }
    guard let byte = text.utf8.first, text.utf8.count == 1, byte < 0x80, byte != 0x22 else {
      throw RuleProblem("\(label) takes one character or the word tab, not \"\(text)\"")
    }
    return byte
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, _ label: String
  ) throws(RuleProblem) -> Word {
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      let list = known.dropLast().joined(separator: ", ") + " or " + (known.last ?? "")
      throw RuleProblem("\(label) takes \(list), not \"\(text)\"")
    }
    return word
  }

  private static func flag(_ text: String, _ label: String) throws(RuleProblem) -> Bool {
    switch text {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw RuleProblem("\(label) takes yes or no, not \"\(text)\"")
    }
  }
}
