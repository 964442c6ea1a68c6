import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("What follows what over dyads")
struct TransitionResultTests {
  private func result(
    dyads: Int, phases: [(String, Int64, Int64)] = []
  ) throws -> (result: TransitionResult, answers: [SessionAnswers.Answer], question: DyadQuestion) {
    let question = try #require(
      TransitionQuestion.of(
        try Codebook(StudySample.entries), pair: [StudySample.infant, StudySample.mother]))
    let names = phases.map(\.0)
    let plan = StudyPlan(questions: [question], phases: names, replicates: 9)
    let answers = try (1...dyads).map { seed in
      question.answer(
        of: try StudySample.session(seed: UInt64(seed), phases: phases), phases: names)
    }
    let records = answers.enumerated().map { number, answer in
      HandMadeStudy.record("s\(number)", [answer.whole], phases: [answer.phases])
    }
    let tallies = DyadTallies(records, plan: plan)
    return (try #require(TransitionResult(tallies, plan: plan)), answers, question)
  }

  @Test("Each cell is the mean of the dyads' log odds ratios, tested with the others")
  func means() throws {
    let (result, answers, question) = try result(dyads: 7)
    let count = question.given.count
    #expect(result.blocks.count == 2 && result.dyadCount == 7 && !result.isByPhase)
    var p: [Measure] = []
    var isTestable: [Bool] = []
    for block in result.blocks {
      for (row, given) in block.given.enumerated() {
        for (column, target) in block.target.enumerated() {
          let cell = block.cells[row][column]
          let effects = try answers.map { answer -> DyadEffect in
            let counts = try #require(answer.whole).counts
            func sum(_ givens: [CodePlace], _ targets: [CodePlace]) -> Int {
              question.given.indices.reduce(0) { sum, place in
                question.given.indices.reduce(sum) {
                  $0
                    + (givens.contains(question.given[place])
                      && targets.contains(question.given[$1]) ? counts[place * count + $1] : 0)
                }
              }
            }
            let a = sum([given], [target])
            let b = sum([given], block.target) - a
            let c = sum(block.given, [target]) - a
            let d = sum(block.given, block.target) - a - b - c
            return LogOddsEffect.of(try #require(Association2x2(a: a, b: b, c: c, d: d)))
          }
          let mean = MeanEffect(effects)
          #expect(cell.mean.count == mean.count)
          if let value = mean.mean.value {
            #expect(abs((cell.mean.mean.value ?? .nan) - value) < 1e-9)
          }
          p.append(cell.mean.test.p)
          isTestable.append(!cell.isSparse)
        }
      }
    }
    let holm = HolmCorrection(p, isTestable: isTestable)
    #expect(
      result.blocks.flatMap { $0.cells.flatMap { $0.map(\.adjustedP) } } == holm.adjusted)
    #expect(result.testCount == holm.testCount)
  }

  @Test("Phases are not added up, and one dyad is no study")
  func phases() throws {
    let (result, answers, question) = try result(
      dyads: 4, phases: [("play", 0, 1500), ("still", 1500, 3000)])
    #expect(result.isByPhase)
    let block = result.blocks[0]
    let count = question.given.count
    let own = answers[0].phases.compactMap { $0 }
    #expect(own.count == 2)
    let total = answers.reduce(0) { sum, answer in
      answer.phases.compactMap { $0 }.reduce(sum) {
        $0 + $1.transitions(0, block.given.count, of: count)
      }
    }
    #expect(block.cells[0][0].count == total)
    let plan = StudyPlan(questions: [question], replicates: 9)
    let one = DyadTallies([HandMadeStudy.record("s", [answers[0].whole])], plan: plan)
    #expect(TransitionResult(one, plan: plan) == nil)
  }
}
