import ArgumentParser
import SessionFiles

/// The rules of reading that few files need; part of the arguments of reading.
struct PolicyArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Repeated rows: \(Words.list(ReadingOptions.Duplicates.allCases.map(\.rawValue))).",
      valueName: "rule"))
  var duplicates: String?

  @Option(
    help: ArgumentHelp("How long points are taken to last: 500ms.", valueName: "length"))
  var pointExtent: String?

  @Option(
    help: ArgumentHelp(
      "The session: stated, observed, media, coding, observation or 0s..180s.",
      valueName: "source"))
  var bounds: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("More spellings of nothing: -9,99,x.", valueName: "text,…"))
  var missing: String?

  @Option(help: ArgumentHelp("The decimal mark of times: . or ,", valueName: "mark"))
  var decimal: String?

  @Option(
    help: ArgumentHelp(
      "exclusive, inclusive (one frame is added) or what to add: 40ms.", valueName: "rule"))
  var offsets: String?

  /// The rules that were given.
  var rules: [(rule: ReadingRule, text: String?)] {
    [
      (.duplicates, duplicates), (.pointExtent, pointExtent), (.bounds, bounds),
      (.missing, missing), (.decimal, decimal), (.offsets, offsets),
    ]
  }
}
