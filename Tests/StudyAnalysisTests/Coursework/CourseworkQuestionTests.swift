import CodedSessions
import StudyAnalysis
import Testing

@Suite("The question of an exercise") struct CourseworkQuestionTests {
  private func lane(
    _ person: Person, _ name: String, _ codeClass: CodeClass?, _ bouts: [(String, Int64, Int64)]
  ) -> HandMadeSession.Lane {
    HandMadeSession.Lane(
      person: person, name: name, kind: .interval, codeClass: codeClass, bouts: bouts)
  }

  private let away = [("away", Int64(2), Int64(4)), ("off", 8, 9), ("away", 12, 14)]
  private let near = [("near", Int64(5), Int64(6)), ("far", 10, 11), ("near", 20, 21)]

  @Test func lookingAwayAndPursuitComeFirst() throws {
    let session = try HandMadeSession.session([
      lane(HandMadeSession.mother, "approach", .pursuit, near),
      lane(HandMadeSession.infant, "gaze", .away, away),
    ])
    let question = try #require(
      CourseworkQuestion.usual(of: session, pair: session.persons))
    #expect(session.codebook[question.given].fullName == "infant.gaze.away")
    #expect(session.codebook[question.target].fullName == "mother.approach.near")
  }

  @Test func elseWhatOccursMostOften() throws {
    let session = try HandMadeSession.session([
      lane(HandMadeSession.infant, "gaze", nil, away),
      lane(HandMadeSession.mother, "approach", nil, near),
    ])
    let question = try #require(CourseworkQuestion.usual(of: session, pair: session.persons))
    #expect(session.codebook[question.given].name == "away")
    #expect(session.codebook[question.target].name == "near")
  }

  @Test func aBehaviourWithoutAlternativeIsNoQuestion() throws {
    let session = try HandMadeSession.session([
      lane(HandMadeSession.infant, "gaze", nil, [("away", 2, 4)]),
      lane(HandMadeSession.mother, "approach", nil, near),
    ])
    #expect(CourseworkQuestion.usual(of: session, pair: session.persons) == nil)
    #expect(CourseworkQuestion.usual(of: session, pair: [HandMadeSession.infant]) == nil)
  }
}
