import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite struct PowerDesignTests {
  static let question = DyadQuestion(
    id: "q", text: "Is it pursued?", kind: .cycles(CycleParameters()))

  /// A design of which one thing may be odd.
  static func design(
    groups: [(String, Double)] = [("all", 0.5)], spread: Double = 0.5, dyads: [Int] = [4],
    lengths: [SessionTime] = [.seconds(60)], effect: EffectKind = .beyondChance,
    level: Double = 0.05, studies: Int = 5, question: DyadQuestion = question
  ) throws(PowerDesignError) -> PowerDesign {
    try PowerDesign(
      groups: groups.map { PowerDesign.Group(name: $0.0, pursuit: $0.1, answers: 0.5) },
      spread: spread, dyads: dyads, lengths: lengths,
      decision: PowerDesign.Decision(question, effect: effect, level: level), studies: studies)
  }

  @Test func sizesRiseAndAreNamedOnce() throws {
    let design = try Self.design(
      dyads: [40, 10, 40, 20], lengths: [.seconds(600), .seconds(300), .seconds(600)])
    #expect(design.dyads == [10, 20, 40] && design.lengths == [.seconds(300), .seconds(600)])
  }

  @Test func theUsualNumberDecides() {
    #expect(PowerDesign.Decision(Self.question).effect == .beyondChance)
    var planned = Self.question
    planned.statistic = "cycle-measures"
    #expect(PowerDesign.Decision(planned).effect == .sharePursued)
  }

  @Test func whatCannotBeTriedOutIsRefused() {
    func refusal(
      _ make: () throws(PowerDesignError) -> PowerDesign
    ) -> PowerDesignError? {
      Result(catching: make).failure
    }
    typealias D = PowerDesignTests
    #expect(refusal { () throws(PowerDesignError) in try D.design(groups: []) } == .groups(0))
    #expect(
      refusal { () throws(PowerDesignError) in
        try D.design(groups: [("a", 0.1), ("b", 0.2), ("c", 0.3)])
      } == .groups(3))
    #expect(
      refusal { () throws(PowerDesignError) in try D.design(groups: [("a", 1.5)]) }
        == .probability(1.5))
    #expect(refusal { () throws(PowerDesignError) in try D.design(spread: -1) } == .spread(-1))
    for dyads in [[], [1], [4, 1], [1001]] {
      #expect(
        refusal { () throws(PowerDesignError) in try D.design(dyads: dyads) } == .dyads(most: 1000))
    }
    #expect(
      refusal { () throws(PowerDesignError) in
        try D.design(groups: [("a", 0.1), ("b", 0.2)], dyads: [501])
      } == .dyads(most: 500))
    for lengths in [[], [SessionTime.zero], [.seconds(60), .seconds(-1)]] {
      #expect(
        refusal { () throws(PowerDesignError) in try D.design(lengths: lengths) } == .length)
    }
    for level in [0.0, 1, -0.1] {
      #expect(
        refusal { () throws(PowerDesignError) in try D.design(level: level) } == .level(level))
    }
    #expect(
      refusal { () throws(PowerDesignError) in try D.design(studies: 0) }
        == .studies(most: PowerDesign.mostStudies))
    #expect(
      refusal { () throws(PowerDesignError) in try D.design(effect: .logOdds) } == .effect(.logOdds)
    )
    #expect(
      refusal { () throws(PowerDesignError) in try D.design(effect: .sharePursued) }
        == .withoutHypothesis(.sharePursued))
    // Two groups can be compared by it.
    #expect(
      refusal { () throws(PowerDesignError) in
        try D.design(groups: [("a", 0.1), ("b", 0.2)], effect: .sharePursued)
      } == nil)
  }

  /// The tests themselves cannot give less: all values on one side, and groups that do not overlap.
  @Test(arguments: 2...7)
  func smallestPIsThatOfTheTest(dyads: Int) throws {
    let values = (1...dyads).map { Double($0) }
    let one = try Self.design(dyads: [dyads])
    #expect(one.smallestP(dyads: dyads) == SignFlip(values).p.twoSided.value)
    let two = try Self.design(groups: [("a", 0.1), ("b", 0.2)], dyads: [dyads])
    let apart = GroupPermutation(
      GroupedValues(
        values + values.map { $0 + 100 },
        groups: values.map { _ in 0 } + values.map { _ in 1 }))
    let p = try #require(apart.p.twoSided.value)
    #expect(abs(two.smallestP(dyads: dyads) - p) < 1e-12)
  }
}

extension Result {
  /// The error, `nil` where there is none.
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
