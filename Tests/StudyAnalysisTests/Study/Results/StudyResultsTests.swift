import CodedSessions
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("The results of a study")
struct StudyResultsTests {
  private typealias Hand = HandMadeStudy

  private static func questions() -> [DyadQuestion] {
    var variant = Hand.question("odds-6s", kind: .responses(ResponseWindow(length: .seconds(6))))
    variant.variantOf = "odds"
    return [
      Hand.question("odds", planned: "log-odds-effect"),
      Hand.question("share", planned: "transitional-probability"),
      Hand.question("back", planned: "log-odds-effect", given: "y", target: "x"),
      Hand.question("usual", given: "z"), variant,
    ]
  }

  private static func records(_ dyads: Int, questions: Int = 5) -> [StudyRun.Record] {
    (0..<dyads).map { number in
      Hand.record(
        "s\(number)", group: ["a", "b"][number % 2],
        (0..<questions).map { Hand.table(UInt64(number * 10 + $0)) })
    }
  }

  @Test("p of planned questions alone are adjusted together")
  func adjusted() throws {
    let plan = StudyPlan(questions: Self.questions(), replicates: 99)
    let results = StudyResults(
      try Hand.folder(groups: ["a", "b"]), plan: plan, run: StudyRun(records: Self.records(12)))
    #expect(results.questions.map(\.question.id) == ["odds", "share", "back", "usual"])
    #expect(results.questions.map(\.main.kind) == [.logOdds, .shareFollowed, .logOdds, .logOdds])
    let holm = HolmCorrection(results.questions[0..<3].map(\.p)).adjusted
    #expect(results.questions[0..<3].map(\.adjustedP) == holm)
    #expect(results.questions[3].adjustedP == .undefined(.notTested))
    // A share has no test against 0 and takes no place in the family: 2 p at most.
    #expect(results.questions[1].adjustedP.value == nil)
    let smaller = min(results.questions[0].p.value ?? 1, results.questions[2].p.value ?? 1)
    #expect(
      results.questions.compactMap(\.adjustedP.value).min() == min(1, 2 * smaller))
    #expect(results.questions[3].p.value != nil)
    // Sign flips of three, a contrast of two groups each of four, and as many of latencies.
    #expect(results.multiplicity.lookedAtCount == 3 + 4 + 4)
    #expect(results.multiplicity.planned == ["odds", "share", "back"])
  }

  @Test("Each question has what the library says of its dyads")
  func question() throws {
    let plan = StudyPlan(questions: Self.questions(), replicates: 99)
    let records = Self.records(9)
    let results = StudyResults(
      try Hand.folder(), plan: plan, run: StudyRun(records: records))
    #expect(results.groups.isEmpty && results.reference == nil)
    let first = results.questions[0]
    let own = records.map { $0.answers[0].whole }
    #expect(first.pooled == PooledTally(own.compactMap { $0?.association }))
    let p = own.map { $0?.chance(0)?.p.map(Measure.value) ?? .undefined(.missingValue) }
    #expect(first.flagged == FlaggedSessions(records.map(\.session.id), p: p))
    #expect(first.verdicts.reduce(0) { $0 + $1.sessions } == 9)
    for (verdict, count) in first.verdicts {
      #expect(count == own.count { $0?.verdict == verdict } && count > 0)
    }
    #expect(
      first.others.map(\.kind) == EffectKind.all(of: first.question.kind).filter { $0 != .logOdds })
    // Windows by length, chance models beside one another, all by the same effect.
    let table = try #require(first.sensitivity)
    #expect(
      table.windows == ["3 s", "6 s"] && table.models == ["circular shift", "block rotation"])
    for (row, question) in [0, 4].enumerated() {
      for model in 0..<2 {
        let effects = records.map { record in
          EffectKind.beyondChance.effect(
            of: record.answers[question].whole, dyad: .init(id: record.session.dyad), model: model)
        }
        #expect(
          table[window: row, model: model]?.mean == MeanEffect(effects).mean)
      }
    }
    #expect(results.questions[1].sensitivity == nil)
    let direction = try #require(results.directions.first)
    #expect(results.directions.count == 1)
    #expect(direction.first == "odds" && direction.second == "back")
    #expect(
      direction.correlation
        == DirectionCorrelation(first.main.all.effects, results.questions[2].main.all.effects))
  }

  @Test("Directions are of one way of counting")
  func directions() throws {
    let plan = StudyPlan(
      questions: [
        Hand.question("a"), Hand.question("b", given: "y", target: "x", kind: .events(lag: 1)),
        Hand.question("c", given: "x", target: "x"),
      ], replicates: 9)
    let results = StudyResults(
      try Hand.folder(), plan: plan, run: StudyRun(records: Self.records(6, questions: 3)))
    #expect(results.directions.isEmpty)
  }

  @Test("The chance model that the study prefers")
  func model() throws {
    let plan = StudyPlan(
      questions: [Hand.question("q", planned: "contingency-chance")], prefersBlocks: true,
      replicates: 9)
    let records = Self.records(6)
    let results = StudyResults(try Hand.folder(), plan: plan, run: StudyRun(records: records))
    let effects = records.map {
      EffectKind.beyondChance.effect(
        of: $0.answers[0].whole, dyad: .init(id: $0.session.dyad), model: 1
      )
      .estimate
    }
    #expect(results.questions[0].main.kind == .beyondChance)
    #expect(results.questions[0].main.all.effects.map(\.estimate) == effects)
  }

  @Test("A latency is decided by how soon two groups answer, not by how often")
  func latency() throws {
    let plan = StudyPlan(
      questions: [Hand.question("q", planned: "latency-by-group")], replicates: 99)
    let run = StudyRun(records: Self.records(10))
    let two = StudyResults(try Hand.folder(groups: ["a", "b"]), plan: plan, run: run)
    let contrast = try #require(two.questions[0].latency?.contrasts.first)
    #expect(two.questions[0].p == contrast.latency.permutation.p.twoSided)
    #expect(two.questions[0].adjustedP == two.questions[0].p)
    let one = StudyResults(try Hand.folder(), plan: plan, run: run)
    #expect(one.questions[0].adjustedP == .undefined(.notTested))
  }

  @Test("Groups in the declared order, then those that turn up; the reference where it is there")
  func groups() throws {
    let plan = StudyPlan(questions: [Hand.question("q")], replicates: 9)
    func results(_ groups: [String]?, of own: [String?], reference: String? = nil) throws
      -> StudyResults
    {
      StudyResults(
        try Hand.folder(groups: groups, reference: reference), plan: plan,
        run: StudyRun(
          records: own.enumerated().map {
            Hand.record("\($0.offset)", group: $0.element, [Hand.table(UInt64($0.offset))])
          }))
    }
    let found = try results(["b", "x", "a"], of: ["c", "a", nil, "b", "b"])
    #expect(found.groups == ["b", "a", "c"] && found.reference == "b")
    #expect(try results(["b", "a"], of: ["a", "b"], reference: "a").reference == "a")
    #expect(try results(["b", "a"], of: ["a", "a"]).groups.isEmpty)
    #expect(try results(nil, of: ["a", "b"]).groups.isEmpty)
  }

  @Test("No dyad, one dyad, a group with one dyad", arguments: 0...3)
  func few(dyads: Int) throws {
    let all = try StudySample.all()
    let plan = StudyPlan(questions: all, phases: ["play", "still"], replicates: 9)
    let sessions = try (0..<dyads).map {
      try StudySample.session(
        seed: UInt64($0 + 1), phases: [("play", 0, 1500), ("still", 1500, 3000)])
    }
    let run = StudyRun(
      records: sessions.enumerated().map { number, session in
        StudyRun.Record(
          session: studySession(session.id, group: number == 2 ? "b" : "a"), isSimulated: true,
          answers: all.map { $0.answer(of: session, phases: plan.phases) })
      })
    let results = StudyResults(try Hand.folder(groups: ["a", "b"]), plan: plan, run: run)
    #expect(results.questions.count == 8 && results.simulatedCount == dyads)
    #expect(results.groups == (dyads < 3 ? [] : ["a", "b"]))
    #expect(results.behaviours.isEmpty == (dyads < 0) && results.tallies.dyads.count == dyads)
    for question in results.questions where dyads < 2 {
      #expect(question.main.all.mean.test.p.value == nil)
    }
  }

  @Test("A planned description is not counted among the tests")
  func behaviour() throws {
    var planned = DyadQuestion(id: "how-often", text: "?", kind: .behaviours)
    planned.isPlanned = true
    planned.given = [Hand.place("x")]
    let plan = StudyPlan(questions: [planned])
    let results = StudyResults(
      try Hand.folder(), plan: plan,
      run: StudyRun(records: [Hand.record("1", [Tally(counts: [1, 2, 3])])]))
    #expect(results.questions.isEmpty && results.multiplicity.planned.isEmpty)
  }
}
