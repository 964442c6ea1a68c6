import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@Suite struct LagAnswersTests {
  typealias Hand = HandMadeSession

  private func answers(
    _ sessions: [CodedSession], _ change: (inout LagQuestion) -> Void = { _ in }
  ) async throws -> LagAnswers {
    var question = LagQuestion()
    question.replicates = 99
    change(&question)
    return try await LagAnswers.of(LagSessions(sessions, question: question), tasks: 2)
  }

  @Test func theChaseByHand() async throws {
    let all = try await answers([Hand.chase()])
    let answer = try #require(all.answers.first)
    #expect(answer.names == ["infant.partner", "infant.away", "mother.closer"])
    #expect(answer.table.counts.cells == [0, 2, 1, 0, 0, 2, 2, 0, 0])
    #expect(answer.shift != nil && answer.permutation == nil && answer.partners != nil)
    // Only what lies between partners is tested, and a state cannot follow itself.
    let tested = answer.cells.cells.map { $0.adjustedP.value != nil }
    #expect(tested == [false, false, true, false, false, true, true, true, false])
    #expect(answer.testCount == 4 && answer.table.isImpossible[given: 0, target: 0])
    #expect(answer.cells[given: 1, target: 2].pFrom == .shift)
  }

  @Test func oneStreamIsRearranged() async throws {
    let all = try await answers([Hand.chase()]) { $0.streams = ["infant.gaze"] }
    let answer = try #require(all.answers.first)
    #expect(answer.permutation != nil && answer.partners == nil)
    // partner away partner away partner can lie in no other order.
    #expect(answer.cells[given: 0, target: 1].p == .value(1))
    #expect(answer.permutation?.method == .enumerated(arrangements: 1))
  }

  @Test func theFamilyIsAllLagsOfAPart() async throws {
    let all = try await answers([Hand.chase()]) {
      $0.streams = ["infant.gaze"]
      $0.lags = [-1, 0, 1, 2]
      $0.correction = .bonferroni
    }
    #expect(all.answers.map(\.table.lag) == [-1, 0, 1, 2])
    // Two cells at lags -1 and 1, four at lag 2; nothing is tested at lag 0.
    #expect(all.answers.allSatisfy { $0.testCount == 8 })
    #expect(all.answers[1].cells.cells.allSatisfy { $0.adjustedP.value == nil })
  }

  @Test func plannedCellsAloneAreTested() async throws {
    let all = try await answers([Hand.chase()]) {
      $0.given = ["infant.away"]
      $0.target = ["mother.closer"]
    }
    #expect(all.answers[0].testCount == 1)
    #expect(all.answers[0].cells[given: 1, target: 2].adjustedP.value != nil)
  }

  @Test func sparseCellsOfANormalTestGetAnotherP() async throws {
    let all = try await answers([Hand.chase()]) {
      $0.streams = ["infant.gaze"]
      $0.test = .asymptotic
    }
    #expect(all.answers[0].cells[given: 0, target: 1].pFrom == .permutation)
  }

  @Test func whatWasDeclaredImpossibleAndOccursNamesItsRows() async throws {
    let session = try Hand.session([
      Hand.Lane(
        person: Hand.mother, name: "voice", kind: .interval,
        bouts: [("speaks", 0, 3), ("speaks", 5, 9), ("sings", 20, 21)])
    ])
    await #expect(
      throws: LagQuestionError.impossiblePair(
        given: "mother.speaks", target: "mother.speaks", count: 1, rows: ["hand:0 and hand:0"])
    ) { _ = try await answers([session]) { $0.repeats = .impossible } }
    let merged = try await answers([session]) { $0.repeats = .merged }
    #expect(merged.answers[0].table.total == 1 && merged.zeros == .diagonal)
    let named = try await answers([session]) { $0.impossible = [["mother.sings", "mother.*"]] }
    #expect(named.answers[0].table.isImpossible.cells == [false, false, true, true])
  }

  @Test func poolingIsSumming() async throws {
    let chase = try Hand.chase()
    let once = try await answers([chase])
    let twice = try await answers([chase, chase])
    #expect(
      twice.answers[0].table.counts.cells == once.answers[0].table.counts.cells.map { $0 * 2 })
    #expect(twice.answers[0].isPooled && !once.answers[0].isPooled)
  }

  @Test func theNumberOfTasksChangesNothing() async throws {
    var question = LagQuestion()
    question.streams = ["infant.gaze"]
    question.replicates = 199
    let session = try Hand.session([Hand.Lane(bouts: Hand.looks(0))])
    let prepared = try LagSessions([session], question: question)
    let one = try await LagAnswers.of(prepared, tasks: 1).answers[0].cells
    for tasks in [2, 3, 8] {
      #expect(try await LagAnswers.of(prepared, tasks: tasks).answers[0].cells == one)
    }
  }

  @Test func aTableOfCounts() throws {
    let answer = try LagAnswers.of(
      counts: [[10, 30], [40, 20]], names: ["a", "b"], zeros: .none, correction: .holm)
    #expect(answer.testCount == 4 && answer.sequence == nil && answer.frequencies == nil)
    #expect(answer.cells[given: 0, target: 0].pFrom == .asymptotic)
    #expect(throws: LagTableError.self) {
      _ = try LagAnswers.of(
        counts: [[1, 2], [3, 4]], names: ["a", "b"], zeros: .diagonal, correction: .none)
    }
  }

  /// From one code to two hundred.
  @Test(arguments: [1, 2, 200])
  func fromOneCodeToTwoHundred(count: Int) async throws {
    let bouts = (0..<400).map { place in
      let code = (place * place + place / 7) % count
      return ("c\(code)", Int64(place), Int64(place + 1))
    }
    let session = try Hand.session(
      [Hand.Lane(name: "act", kind: .event, bouts: bouts)], until: 400)
    let all = try await answers([session])
    #expect(all.answers[0].table.total == 399)
    #expect(all.answers[0].names.count == Set(bouts.map(\.0)).count)
    #expect(all.answers[0].cells.cells.allSatisfy { $0.p.value.map { $0 > 0 && $0 <= 1 } ?? true })
  }

  @Test func nothingToPair() async throws {
    let all = try await answers([Hand.session([Hand.Lane(bouts: [("a", 0, 60)])])])
    #expect(all.answers[0].table.total == 0 && all.answers[0].testCount == 0)
  }

  /// Reciprocal vocal contingency with pauses of two seconds: 3, 2, 1, 12, difference .523077, Q .894737.
  @Test func contingencyWithPauses() async throws {
    let session = try Hand.session(
      [
        Hand.Lane(
          name: "voice", kind: .interval,
          bouts: [("I", 0, 10), ("I", 70, 75), ("I", 80, 90), ("I", 200, 210), ("I", 225, 230)]),
        Hand.Lane(
          person: Hand.mother, name: "voice", kind: .interval,
          bouts: [("M", 15, 20), ("M", 95, 100), ("M", 214, 220), ("M", 300, 310)]),
      ], until: 400)
    let pause = try ModificationText("PAUSE silence = infant.I, mother.M 20s")
    let all = try await answers([session]) {
      $0.modifications = [pause]
      $0.given = ["infant.I"]
      $0.target = ["mother.M"]
    }
    let answer = all.answers[0]
    let given = try #require(answer.names.firstIndex(of: "infant.I"))
    let target = try #require(answer.names.firstIndex(of: "mother.M"))
    let pair = Association2x2(answer.table, given: given, target: target)
    #expect(pair == Association2x2(a: 3, b: 2, c: 1, d: 12))
    let difference = try #require(RiskDifference.measure(of: pair).value)
    #expect((difference - 0.523077).magnitude < 5e-7)
    let q = try #require(YulesQ.measure(of: pair).value)
    #expect((q - 0.894737).magnitude < 5e-7)
  }

  /// The couples sample of GSEQ: 86 sessions without times, pooled.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"] != nil))
  func couplesSample() async throws {
    let folder = try #require(ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"])
    let outcome = SessionReader.read(
      [folder + "/samples/gseq/couples.sds"], options: ReadingOptions())
    let all = try await answers(outcome.sessions.map(\.session)) {
      $0.given = ["Husband.*", "Wife.*"]
      $0.test = .asymptotic
    }
    let answer = all.answers[0]
    #expect(answer.sequence?.count == 5391 && answer.table.total == 5305)
    let test = answer.analysis.tablewiseTest
    #expect(((test.pearson.statistic.value ?? 0) - 5371.951728).magnitude < 5e-7)
    #expect(((test.likelihoodRatio.statistic.value ?? 0) - 4416.372646).magnitude < 5e-7)
    #expect(test.degreesOfFreedom == 121)
    let given = try #require(answer.names.firstIndex(of: "Husband.HEmp"))
    let target = try #require(answer.names.firstIndex(of: "Wife.WEmp"))
    let pair = Association2x2(answer.table, given: given, target: target)
    #expect(pair == Association2x2(a: 361, b: 363, c: 371, d: 4210))
    let z = try #require(
      answer.analysis.adjustedResidual.cells[given: given, target: target].value)
    #expect((z - 30.278186).magnitude < 5e-7)
    #expect(((pair.oddsRatio().value ?? 0) - 11.285187).magnitude < 5e-7)
  }
}
