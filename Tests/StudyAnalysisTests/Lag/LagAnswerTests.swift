import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct LagAnswerTests {
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
    #expect(twice.answers[0].table.counts.cells == once.answers[0].table.counts.cells.map { $0 * 2 })
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

  @Test func nothingToPair() async throws {
    let all = try await answers([Hand.session([Hand.Lane(bouts: [("a", 0, 60)])])])
    #expect(all.answers[0].table.total == 0 && all.answers[0].testCount == 0)
  }
}
