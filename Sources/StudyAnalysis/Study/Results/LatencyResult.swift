public import SequenceStatistics

/// How long answers take, over all dyads and group by group.
public struct LatencyResult: Sendable {
  /// One group, or all dyads.
  public struct Part: Sendable {
    /// Its name, empty for all.
    public let name: String
    /// Its curve; the waits of all dyads together, which describe and do not test.
    public let curve: KaplanMeier
    /// How many waits.
    public let waitCount: Int
    /// How many dyads have any.
    public let dyadCount: Int
  }

  /// A group against the group of reference.
  public struct Contrast: Sendable {
    /// The group.
    public let group: String
    /// The group it is compared with.
    public let reference: String
    /// Log-rank test and hazard ratio with errors by dyad.
    public let latency: LatencyByGroup
  }

  /// All dyads.
  public let all: Part
  /// Group by group, where there is more than one.
  public let groups: [Part]
  /// Each group against the reference.
  public let contrasts: [Contrast]

  /// The most waits that curves are made of.
  public static let mostWaits = 500_000

  /// The waits of a question; `nil` where it has none, or more than ``mostWaits``.
  init?(
    of question: Int, in tallies: DyadTallies, plan: StudyPlan, groups names: [String],
    reference: String?
  ) {
    let own = tallies.whole[question]
    let count = own.reduce(0) { $0 + ($1?.waits.count ?? 0) }
    guard count > 0, count <= Self.mostWaits else { return nil }
    let waits = own.map { $0?.waitingTimes ?? [] }
    func part(_ name: String, _ members: [Int]) -> Part {
      let all = members.flatMap { waits[$0] }
      return Part(
        name: name, curve: KaplanMeier(all), waitCount: all.count,
        dyadCount: members.count { !waits[$0].isEmpty })
    }
    all = part("", Array(waits.indices))
    let order = tallies.dyads.map { dyad in
      dyad.dyad.group.flatMap { names.firstIndex(of: $0) } ?? -1
    }
    guard names.count > 1 else {
      groups = []
      contrasts = []
      return
    }
    groups = names.indices.map { number in
      part(names[number], order.indices.filter { order[$0] == number })
    }
    guard let reference, let base = names.firstIndex(of: reference) else {
      contrasts = []
      return
    }
    contrasts = names.indices.filter { $0 != base }.map { number in
      Contrast(
        group: names[number], reference: reference,
        latency: LatencyByGroup(
          waits, groups: order, first: number, second: base, families: tallies.families,
          replicates: plan.replicates, seed: plan.seed))
    }
  }
}
