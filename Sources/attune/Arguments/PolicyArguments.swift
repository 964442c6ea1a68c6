import ArgumentParser
import CodedSessions
import SessionFiles

/// The rules of reading that few files need; part of the arguments of reading.
struct PolicyArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Repeated rows: \(Words.list(ReadingOptions.Duplicates.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var duplicates = "merge"

  @Option(
    help: ArgumentHelp("How long points are taken to last: 500ms.", valueName: "length"))
  var pointExtent: String?

  @Option(
    help: ArgumentHelp(
      "The session: stated, observed, media, coding, observation or 0s..180s.",
      valueName: "source"))
  var bounds = "stated"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("More spellings of nothing: -9,99,x.", valueName: "text,…"))
  var missing: String?

  @Option(help: ArgumentHelp("The decimal mark of times: . or ,", valueName: "mark"))
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "exclusive, inclusive (one frame is added) or what to add: 40ms.", valueName: "rule"))
  var offsets = "exclusive"

  /// The options that were given and are not the standard, as words of a command line.
  var given: [String] {
    var words: [String] = []
    func add(_ name: String, _ value: String?, standard: String? = nil) {
      if let value, value != standard { words += [name, value] }
    }
    add("--duplicates", duplicates, standard: "merge")
    add("--point-extent", pointExtent)
    add("--bounds", bounds, standard: "stated")
    add("--missing", missing)
    add("--decimal", decimal)
    add("--offsets", offsets, standard: "exclusive")
    return words
  }

  /// Puts the rules into `options`, which know the frame rate.
  ///
  /// - Throws: `ValidationError` for words that mean nothing here.
  func apply(to options: inout ReadingOptions) throws {
    options.duplicates = try WordArgument.read(duplicates, name: "--duplicates")
    options.pointExtent = try pointExtent.map {
      try length($0, name: "--point-extent", options)
    }
    options.bounds = try boundsOption(options)
    let spellings = (missing ?? "").split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
    options.missing = Set(spellings.map(String.init))
    options.decimalMark = try decimal.map {
      guard let mark = ReadingOptions.DecimalMark(rawValue: $0) else {
        throw ValidationError("--decimal takes a point or a comma, not \"\($0)\"")
      }
      return mark
    }
    switch offsets {
    case "exclusive": options.offsets = .exclusive
    case "inclusive": options.offsets = .inclusive
    default: options.offsets = .adding(try length(offsets, name: "--offsets", options))
    }
  }

  private func boundsOption(_ options: ReadingOptions) throws -> ReadingOptions.Bounds {
    if bounds == "stated" { return .stated }
    if bounds == "observed" { return .observed }
    if let name = StatedLength(rawValue: bounds) { return .named(name) }
    let pieces = bounds.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let gap = pieces.firstIndex(of: ""), pieces.count > gap + 1, gap > 0 else {
      let known = ["stated", "observed"] + StatedLength.allCases.map(\.rawValue) + ["0s..180s"]
      throw ValidationError("--bounds takes \(Words.list(known)), not \"\(bounds)\"")
    }
    let onset = try time(pieces[..<gap].joined(separator: "."), options)
    let offset = try time(pieces[(gap + 1)...].joined(separator: "."), options)
    guard onset < offset else {
      throw ValidationError("--bounds: \"\(bounds)\" does not end after it begins")
    }
    return .given(onset: onset, offset: offset)
  }

  private func time(_ text: String, _ options: ReadingOptions) throws -> SessionTime {
    try DurationArgument.read(text, name: "--bounds", frameRate: options.frameRate)
  }

  private func length(
    _ text: String, name: String, _ options: ReadingOptions
  ) throws -> SessionTime {
    let length = try DurationArgument.read(text, name: name, frameRate: options.frameRate)
    guard length > .zero else {
      throw ValidationError("\(name): \"\(text)\" is no length of time; write 2s, 500ms or 12f")
    }
    return length
  }
}
