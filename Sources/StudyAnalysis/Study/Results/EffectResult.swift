public import SequenceStatistics

/// One kind of effect over the dyads of a study: what each has, their mean, how they differ, groups, phases.
public struct EffectResult: Sendable {
  /// The dyads of one group, or one phase.
  ///
  /// Of some thousands of dyads nothing is kept: the numbers are made of the tallies again whenever they are
  /// asked for, which costs O(n) each time and no memory.
  public struct Part: Sendable {
    private struct Kept: Sendable {
      let effects: [DyadEffect]
      let mean: MeanEffect
      let meta: MetaAnalysis
    }

    /// Its name.
    public let name: String
    private let make: @Sendable () -> [DyadEffect]
    private let kept: Kept?

    /// The effects of its dyads.
    public var effects: [DyadEffect] { kept?.effects ?? make() }
    /// Their mean.
    public var mean: MeanEffect { kept?.mean ?? MeanEffect(make()) }
    /// Their mean weighted by precision, with how much they differ.
    public var meta: MetaAnalysis { kept?.meta ?? MetaAnalysis(make()) }

    /// The dyads called `name`; `keeps` their numbers.
    init(_ name: String, keeps: Bool, _ make: @escaping @Sendable () -> [DyadEffect]) {
      self.name = name
      self.make = make
      guard keeps else {
        kept = nil
        return
      }
      let effects = make()
      kept = Kept(effects: effects, mean: MeanEffect(effects), meta: MetaAnalysis(effects))
    }
  }

  /// A group against the group of reference.
  public struct Contrast: Sendable {
    /// The group.
    public let group: String
    /// The group it is compared with.
    public let reference: String
    /// The difference, group less reference.
    public let difference: GroupDifference
  }

  /// What it is.
  public let kind: EffectKind
  /// All dyads together.
  public let all: Part
  /// The mean with errors that know of families, `nil` when no two dyads share one.
  public let familyMean: FamilyRobustMean?
  /// Whether the effects lie to both sides of 0 by luck; `nil` where 0 is no hypothesis.
  public let signFlip: SignFlip?
  /// The same by ranks.
  public let wilcoxon: WilcoxonSignedRank?
  /// The mean with each dyad left out once.
  public let leaveOneOut: LeaveOneOut?
  /// Group by group, where there is more than one.
  public let groups: [Part]
  /// Each group against the reference.
  public let contrasts: [Contrast]
  /// Phase by phase, where there is more than one.
  public let phases: [Part]
  /// Phases within dyads.
  public let comparisons: PhaseComparisons?

  /// The effects `kind` of a question.
  ///
  /// - Parameter isMain: Whether tests are made of it; what only stands beside is described, not tested.
  init(
    _ kind: EffectKind, of question: Int, in tallies: DyadTallies, plan: StudyPlan,
    groups names: [String], reference: String?, isMain: Bool
  ) {
    let model = plan.chanceModel(of: plan.questions[question])
    let (dyads, haldane) = (tallies.dyads, plan.haldane)
    let keeps = dyads.count <= DyadTallies.mostKept
    let whole = tallies.whole[question]
    @Sendable func effects(_ own: [Tally?], of members: [Int]? = nil) -> [DyadEffect] {
      (members ?? Array(own.indices)).map {
        kind.effect(of: own[$0], dyad: dyads[$0].dyad, model: model, haldane: haldane)
      }
    }
    self.kind = kind
    self.all = Part("", keeps: keeps) { effects(whole) }
    let all = self.all.effects
    let sharesFamilies = tallies.families.count < tallies.families.dyadCount
    familyMean = sharesFamilies ? FamilyRobustMean(all, weighing: .alike) : nil
    let values = all.map(\.estimate.value)
    let isTested = isMain && kind.hasNull
    signFlip =
      isTested
      ? SignFlip(
        values, families: tallies.families, replicates: plan.replicates, seed: plan.seed) : nil
    wilcoxon = isTested ? WilcoxonSignedRank(values) : nil
    leaveOneOut = isMain && all.count <= Self.mostLeftOut ? LeaveOneOut(all) : nil
    let order = tallies.dyads.map { dyad in
      dyad.dyad.group.flatMap { names.firstIndex(of: $0) } ?? -1
    }
    groups =
      names.count < 2 || !isMain
      ? []
      : names.indices.map { number in
        let members = order.indices.filter { order[$0] == number }
        return Part(names[number], keeps: keeps) { effects(whole, of: members) }
      }
    if isMain, names.count > 1, let reference, let base = names.firstIndex(of: reference) {
      contrasts = names.indices.filter { $0 != base }.map { number in
        Contrast(
          group: names[number], reference: reference,
          difference: GroupDifference(
            GroupedValues(
              values, groups: order, first: number, second: base, families: tallies.families),
            replicates: plan.replicates, seed: plan.seed))
      }
    } else {
      contrasts = []
    }
    let byPhase = tallies.phases[question]
    phases =
      byPhase.count < 2
      ? []
      : zip(plan.phases, byPhase).map { name, own in
        Part(name, keeps: keeps) { effects(own) }
      }
    comparisons =
      isMain && byPhase.count > 1
      ? PhaseComparisons(
        byPhase.map { effects($0).map(\.estimate.value) }, families: tallies.families,
        replicates: plan.replicates, seed: plan.seed) : nil
  }

  /// Leaving each out once costs n²; with so many dyads none of them moves the mean.
  private static let mostLeftOut = 500

  /// The p by which the question is decided: that of the sign-flip test.
  public var p: Measure { signFlip?.p.twoSided ?? .undefined(.notTested) }
}
