import CodedSessions

/// Which number of a cell is compared between groups, or followed through lags?
public enum CellStatistic: String, Sendable, Hashable, CaseIterable {
  /// How often the pair occurred.
  case count
  /// P(target | given).
  case probability
  /// ``AdjustedResidual``.
  case adjustedResidual = "adjusted-residual"
  /// ``YulesQ``.
  case yulesQ = "yules-q"
  /// The log odds ratio with one half added to every 2×2 table, so that all are treated alike.
  case logOddsRatio = "log-odds-ratio"
  /// ``Lift``.
  case lift

  /// The number for every cell of `table`.
  public func cells(of table: LagTable) -> CellTable<Measure> {
    let size = table.codes.count
    switch self {
    case .count:
      return CellTable(size: size) { given, target in
        table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero) : .value(Double(table.counts[given: given, target: target]))
      }
    case .probability: return TransitionalProbability(table).targetAfterGiven
    case .adjustedResidual:
      return AdjustedResidual(table, expected: ExpectedFrequencies(table)).cells
    case .yulesQ: return YulesQ(table).cells
    case .logOddsRatio:
      return CellTable(size: size) { given, target in
        table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero)
          : Association2x2(table, given: given, target: target).logOddsRatio(.always)
      }
    case .lift:
      return CellTable(size: size) { given, target in
        table.isImpossible[given: given, target: target]
          ? .undefined(.structuralZero)
          : Lift.measure(of: Association2x2(table, given: given, target: target))
      }
    }
  }
}
