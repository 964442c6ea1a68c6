import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("One effect over the dyads of a study")
struct EffectResultTests {
  private typealias Hand = HandMadeStudy

  /// Twelve dyads of three groups, some without one, two of a family, two phases.
  private static func tallies(plan: StudyPlan) -> DyadTallies {
    let records = (0..<14).map { (number: Int) -> StudyRun.Record in
      let seed = UInt64(number)
      let group: String? = number == 13 ? nil : ["a", "b", "c"][number % 3]
      let whole: Tally? = number == 5 ? nil : Hand.table(seed)
      let phases: [Tally?] = [Hand.table(100 + seed), number == 7 ? nil : Hand.table(200 + seed)]
      return Hand.record(
        "s\(number)", group: group, family: number < 2 ? "twins" : nil, [whole], phases: [phases])
    }
    return DyadTallies(records, plan: plan)
  }

  @Test("Everything is what the library says of the same numbers")
  func library() throws {
    let plan = StudyPlan(
      questions: [Hand.question("q")], phases: ["p", "q"], replicates: 199, seed: 3)
    let tallies = Self.tallies(plan: plan)
    for kind in EffectKind.all(of: plan.questions[0].kind) {
      let result = EffectResult(
        kind, of: 0, in: tallies, plan: plan, groups: ["a", "b", "c"], reference: "b",
        isMain: true)
      let effects = zip(tallies.whole[0], tallies.dyads).map {
        kind.effect(of: $0, dyad: $1.dyad)
      }
      let values = effects.map(\.estimate.value)
      #expect(values.count == 14 && values[5] == nil)
      #expect(result.all.effects == effects && result.all.mean == MeanEffect(effects))
      #expect(result.all.meta == MetaAnalysis(effects))
      #expect(result.familyMean == FamilyRobustMean(effects, weighing: .alike))
      let flip = SignFlip(values, families: tallies.families, replicates: 199, seed: 3)
      #expect(result.signFlip == (kind.hasNull ? flip : nil))
      #expect(result.p == (kind.hasNull ? flip.p.twoSided : .undefined(.notTested)))
      #expect(result.wilcoxon == (kind.hasNull ? WilcoxonSignedRank(values) : nil))
      #expect(result.leaveOneOut == LeaveOneOut(effects))
      #expect(result.groups.map(\.name) == ["a", "b", "c"])
      for (number, part) in result.groups.enumerated() {
        let own = (0..<13).filter { $0 % 3 == number }.map { effects[$0] }
        #expect(part.effects == own && part.mean == MeanEffect(own))
      }
      #expect(result.contrasts.map(\.group) == ["a", "c"])
      let labels = (0..<14).map { $0 == 13 ? -1 : $0 % 3 }
      for (contrast, first) in zip(result.contrasts, [0, 2]) {
        #expect(contrast.reference == "b")
        #expect(
          contrast.difference
            == GroupDifference(
              GroupedValues(
                values, groups: labels, first: first, second: 1, families: tallies.families),
              replicates: 199, seed: 3))
      }
      let phases = tallies.phases[0].map { own in
        zip(own, tallies.dyads).map { kind.effect(of: $0, dyad: $1.dyad) }
      }
      #expect(result.phases.map(\.name) == ["p", "q"])
      #expect(result.phases.map(\.effects) == phases)
      #expect(
        result.comparisons
          == PhaseComparisons(
            phases.map { $0.map(\.estimate.value) }, families: tallies.families, replicates: 199,
            seed: 3))
      let beside = EffectResult(
        kind, of: 0, in: tallies, plan: plan, groups: ["a", "b", "c"], reference: "b",
        isMain: false)
      #expect(beside.signFlip == nil && beside.contrasts.isEmpty && beside.comparisons == nil)
      #expect(beside.p == .undefined(.notTested) && beside.all.effects == effects)
    }
  }

  @Test("No dyad, one dyad, one group, a group with one dyad", arguments: 0...3)
  func few(count: Int) {
    let plan = StudyPlan(questions: [Hand.question("q")], phases: ["p"], replicates: 19)
    let tallies = DyadTallies(
      (0..<count).map {
        Hand.record("\($0)", group: $0 == 2 ? "b" : "a", [Hand.table(UInt64($0))])
      }, plan: plan)
    for kind in EffectKind.all(of: plan.questions[0].kind) {
      for groups in [[], ["a"], ["a", "b"]] {
        let result = EffectResult(
          kind, of: 0, in: tallies, plan: plan, groups: groups, reference: groups.first,
          isMain: true)
        #expect(result.all.effects.count == count)
        #expect(result.groups.count == (groups.count < 2 ? 0 : 2))
        #expect(result.contrasts.allSatisfy { $0.difference.welch.test.p.twoSided.value == nil })
        if count == 0, kind.hasNull { #expect(result.p == .undefined(.tooFewDyads)) }
        #expect(result.phases.isEmpty && result.comparisons == nil)
      }
    }
  }
}
