public import SequenceStatistics

/// Pursuits and cycles of a study, group by group: how often, and how aversions were resolved.
///
/// Shares and rates are means over dyads on the logit and the log scale, as everywhere in a study; a ratio of rates is
/// the exponential of a difference of two such means. How aversions were resolved is the mean over dyads of each dyad's
/// share among its aversions that were seen to their end (RW, RP, RS, RN). Described, not tested.
public struct EpisodeResult: Sendable {
  /// All dyads, or those of one group.
  public struct Part: Sendable {
    /// The group; empty for all.
    public let name: String
    /// How many dyads have an aversion.
    public let dyadCount: Int
    /// The share of aversions that were pursued, as logits.
    public let sharePursued: MeanEffect
    /// Aversions per minute, as logarithms.
    public let aversionsPerMinute: MeanEffect
    /// Cycles per minute, as logarithms.
    public let cyclesPerMinute: MeanEffect
    /// How aversions were resolved: the share of each way, and how many aversions of all dyads.
    public let resolutions:
      [(resolution: PursuedAversion.Resolution, share: MeanEffect, aversions: Int)]
  }

  /// How many times as often cycles come in one group as in another.
  public struct RateRatio: Sendable {
    /// The group.
    public let group: String
    /// The group it is compared with.
    public let reference: String
    /// The difference of mean logarithms, with Welch's interval.
    public let difference: WelchTest
  }

  /// All dyads first, then group by group where there is more than one.
  public let parts: [Part]
  /// Each group against the reference.
  public let rateRatios: [RateRatio]

  /// The episodes of question number `number`; `nil` for another kind of question.
  init?(
    of number: Int, in tallies: DyadTallies, plan: StudyPlan, groups: [String],
    reference: String?
  ) {
    guard case .cycles = plan.questions[number].kind else { return nil }
    let own = tallies.whole[number]
    let dyads = tallies.dyads.map(\.dyad)
    func effects(_ kind: EffectKind, _ members: [Int]) -> [DyadEffect] {
      members.map { kind.effect(of: own[$0], dyad: dyads[$0]) }
    }
    func part(_ name: String, _ members: [Int]) -> Part {
      Part(
        name: name, dyadCount: members.count { (own[$0]?[CycleCount.aversions] ?? 0) > 0 },
        sharePursued: MeanEffect(effects(.sharePursued, members)),
        aversionsPerMinute: MeanEffect(effects(.aversionsPerMinute, members)),
        cyclesPerMinute: MeanEffect(effects(.cyclesPerMinute, members)),
        resolutions: PursuedAversion.Resolution.allCases.filter { $0 != .censored }.map { kind in
          (
            kind,
            MeanEffect(members.map { Self.share(of: kind, own[$0], dyads[$0]) }),
            members.reduce(0) { $0 + Self.count(own[$1]?[kind] ?? 0) }
          )
        })
    }
    parts =
      [part("", Array(dyads.indices))]
      + groups.map { name in part(name, dyads.indices.filter { dyads[$0].group == name }) }
    let order = dyads.map { dyad in dyad.group.flatMap { groups.firstIndex(of: $0) } ?? -1 }
    let rates = effects(.cyclesPerMinute, Array(dyads.indices)).map(\.estimate.value)
    let base = reference.flatMap { groups.firstIndex(of: $0) }
    rateRatios = groups.indices.filter { $0 != base }.compactMap { place in
      base.map { base in
        RateRatio(
          group: groups[place], reference: groups[base],
          difference: WelchTest(
            GroupedValues(
              rates, groups: order, first: place, second: base, families: tallies.families)))
      }
    }
  }

  /// What no record can hold is cut to what can be added up.
  private static func count(_ count: Int) -> Int { min(max(count, 0), 1 << 40) }

  private static func share(
    of kind: PursuedAversion.Resolution, _ tally: Tally?, _ dyad: DyadEffect.Dyad
  ) -> DyadEffect {
    guard let tally else { return DyadEffect(of: dyad, estimate: .undefined(.missingValue)) }
    let told = PursuedAversion.Resolution.allCases.filter { $0 != .censored }
      .reduce(0) { $0 + count(tally[$1]) }
    return DyadEffect(
      of: dyad,
      estimate: .ratio(Double(count(tally[kind])), Double(told), ifZero: .noOccurrence))
  }
}
