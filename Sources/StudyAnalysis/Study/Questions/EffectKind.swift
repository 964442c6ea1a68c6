/// A number of one dyad that a question can be answered by.
public enum EffectKind: String, Sendable, Hashable, CaseIterable {
  /// The log odds ratio, with one half added to every cell of every dyad.
  case logOdds = "log-odds"
  /// Yule's Q.
  case yulesQ = "yules-q"
  /// The share after the given less the share otherwise.
  case riskDifference = "risk-difference"
  /// The log ratio of the two shares.
  case riskRatio = "log-risk-ratio"
  /// Phi.
  case phi
  /// The count less its mean under the chance model, in standard deviations of the model.
  case beyondChance = "beyond-chance"
  /// The share less its mean under the chance model.
  case excessShare = "excess-share"
  /// The share of givens that the target follows, on the logit scale.
  case shareFollowed = "share-followed"
  /// The share of aversions that are pursued, on the logit scale.
  case sharePursued = "share-pursued"
  /// Cycles per minute of codable time, as a logarithm.
  case cyclesPerMinute = "cycles-per-minute"
  /// Aversions per minute of codable time, as a logarithm.
  case aversionsPerMinute = "aversions-per-minute"
  /// The share of codable time in which both do alike, on the logit scale.
  case shareMatched = "share-matched"
  /// Turns per minute, as a logarithm.
  case turnsPerMinute = "turns-per-minute"
  /// The share of the first's sounds that the second answers, on the logit scale.
  case firstAnswered = "share-of-first-answered"
  /// The share of the second's sounds that the first answers, on the logit scale.
  case secondAnswered = "share-of-second-answered"

  /// How its number is to be read back.
  public enum Scale: Sendable, Hashable {
    /// As it is.
    case plain
    /// The exponential is a ratio of odds.
    case logOddsRatio
    /// The exponential is a ratio of shares.
    case logRatio
    /// The inverse logit is a share.
    case logit
    /// The exponential is a rate per minute.
    case logRate
  }

  /// How its number is to be read back.
  public var scale: Scale {
    switch self {
    case .yulesQ, .riskDifference, .phi, .beyondChance, .excessShare: .plain
    case .logOdds: .logOddsRatio
    case .riskRatio: .logRatio
    case .shareFollowed, .sharePursued, .shareMatched, .firstAnswered, .secondAnswered: .logit
    case .cyclesPerMinute, .aversionsPerMinute, .turnsPerMinute: .logRate
    }
  }

  /// Whether 0 means that nothing is there, so that a mean is tested against it. A share or a rate of 0 is no
  /// hypothesis.
  public var hasNull: Bool {
    switch scale {
    case .plain, .logOddsRatio, .logRatio: true
    case .logit, .logRate: false
    }
  }

  /// Those that a question of `kind` gives, the one that is reported first in front.
  public static func all(of kind: DyadQuestion.Kind) -> [EffectKind] {
    switch kind {
    case .behaviours, .transitions, .profile: []
    case .responses, .tallies:
      [.logOdds, .beyondChance, .riskDifference, .riskRatio, .yulesQ, .phi, .shareFollowed]
    case .events:
      [.logOdds, .beyondChance, .riskDifference, .riskRatio, .yulesQ, .phi, .shareFollowed]
    case .units: [.logOdds, .riskDifference, .riskRatio, .yulesQ, .phi, .shareFollowed]
    case .cycles:
      [.beyondChance, .excessShare, .sharePursued, .cyclesPerMinute, .aversionsPerMinute]
    case .matching: [.excessShare, .shareMatched]
    case .turns: [.beyondChance, .turnsPerMinute, .firstAnswered, .secondAnswered]
    }
  }
}
