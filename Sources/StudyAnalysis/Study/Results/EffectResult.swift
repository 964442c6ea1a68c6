public import SequenceStatistics

/// One kind of effect over the dyads of a study: what each has, their mean, how they differ, groups, phases.
public struct EffectResult: Sendable {
  /// The dyads of one group, or one phase.
  public struct Part: Sendable {
    /// Its name.
    public let name: String
    /// The effects of its dyads.
    public let effects: [DyadEffect]
    /// Their mean.
    public let mean: MeanEffect
    /// Their mean weighted by precision, with how much they differ.
    public let meta: MetaAnalysis

    /// The dyads called `name`.
    init(_ name: String, _ effects: [DyadEffect]) {
      self.name = name
      self.effects = effects
      mean = MeanEffect(effects)
      meta = MetaAnalysis(effects)
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
    func effects(_ own: [Tally?]) -> [DyadEffect] {
      zip(own, tallies.dyads).map { 
        kind.effect(of: $0, dyad: $1.dyad, model: model, haldane: plan.haldane)
      }
    }
    let all = effects(tallies.whole[question])
    self.kind = kind
    self.all = Part("", all)
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
        Part(names[number], all.indices.filter { order[$0] == number }.map { all[$0] })
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
    let byPhase = tallies.phases[question].map(effects)
    phases = byPhase.count < 2 ? [] : zip(plan.phases, byPhase).map { Part($0, $1) }
    comparisons =
      isMain && byPhase.count > 1
      ? PhaseComparisons(
        byPhase.map { $0.map(\.estimate.value) }, families: tallies.families,
        replicates: plan.replicates, seed: plan.seed) : nil
  }

  /// Leaving each out once costs n²; with so many dyads none of them moves the mean.
  private static let mostLeftOut = 500

  /// The p by which the question is decided: that of the sign-flip test.
  public var p: Measure { signFlip?.p.twoSided ?? .undefined(.notTested) }
}
