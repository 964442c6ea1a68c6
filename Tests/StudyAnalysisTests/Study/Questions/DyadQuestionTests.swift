import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Questions to a dyad")
struct DyadQuestionTests {
  @Test("Nothing that is counted depends on words, plans and variants")
  func alike() throws {
    for question in try StudySample.all() {
      var other = DyadQuestion(id: "other", text: "Other words?", kind: question.kind)
      (other.given, other.target, other.pair) = (question.given, question.target, question.pair)
      (other.phases, other.chance) = (question.phases, question.chance)
      other.isPlanned = true
      other.statistic = "yules-q"
      (other.variantOf, other.variant) = ("q", "2 s")
      #expect(other.fingerprint == question.fingerprint)
    }
  }

  /// Ways to change a question.
  private static let changes:
    [(name: String, change: @Sendable (inout DyadQuestion) throws -> Void)] =
      [
        ("given", { $0.given = try StudySample.places(["mother.gaze.away"]) }),
        ("target", { $0.target = try StudySample.places(["infant.gaze.toy"]) }),
        ("pair", { $0.pair = ["mother", "infant"] }),
        ("shift", { $0.chance.minShift = .seconds(30) }),
        ("block", { $0.chance.block = .seconds(15) }),
        ("replicates", { $0.chance.replicates = 49 }),
        ("seed", { $0.chance.seed = 9 }),
      ]

  @Test("The fingerprint differs wherever the answer does", arguments: 0..<7)
  func change(number: Int) throws {
    let phases: [(String, Int64, Int64)] = [("play", 0, 1300), ("still", 1300, 3000)]
    let sessions = try (1...3 as ClosedRange<UInt64>).map {
      try StudySample.session(seed: $0, phases: phases)
    }
    let (name, change) = Self.changes[number]
    for question in try StudySample.all() {
      if question.kind == .matching, name == "pair" { continue }
      var other = question
      try change(&other)
      let isSame = sessions.allSatisfy {
        question.answer(of: $0, phases: ["play"]) == other.answer(of: $0, phases: ["play"])
      }
      if !isSame { #expect(question.fingerprint != other.fingerprint, "\(name), \(question.id)") }
      // What a kind does not look at makes no difference.
      let looks: Set<String> =
        switch question.kind {
        case .behaviours: ["given"]
        case .responses, .tallies:
          ["given", "target", "shift", "block", "replicates", "seed"]
        case .events, .units, .profile: ["given", "target"]
        case .transitions: ["given", "pair"]
        case .cycles, .turns: ["pair"]
        case .matching: ["pair", "shift", "replicates", "seed"]
        }
      #expect((question.fingerprint != other.fingerprint) == looks.contains(name))
    }
  }

  @Test("Every parameter of a kind, and every phase, is told apart")
  func parameters() throws {
    var cycles = CycleParameters()
    cycles.returnMin = .milliseconds(501)
    var turns = StudySample.turns
    turns.join = .milliseconds(301)
    var window = ResponseWindow()
    window.credit = .all
    let kinds: [DyadQuestion.Kind] = [
      .behaviours, .responses(ResponseWindow()), .responses(window),
      .responses(ResponseWindow(length: SessionTime(microseconds: 3_000_001))),
      .tallies(TimeWindow(from: .zero, to: .seconds(2))),
      .tallies(TimeWindow(from: .zero, to: .seconds(2), onsetUnit: .excluded)),
      .events(lag: 1), .events(lag: -1), .units(lag: 1, unit: .seconds(1)),
      .units(lag: 1, unit: .seconds(10)), .cycles(CycleParameters()), .cycles(cycles), .matching,
      .turns(StudySample.turns), .turns(turns), .transitions, .profile,
    ]
    let prints = try kinds.flatMap { kind in
      try [[], ["play"], ["still"], ["play", "still"]].map {
        try StudySample.question(kind, phases: $0).fingerprint
      }
    }
    #expect(Set(prints).count == prints.count)
    #expect(
      try StudySample.question(.matching, phases: ["b", "a"]).fingerprint
        == StudySample.question(.matching, phases: ["a", "b"]).fingerprint)
  }

  @Test("Names with quotes and brackets do not run into one another")
  func hostile() {
    func question(_ names: [String]) -> DyadQuestion {
      var question = DyadQuestion(id: "q", text: "?", kind: .cycles(CycleParameters()))
      question.pair = names
      return question
    }
    let names = [
      ["a", "b"], ["a\", \"b"], ["a", "b", ""], ["a]|[b"], ["a\\", "b"], ["a\", \"b\", \""],
    ]
    #expect(Set(names.map { question($0).fingerprint }).count == names.count)
  }

  @Test("As many chance models as a tally has")
  func models() throws {
    let session = try StudySample.session(seed: 3)
    for question in try StudySample.all() where question.kind != StudySample.unit {
      let tally = try #require(question.tally(of: session, phase: nil))
      #expect(tally.chance.count == question.chanceModels.count, "\(question.id)")
      #expect(question.isPair == (EffectKind.all(of: question.kind).contains(.logOdds)))
    }
  }

  @Test("Directions are counted alike whatever the length of their windows")
  func alikeCounting() throws {
    let all = try StudySample.all()
    #expect(all[1].countsAlike(all[2]) && !all[2].countsAlike(all[3]))
    for one in all { #expect(one.kind == .behaviours || one.countsAlike(one)) }
    let play = try StudySample.all(phases: ["play"])
    #expect(!all[1].countsAlike(play[1]))
  }
}
