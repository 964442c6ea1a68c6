import CodedSessions
public import SequenceStatistics

extension EffectKind {
  /// The effect of one dyad from what its sessions say together.
  ///
  /// - Parameters:
  ///   - model: The place of the chance model that counts.
  ///   - haldane: Which tables get one half added to every cell.
  public func effect(
    of tally: Tally?, dyad: DyadEffect.Dyad, model: Int = 0,
    haldane: Association2x2.Correction = .always
  ) -> DyadEffect {
    guard let tally else { return DyadEffect(of: dyad, estimate: .undefined(.missingValue)) }
    func pair(_ effect: (Association2x2) -> DyadEffect) -> DyadEffect {
      tally.association.map(effect)
        ?? DyadEffect(of: dyad, estimate: .undefined(.infinite))
    }
    switch self {
    case .logOdds: return pair { LogOddsEffect.of($0, haldane: haldane, dyad: dyad) }
    case .yulesQ: return pair { YulesQEffect.of($0, haldane: haldane, dyad: dyad) }
    case .riskDifference: return pair { RiskDifferenceEffect.of($0, dyad: dyad) }
    case .riskRatio: return pair { RiskRatioEffect.of($0, dyad: dyad) }
    case .phi: return pair { PhiEffect.of($0, dyad: dyad) }
    case .beyondChance: return Self.beyondChance(tally.chance(model), dyad)
    case .excessShare: return Self.excessShare(tally.chance(model), dyad)
    case .shareFollowed:
      return pair { ShareEffect.of(count: $0.a, among: $0.a + $0.b, dyad: dyad) }
    case .sharePursued:
      return ShareEffect.of(
        count: tally[CycleCount.pursued], among: tally[CycleCount.eligible], dyad: dyad)
    case .cyclesPerMinute:
      return EventRateEffect.of(
        count: tally[CycleCount.cycles], codableTime: Self.time(tally[CycleCount.codableTime]),
        dyad: dyad)
    case .aversionsPerMinute:
      return EventRateEffect.of(
        count: tally[CycleCount.aversions], codableTime: Self.time(tally[CycleCount.codableTime]),
        dyad: dyad)
    case .shareMatched:
      return ShareEffect.ofTime(
        part: Double(tally[MatchCount.matchedTime]), whole: Double(tally[MatchCount.codableTime]),
        dyad: dyad)
    case .turnsPerMinute:
      return EventRateEffect.of(
        count: tally[TurnCounts.turns], codableTime: Self.time(tally[TurnCounts.codableTime]),
        dyad: dyad)
    case .firstAnswered:
      return ShareEffect.of(
        count: tally[TurnCounts.firstAnswered], among: tally[TurnCounts.firstOffers], dyad: dyad)
    case .secondAnswered:
      return ShareEffect.of(
        count: tally[TurnCounts.secondAnswered], among: tally[TurnCounts.secondOffers], dyad: dyad)
    }
  }

  private static func time(_ microseconds: Int) -> SessionTime {
    SessionTime(microseconds: Int64(microseconds))
  }

  private static func beyondChance(_ chance: ChanceTally?, _ dyad: DyadEffect.Dyad) -> DyadEffect {
    guard let chance else { return DyadEffect(of: dyad, estimate: .undefined(.tooShort)) }
    guard let variance = chance.variance else {
      return DyadEffect(of: dyad, estimate: .undefined(.unknownVariance))
    }
    return SurrogateEffect.of(
      observed: chance.observed, mean: chance.mean, deviation: variance.squareRoot(), dyad: dyad)
  }

  /// The count less its mean by chance, as a share of what could have been where there is chance to compare with:
  /// of givens, aversions, or codable seconds. Its sampling variance is not known: that of the model holds where nothing is there.
  private static func excessShare(
    _ chance: ChanceTally?, _ dyad: DyadEffect.Dyad
  ) -> DyadEffect {
    guard let chance else { return DyadEffect(of: dyad, estimate: .undefined(.tooShort)) }
    return DyadEffect(
      of: dyad,
      estimate: .ratio(chance.observed - chance.mean, chance.among, ifZero: .noOccurrence))
  }
}
