import SessionFiles

/// How the statistics of a report were made: its seed, the windows, definitions and tests that were used, and what
/// no statistic holds.
struct ReportSettings: Sendable {
  /// Which kind of report it is.
  enum Kind: String {
    case session
    case comparison
    case course
    case agreement
    case study
  }

  /// The kind of report, which says what stands in ``members``.
  let kind: Kind
  /// The seed of everything that is drawn; `nil` where nothing can be drawn.
  let seed: UInt64?
  /// The settings by name.
  let members: [String: JSONValue]
  /// What was not analysed and why, a sentence each.
  let leftOut: [String]

  init(
    _ kind: Kind, seed: UInt64?, _ members: [String: JSONValue], leftOut: [String] = []
  ) {
    self.kind = kind
    self.seed = seed
    self.members = members
    self.leftOut = leftOut
  }

  /// Everything as one JSON value, with the rules by which files were read.
  func value(reading rules: [ReadingRecord.Policy]) -> JSONValue {
    var all = members
    all["kind"] = .text(kind.rawValue)
    all["reading"] = .object(
      Dictionary(rules.map { ($0.name, .text($0.value)) }) { first, _ in first })
    return .object(all)
  }
}
