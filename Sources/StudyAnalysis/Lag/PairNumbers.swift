public import SequenceStatistics

/// The effect sizes of one 2×2 table under the names of the reference cases.
public enum PairNumbers {
  /// Names and numbers, in the order in which they are written. `haldane`: one half is added to all four
  /// cells if one is empty.
  public static func of(_ pair: Association2x2) -> [(name: String, value: Measure)] {
    [
      ("odds_ratio", pair.oddsRatio()),
      ("odds_ratio_haldane", pair.oddsRatio(.whenEmpty)),
      ("log_odds_ratio_haldane", pair.logOddsRatio(.whenEmpty)),
      ("log_odds_ratio_se", pair.logOddsRatioStandardError(.whenEmpty)),
      ("yules_q", YulesQ.measure(of: pair)),
      ("phi", pair.phi),
      ("risk_difference", RiskDifference.measure(of: pair)),
      ("risk_ratio", RiskRatio.measure(of: pair)),
    ]
  }
}
