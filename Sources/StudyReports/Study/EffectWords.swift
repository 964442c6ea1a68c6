import SequenceStatistics
import StudyAnalysis

/// What an effect is called and how its number is read back.
enum EffectWords {
  /// Its name in a table.
  static func name(_ kind: EffectKind) -> String {
    switch kind {
    case .logOdds: "log odds ratio"
    case .yulesQ: "Yule’s Q"
    case .riskDifference: "difference of shares"
    case .riskRatio: "log ratio of shares"
    case .phi: "phi"
    case .beyondChance: "beyond chance (z)"
    case .excessShare: "share above chance"
    case .shareFollowed: "share of givens followed (logit)"
    case .sharePursued: "share of aversions pursued (logit)"
    case .cyclesPerMinute: "cycles per minute (log)"
    case .aversionsPerMinute: "aversions per minute (log)"
    case .shareMatched: "share of time matched (logit)"
    case .turnsPerMinute: "turns per minute (log)"
    case .firstAnswered: "share of the first’s sounds answered (logit)"
    case .secondAnswered: "share of the second’s sounds answered (logit)"
    }
  }

  /// What the number means once it is read back, `nil` where it is read as it stands.
  static func readBackName(_ kind: EffectKind) -> String? {
    switch kind.scale {
    case .plain: nil
    case .logOddsRatio: "odds ratio"
    case .logRatio: "ratio of shares"
    case .logit: "share"
    case .logRate: "per minute"
    }
  }

  /// `value` read back.
  static func readBack(_ value: Double, _ kind: EffectKind) -> String {
    switch kind.scale {
    case .plain, .logOddsRatio, .logRatio, .logRate:
      Decimals.fixed(kind.readBack(value), places: 2)
    case .logit: Decimals.percent(kind.readBack(value))
    }
  }

  /// `0.41 [0.10, 0.72]`, or the reason why there is no number.
  static func withInterval(_ estimate: Measure, _ interval: Interval?, places: Int = 2) -> String {
    guard let value = estimate.value else { return Decimals.absent }
    return Decimals.fixed(value, places: places)
      + (interval.map {
        " [\(Decimals.fixed($0.lower, places: places)), \(Decimals.fixed($0.upper, places: places))]"
      } ?? "")
  }

  /// `odds ratio 1.51 [1.11, 2.05]`, empty for a number that is read as it stands.
  static func readBack(_ estimate: Measure, _ interval: Interval?, _ kind: EffectKind) -> String {
    guard let name = readBackName(kind), let value = estimate.value else { return "" }
    return name + " " + readBack(value, kind)
      + (interval.map { " [\(readBack($0.lower, kind)), \(readBack($0.upper, kind))]" } ?? "")
  }

  /// Whether 0 is what the chance model gives.
  static func isAgainstChance(_ kind: EffectKind) -> Bool {
    kind == .beyondChance || kind == .excessShare
  }

  /// What lies to one side of the line of no effect.
  static func side(_ kind: EffectKind, isMore: Bool) -> String {
    let word = isMore ? "more" : "less"
    if isAgainstChance(kind) { return word + " than by chance" }
    return kind.hasNull ? word + " after the given" : word
  }

  /// How p values were adjusted.
  static func name(_ correction: MultipleTesting) -> String {
    switch correction {
    case .holm: "Holm’s correction"
    case .benjaminiHochberg: "Benjamini and Hochberg’s correction"
    case .bonferroni: "Bonferroni’s correction"
    case .none: "no correction"
    }
  }
}
