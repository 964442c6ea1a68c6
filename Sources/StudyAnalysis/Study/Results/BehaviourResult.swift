public import SequenceStatistics

/// How often or how long dyads do one thing, by group and phase: a description, without a test.
public struct BehaviourResult: Sendable {
  /// What is described.
  public enum Amount: String, Sendable, Hashable, CaseIterable {
    /// Onsets per minute of codable time.
    case perMinute = "per-minute"
    /// The share of codable time.
    case shareOfTime = "share-of-time"
  }

  /// The dyads of one group or phase.
  public struct Part: Sendable {
    /// The group, `nil` for all.
    public let group: String?
    /// The phase, `nil` for the whole.
    public let phase: String?
    /// The middle one.
    public let median: Measure
    private let kept: MeanEffect?
    private let make: @Sendable () -> [Double?]

    /// The number of each dyad of the group; `nil` where nothing could be coded.
    public var values: [Double?] { make() }
    /// Mean, standard deviation and interval over dyads.
    public var mean: MeanEffect { kept ?? Self.mean(make()) }

    init(
      group: String?, phase: String?, keeps: Bool, _ make: @escaping @Sendable () -> [Double?]
    ) {
      self.group = group
      self.phase = phase
      self.make = make
      let values = make()
      kept = keeps ? Self.mean(values) : nil
      median =
        Quantile.type7(ofSorted: values.compactMap(\.self).sorted(), 0.5).map(Measure.value)
        ?? .undefined(.tooFewDyads)
    }

    private static func mean(_ values: [Double?]) -> MeanEffect {
      MeanEffect(
        values.map { DyadEffect(estimate: $0.map(Measure.value) ?? .undefined(.noCodableTime)) })
    }
  }

  /// The code.
  public let code: CodePlace
  /// What is described of it.
  public let amount: Amount
  /// All dyads first, then group by group; the whole first, then phase by phase.
  public let parts: [Part]
  /// The last group less the reference in standard deviations (Hedges' g), for exactly two groups.
  public let size: StandardizedMeanDifference?

  /// The codes of question number `number`, which counts behaviours.
  static func all(
    of number: Int, in tallies: DyadTallies, plan: StudyPlan, groups: [String], reference: String?
  ) -> [BehaviourResult] {
    plan.questions[number].given.indices.flatMap { place in
      Amount.allCases.compactMap { amount in
        BehaviourResult(
          place, amount, of: number, in: tallies, plan: plan, groups: groups, reference: reference)
      }
    }
  }

  /// `nil` for the time of what has no length.
  private init?(
    _ place: Int, _ amount: Amount, of number: Int, in tallies: DyadTallies, plan: StudyPlan,
    groups: [String], reference: String?
  ) {
    let whole = tallies.whole[number]
    if amount == .shareOfTime {
      let hasTime = whole.contains { ($0?.behaviour(.time, code: place) ?? 0) > 0 }
      guard hasTime else { return nil }
    }
    @Sendable func value(_ tally: Tally?) -> Double? {
      guard let tally else { return nil }
      let codable = Double(tally.behaviour(.codableTime, code: place))
      // A record of one moment lasts the microsecond that a span needs; no rate is meant.
      guard codable > 1 else { return nil }
      return switch amount {
      case .perMinute: Double(tally.behaviour(.onsets, code: place)) * 60_000_000 / codable
      case .shareOfTime: Double(tally.behaviour(.time, code: place)) / codable
      }
    }
    let dyads = tallies.dyads
    let keeps = dyads.count <= DyadTallies.mostKept
    func parts(_ own: [Tally?], phase: String?) -> [Part] {
      let byGroup: [Part] =
        groups.count < 2
        ? []
        : groups.map { group in
          let members = own.indices.filter { dyads[$0].dyad.group == group }
          return Part(group: group, phase: phase, keeps: keeps) { members.map { value(own[$0]) } }
        }
      return [Part(group: nil, phase: phase, keeps: keeps) { own.map { value($0) } }] + byGroup
    }
    code = plan.questions[number].given[place]
    self.amount = amount
    self.parts =
      parts(whole, phase: nil)
      + zip(plan.phases, tallies.phases[number]).flatMap { parts($1, phase: $0) }
    if groups.count == 2, let reference, let base = groups.firstIndex(of: reference) {
      size = StandardizedMeanDifference(
        GroupedValues(
          whole.map(value),
          groups: dyads.map { dyad in dyad.dyad.group.flatMap { groups.firstIndex(of: $0) } ?? -1 },
          first: 1 - base, second: base, families: tallies.families))
    } else {
      size = nil
    }
  }
}
