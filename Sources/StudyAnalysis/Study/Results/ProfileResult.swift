public import CodedSessions
public import SequenceStatistics

/// When the target begins around the given, as a mean over dyads with an interval over dyads.
///
/// In each bin a dyad has one number: how many times as often the target begins there as at any time of its record
/// (``OnsetRates``). A talkative dyad weighs no more than a quiet one. Described, not tested: bins of one profile
/// depend on each other.
public struct ProfileResult: Sendable {
  /// One bin.
  public struct Bin: Sendable {
    /// Where it begins, after the given's onset.
    public let from: SessionTime
    /// Where it ends.
    public let to: SessionTime
    /// The pairs of onsets in it, all dyads together.
    public let pairs: Int
    /// The rate ratio over dyads.
    public let mean: MeanEffect
  }

  /// All dyads, or those of one group.
  public struct Part: Sendable {
    /// The group; empty for all.
    public let name: String
    /// The bins by rising time.
    public let bins: [Bin]
    /// How many dyads have a number.
    public let dyadCount: Int
    /// The onsets of the given, all dyads together.
    public let givens: Int
  }

  /// All dyads.
  public let all: Part
  /// Group by group, where there is more than one.
  public let groups: [Part]

  /// The profile that stands beside question number `number`; `nil` where the plan has none, or nothing was seen.
  init?(beside number: Int, in tallies: DyadTallies, plan: StudyPlan, groups names: [String]) {
    let place = plan.questions.indices.first {
      plan.questions[$0].kind == .profile
        && plan.questions[$0].variantOf == plan.questions[number].id
    }
    guard let place else { return nil }
    let profiles = tallies.whole[place].map { $0.flatMap(ProfileTally.init) }
    let dyads = tallies.dyads.map(\.dyad)
    func part(_ name: String, _ members: [Int]) -> Part {
      let own = members.map { (dyad: dyads[$0], profile: profiles[$0]) }
      let count = own.lazy.compactMap(\.profile?.pairs.count).first ?? 0
      let side = Int64(count / 2)
      return Part(
        name: name,
        bins: (0..<count).map { bin in
          let from = SessionTime(
            microseconds: (Int64(bin) - side) * OnsetProfile.bin.microseconds)
          return Bin(
            from: from, to: from + OnsetProfile.bin,
            pairs: own.reduce(0) { sum, own in
              sum + (own.profile.map { $0.pairs[$0.pairs.startIndex + bin] } ?? 0)
            },
            mean: MeanEffect(
              own.map {
                DyadEffect(
                  of: $0.dyad,
                  estimate: $0.profile?.rateRatio(bin) ?? .undefined(.missingValue))
              }))
        },
        dyadCount: own.count { ($0.profile?.targets ?? 0) > 0 && ($0.profile?.givens ?? 0) > 0 },
        givens: own.reduce(0) { $0 + ($1.profile?.givens ?? 0) })
    }
    all = part("", Array(dyads.indices))
    guard all.dyadCount > 1 else { return nil }
    groups = names.map { name in part(name, dyads.indices.filter { dyads[$0].group == name }) }
  }
}
