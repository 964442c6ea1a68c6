import SequenceStatistics

/// What the name of a statistic in a planned question stands for, dyad by dyad.
///
/// Statistics of the catalogue describe one table or one record; a study needs a number of each dyad. Where a
/// statistic has none, that is said, and the question is not analysed in its place by another.
public enum PlannedStatistic: Sendable, Hashable {
  /// A number of a given and a target.
  case pair(EffectKind)
  /// The same by units of time in a window.
  case tallies(EffectKind)
  /// How long until the target.
  case latency
  /// Of pursuit and aversion.
  case cycles(EffectKind)
  /// Of both doing alike.
  case matching(EffectKind)
  /// Of turns.
  case turns(EffectKind)
  /// How often and how long.
  case behaviour

  /// What the catalogue's `name` (an id or an alias) stands for; `nil` where it has no number of a dyad.
  public init?(_ name: String) {
    guard let known = Self.known[Self.id(name)] else { return nil }
    self = known
  }

  /// The names that a planned question may have, in order.
  public static var names: [String] { known.keys.sorted() }

  private static let known: [String: PlannedStatistic] = [
    "association-2x2": .pair(.logOdds), "log-odds-interval": .pair(.logOdds),
    "log-odds-effect": .pair(.logOdds), "lag-table": .pair(.logOdds),
    "lag-sequential-analysis": .pair(.logOdds), "yules-q": .pair(.yulesQ),
    "yules-q-effect": .pair(.yulesQ), "risk-difference": .pair(.riskDifference),
    "risk-difference-effect": .pair(.riskDifference), "contingency": .pair(.riskDifference),
    "risk-ratio": .pair(.riskRatio), "risk-ratio-effect": .pair(.riskRatio),
    "phi-effect": .pair(.phi), "transitional-probability": .pair(.shareFollowed),
    "contingency-chance": .pair(.beyondChance), "contingency-verdict": .pair(.beyondChance),
    "circular-shift": .pair(.beyondChance), "block-rotation": .pair(.beyondChance),
    "permutation-moments": .pair(.beyondChance), "surrogate-effect": .pair(.beyondChance),
    "time-window-table": .tallies(.logOdds), "time-window-shift": .tallies(.beyondChance),
    "response-latency": .latency, "kaplan-meier": .latency, "latency-by-group": .latency,
    "log-rank": .latency, "cox-regression": .latency,
    "cycle-measures": .cycles(.sharePursued), "pursued-aversion": .cycles(.sharePursued),
    "cycle-chance": .cycles(.beyondChance), "cycle-flag": .cycles(.beyondChance),
    "cycle-episode": .cycles(.cyclesPerMinute), "aversion": .cycles(.aversionsPerMinute),
    "matching": .matching(.shareMatched), "mutual-gaze": .matching(.shareMatched),
    "matching-shift": .matching(.excessShare), "turn-count": .turns(.turnsPerMinute),
    "turn-surrogates": .turns(.beyondChance), "response-rate": .turns(.firstAnswered),
    "frequency": .behaviour, "time-budget": .behaviour, "bout-duration": .behaviour,
  ]

  /// The chance model that the catalogue's `name` is itself; `nil` where any will do.
  static func chanceModel(_ name: String) -> String? { models[id(name)] }

  /// Whether the catalogue's `name` counts what follows next where neither lag nor window is given.
  static func isOfEvents(_ name: String) -> Bool { eventStatistics.contains(id(name)) }

  private static func id(_ name: String) -> String {
    Catalogue.entries.first { $0.id == name || $0.aliases.contains(name) }?.id ?? name
  }

  private static let models = [
    "circular-shift": "circular shift", "block-rotation": "block rotation",
    "permutation-moments": "rearranged events",
  ]

  private static let eventStatistics: Set<String> = [
    "lag-table", "lag-sequential-analysis", "transitional-probability", "permutation-moments",
  ]

  /// The number that answers the question, `nil` where the question is answered otherwise.
  public var effect: EffectKind? {
    switch self {
    case .pair(let effect), .tallies(let effect), .cycles(let effect), .matching(let effect),
      .turns(let effect):
      effect
    case .latency, .behaviour: nil
    }
  }
}
