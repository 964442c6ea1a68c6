import CodedSessions
import SequenceStatistics
import SessionFiles
import Testing

@testable import StudyAnalysis

@Suite("The plan of a study")
struct StudyPlanTests {
  private func plan(_ questions: String, parameters: String = "") throws -> StudyPlan {
    StudyPlan(try StudyAtHand(questions, parameters: parameters).folder)
  }

  private static func ask(_ lines: String) -> String {
    "[[question]]\nid = \"q\"\ntext = \"t\"\n\(lines)\n"
  }

  private static let pair =
    "given = \"infant.gaze.away\"\ntarget = \"mother.closer\"\n"

  @Test("Without planned questions those that the classes allow")
  func usual() throws {
    let plan = try plan("")
    #expect(
      plan.questions.map(\.id) == [
        "behaviours", "cycles-infant", "infant-voice-mother-voice", "infant-away-mother-pursuit",
        "infant-partner-mother-partner", "mother-voice-infant-voice", "mother-pursuit-infant-away",
        "mother-partner-infant-partner", "matching", "turns",
        "infant-voice-mother-voice-profile", "infant-away-mother-pursuit-profile", "transitions",
      ])
    #expect(plan.questions.allSatisfy { !$0.isPlanned } && plan.diagnostics.isEmpty)
    #expect(plan.questions[0].given.count == 8 && plan.phases == ["play", "still"])
    #expect(plan.pair == [StudySample.infant, StudySample.mother])
    #expect(plan.questions[2].kind == .responses(ResponseWindow.usual(for: .voice)))
    #expect(plan.questions[3].kind == .responses(ResponseWindow()))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let lines: String
    let kind: DyadQuestion.Kind
    init(_ lines: String, _ kind: DyadQuestion.Kind) {
      (testDescription, self.lines, self.kind) = (lines, lines, kind)
    }
  }

  private static var twoSeconds: CycleParameters {
    var parameters = CycleParameters()
    parameters.pursuitWindow = .seconds(2)
    return parameters
  }

  static let cases = [
    Case("statistic = \"yules-q\"\n" + pair, .responses(ResponseWindow())),
    Case(
      "statistic = \"yules-q\"\nwindow = \"0s..5s\"\n" + pair,
      .responses(ResponseWindow(length: .seconds(5)))),
    Case(
      "statistic = \"risk-difference\"\nwindow = \"-1s..5s\"\n" + pair,
      .responses(ResponseWindow(length: .seconds(5), overlap: .seconds(1)))),
    Case(
      "statistic = \"yules-q\"\nwindow = \"1s..5s\"\n" + pair,
      .tallies(TimeWindow(from: .seconds(1), to: .seconds(5)))),
    Case(
      "statistic = \"yules-q\"\nwindow = \"-3s..-1s\"\n" + pair,
      .tallies(TimeWindow(from: .seconds(-3), to: .seconds(-1)))),
    Case(
      "statistic = \"time-window-table\"\nwindow = \"0s..5s\"\n" + pair,
      .tallies(TimeWindow(from: .zero, to: .seconds(5)))),
    Case("statistic = \"log-odds-effect\"\nlag = -2\n" + pair, .events(lag: -2)),
    Case("statistic = \"lag-table\"\n" + pair, .events(lag: 1)),
    Case("statistic = \"permutation-moments\"\n" + pair, .events(lag: 1)),
    Case(
      "statistic = \"yules-q\"\nlag = 1\nunit = \"10s\"\n" + pair,
      .units(lag: 1, unit: .seconds(10))),
    Case("statistic = \"kaplan-meier\"\n" + pair, .responses(ResponseWindow())),
    Case("statistic = \"circular-shift\"\n" + pair, .responses(ResponseWindow())),
    Case("statistic = \"cycle-chance\"", .cycles(CycleParameters())),
    Case("statistic = \"cycle-chance\"\nwindow = \"2s\"", .cycles(twoSeconds)),
    Case("statistic = \"matching\"", .matching),
    Case("statistic = \"turn-count\"", .turns(TurnParameters())),
    Case("statistic = \"frequency\"\ngiven = \"infant.*\"", .behaviours),
  ]

  @Test("A planned question stands for one kind of counting", arguments: cases)
  func planned(asked: Case) throws {
    let plan = try plan(Self.ask(asked.lines + "\nphase = [\"still\"]"))
    #expect(plan.diagnostics.isEmpty, "\(plan.diagnostics)")
    let question = try #require(plan.questions.first { $0.id == "q" })
    #expect(question.kind == asked.kind && question.isPlanned && question.text == "t")
    #expect(question.phases == ["still"] && plan.questions[1] == question)
    if question.isPair {
      #expect(question.given.map(\.name) == ["away"] && question.target.map(\.name) == ["closer"])
    }
    let variants = plan.questions.filter { $0.variantOf != nil }
    let profile = OtherDefinitions.profile(of: question)
    #expect(variants == OtherDefinitions.of(question) + [profile].compactMap(\.self))
  }

  @Test(
    "What has no number of a dyad, or not of this counting, is refused with what would do",
    arguments: [
      ("statistic = \"cohens-kappa\"\n" + pair, "gives no number of a dyad", "yules-q"),
      ("statistic = \"yules-q\"\ngiven = \"infant.gaze.away\"", "what follows what", "given and"),
      (
        "statistic = \"circular-shift\"\nlag = 1\nunit = \"10s\"\n" + pair, "no chance model",
        "a window"
      ),
      ("statistic = \"block-rotation\"\nlag = 1\n" + pair, "no chance for what", "a window"),
      ("statistic = \"permutation-moments\"\nwindow = \"3s\"\n" + pair, "no chance for", "a lag"),
      ("statistic = \"time-window-table\"\nlag = 1\n" + pair, "counts in a window", "window"),
      ("statistic = \"kaplan-meier\"\nlag = 1\n" + pair, "waits from the given", "window"),
      (
        "statistic = \"yules-q\"\nlag = 1\nunit = \"10s\"\ngiven = \"mother.nods\"\ntarget = \"infant.gaze.away\"",
        "mother.nod holds moments", "streams that last"
      ),
    ])
  func refused(lines: String, found: String, expected: String) throws {
    let plan = try plan(Self.ask(lines))
    #expect(!plan.questions.contains { $0.id == "q" || $0.variantOf == "q" })
    let diagnostic = try #require(plan.diagnostics.first)
    #expect(plan.diagnostics.count == 1 && diagnostic.id == .questionNotAnswerable)
    #expect(diagnostic.message.contains(found), "\(diagnostic.message)")
    #expect(diagnostic.expected?.contains(expected) == true, "\(diagnostic)")
    #expect(diagnostic.place?.line != nil && diagnostic.hint != nil)
  }

  @Test("Every name that may be planned is in the catalogue, and every one is answered or refused")
  func names() throws {
    let known = Set(Catalogue.entries.flatMap { [$0.id] + $0.aliases })
    for name in PlannedStatistic.names {
      #expect(known.contains(name), "\(name)")
      let plan = try plan(Self.ask("statistic = \"\(name)\"\n" + Self.pair))
      #expect(
        plan.questions.contains { $0.id == "q" } == plan.diagnostics.isEmpty, "\(name)")
      #expect(plan.diagnostics.isEmpty, "\(name)")
      if let effect = PlannedStatistic(name)?.effect {
        let question = try #require(plan.questions.first { $0.id == "q" })
        #expect(EffectKind.all(of: question.kind).contains(effect), "\(name)")
      }
    }
    #expect(PlannedStatistic("no such") == nil)
  }

  @Test("A usual question that is planned is not asked twice")
  func twice() throws {
    let plan = try plan(Self.ask("statistic = \"yules-q\"\n" + Self.pair))
    #expect(!plan.questions.contains { $0.id == "infant-away-mother-pursuit" })
    let other = try self.plan(Self.ask("statistic = \"yules-q\"\nwindow = \"4s\"\n" + Self.pair))
    #expect(other.questions.contains { $0.id == "infant-away-mother-pursuit" })
    let prints = plan.questions.map(\.fingerprint)
    #expect(Set(prints).count == prints.count)
  }

  @Test("The given tells who averts and who is answered")
  func order() throws {
    for statistic in ["cycle-chance", "response-rate"] {
      let given = try plan(
        Self.ask("statistic = \"\(statistic)\"\ngiven = \"mother.gaze.away\""))
      #expect(given.questions[1].pair == ["mother", "infant"])
      let plain = try plan(Self.ask("statistic = \"\(statistic)\""))
      #expect(plain.questions[1].pair == ["infant", "mother"])
    }
  }

  @Test("Parameters of the study reach the questions")
  func parameters() throws {
    let plan = try plan(
      Self.ask("statistic = \"circular-shift\"\n" + Self.pair),
      parameters: """
        [parameters]
        replicates = 77
        seed = 5
        correct = "bh"
        window = "4s"
        pursuit-window = "2s"
        min-shift = "12s"
        gap = "3s"
        [chance]
        model = "block"

        """)
    #expect(plan.replicates == 77 && plan.seed == 5 && plan.correction == .benjaminiHochberg)
    #expect(plan.prefersBlocks)
    let question = try #require(plan.questions.first { $0.id == "q" })
    #expect(question.chance.replicates == 77 && question.chance.minShift == .seconds(12))
    #expect(question.kind == .responses(ResponseWindow(length: .seconds(4))))
    for other in plan.questions {
      switch other.kind {
      case .cycles(let values):
        #expect(values.pursuitWindow == .seconds(2) && values.minShift == .seconds(12))
      case .turns(let values): #expect(values.gap == .seconds(3) && values.replicates == 77)
      default: break
      }
    }
    // A model that is planned by name is the one that counts, whatever the study prefers.
    #expect(plan.chanceModel(of: question) == 0)
    var any = question
    any.statistic = "contingency-chance"
    #expect(plan.chanceModel(of: any) == 1)
    any.statistic = "block-rotation"
    #expect(StudyPlan(questions: [any]).chanceModel(of: any) == 1)
    #expect(plan.chanceModel(of: try StudySample.question(.matching)) == 0)
  }

  @Test(
    "Three people and nobody named: no usual questions, and a planned one that needs two is refused"
  )
  func threePeople() throws {
    let study = try StudyAtHand(Self.ask("statistic = \"turn-count\""))
    try study.write(
      "schema = \"attune-study/1\"\n" + Self.ask("statistic = \"turn-count\""), to: "study.toml")
    try study.write(
      StudyAtHand.codebook + "voice,father,talks,talks,interval,voice,9,,voice\n",
      to: "codebook.csv")
    try study.write(
      StudyAtHand.session(1) + "still,father,voice,talks,61.0,63.0\n", to: "sessions/S-01.csv")
    let plan = StudyPlan(study.folder)
    #expect(plan.pair.isEmpty && plan.questions.map(\.id) == ["behaviours"])
    #expect(plan.diagnostics.first?.message.contains("which two people") == true)
    #expect(plan.questions[0].given.count == 9)
  }
}
