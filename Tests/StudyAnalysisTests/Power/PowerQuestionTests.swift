import CodedSessions
import SequenceStatistics
import SimulatedSessions
import Testing

@testable import StudyAnalysis

@Suite struct PowerQuestionTests {
  private let codebook: Codebook
  private let pair = [Person("infant"), Person("mother")]

  init() throws { codebook = try SimulatedSession(.fred, id: "x", seed: 1).session.codebook }

  @Test(arguments: PowerQuestion.allCases)
  func simulatedSessionsHaveAllThree(subject: PowerQuestion) throws {
    let question = try #require(subject.question(in: codebook, pair: pair))
    #expect(PowerQuestion.about(question, in: codebook, pair: pair) == subject)
    let effect = try #require(question.mainEffect)
    #expect(effect.hasNull)
    let session = try SimulatedSession(.fred, id: "x", seed: 1).session
    #expect(question.answer(of: session, phases: []).whole != nil)
    // The other way round it is another question, which these sessions cannot be made to answer.
    #expect(PowerQuestion.about(question, in: codebook, pair: pair.reversed()) == nil)
  }

  @Test func withoutTheCodesThereIsNone() {
    for subject in PowerQuestion.allCases {
      #expect(subject.question(in: .empty, pair: pair) == nil)
    }
  }

  @Test func otherBehaviourIsNotSimulated() {
    var question = DyadQuestion(id: "q", text: "", kind: .matching)
    #expect(PowerQuestion.about(question, in: codebook, pair: pair) == nil)
    question = DyadQuestion(id: "q", text: "", kind: .events(lag: 1))
    for (given, target) in [
      ("infant.averts", "mother.vocalises"), ("mother.moves_closer", "infant.averts"),
      ("infant.averts", "infant.averts"),
    ] {
      question.given = places(given)
      question.target = places(target)
      #expect(PowerQuestion.about(question, in: codebook, pair: pair) == nil, "\(given) \(target)")
    }
    question.given = places("infant.averts") + places("infant.turns_away")
    question.target = places("mother.moves_closer")
    #expect(PowerQuestion.about(question, in: codebook, pair: pair) == .pursuit)
  }

  private func places(_ name: String) -> [CodePlace] {
    ((try? CodeNames(codebook).codes(name)) ?? []).map { CodePlace(codebook[$0]) }
  }
}
