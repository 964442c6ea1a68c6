import CodedSessions
import SequenceStatistics

/// What one simulated study of one size found, by the pieces that analyse a study of real sessions.
struct PowerStudy: Sendable, Hashable {
  /// The p that decides.
  let p: Double?
  /// The mean of the dyads, or the difference of the groups.
  let mean: Double?
  /// The same in standard deviations of dyads.
  let size: Double?
  /// How many dyads there were.
  let dyads: Int
  /// How many of them have too little to tell, or no number.
  let insufficient: Int
}

extension PowerStudy {
  /// The study of the first `count` dyads of each group.
  ///
  /// - Parameter tallies: What each dyad said, group by group.
  init(_ tallies: [[Tally?]], first count: Int, design: PowerDesign, study: Int) {
    let decision = design.decision
    let names = tallies.count > 1 ? design.groups.map(\.name) : []
    let plan = StudyPlan(
      decision.question, prefersBlocks: decision.prefersBlocks, replicates: decision.draws,
      seed: design.seed &+ UInt64(study))
    let own = DyadTallies(groups: tallies.map { Array($0.prefix(count)) }, names: names)
    let result = EffectResult(
      decision.effect, of: 0, in: own, plan: plan, groups: names, reference: names.first,
      isMain: true)
    if let contrast = result.contrasts.first {
      p = contrast.difference.permutation.p.twoSided.value
      mean = contrast.difference.difference.value
      size = contrast.difference.size.d.value
    } else {
      p = result.p.value
      mean = result.all.mean.mean.value
      size = result.all.mean.standardized.d.value
    }
    dyads = own.dyads.count
    insufficient = zip(own.whole[0], result.all.effects).count { tally, effect in
      tally?.verdict == .insufficientData || effect.estimate.value == nil
    }
  }
}

extension StudyPlan {
  /// The plan of a study that asks one question, without phases.
  fileprivate init(_ question: DyadQuestion, prefersBlocks: Bool, replicates: Int, seed: UInt64) {
    self.init(
      questions: [question], pair: question.pair.map(Person.init), prefersBlocks: prefersBlocks,
      replicates: replicates, seed: seed)
  }
}

extension DyadTallies {
  /// Dyads of one session and of a family of their own each, group by group.
  fileprivate init(groups: [[Tally?]], names: [String]) {
    let all = groups.enumerated().flatMap { place, tallies in tallies.map { (place, $0) } }
    dyads = all.enumerated().map { number, item in
      Dyad(
        dyad: DyadEffect.Dyad(
          id: String(number + 1), group: names.indices.contains(item.0) ? names[item.0] : nil),
        sessions: [String(number + 1)], duration: .zero)
    }
    whole = [all.map(\.1)]
    phases = [[]]
    families = FamilyClusters(singletons: all.count)
  }
}
