import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("The answers of a session")
struct SessionAnswersTests {
  private static let phases: [(String, Int64, Int64)] = [
    ("play", 0, 1000), ("still", 1000, 2000), ("reunion", 2000, 3000),
  ]
  private static let names = phases.map(\.0)

  @Test("The whole and each phase; a question of some phases has these for the whole")
  func whole() throws {
    let session = try StudySample.session(seed: 2, phases: Self.phases)
    for (question, part) in zip(
      try StudySample.all(), try StudySample.all(phases: ["play", "reunion"]))
    {
      let answer = question.answer(of: session, phases: Self.names)
      #expect(answer.whole == question.tally(of: session, phase: nil))
      #expect(answer.phases == Self.names.map { question.tally(of: session, phase: $0) })
      let of = part.answer(of: session, phases: Self.names)
      #expect(of.phases == answer.phases, "\(question.id)")
      let play = try #require(answer.phases[0])
      let reunion = try #require(answer.phases[2])
      #expect(of.whole == play + reunion, "\(question.id)")
    }
  }

  @Test("One phase alone keeps its verdict and p")
  func one() throws {
    let session = try StudySample.session(seed: 2, phases: Self.phases)
    let question = try #require(
      try StudySample.all(phases: ["still"]).first { $0.id == "pursuit" })
    let answer = question.answer(of: session, phases: Self.names)
    #expect(answer.whole == answer.phases[1] && answer.whole?.verdict != nil)
  }

  @Test("A session without phases, and one without the wanted ones")
  func without() throws {
    let session = try StudySample.session(seed: 2)
    for question in try StudySample.all(phases: ["still"]) {
      let answer = question.answer(of: session, phases: Self.names)
      #expect(answer == SessionAnswers.Answer(whole: nil, phases: [nil, nil, nil]))
    }
  }

  @Test("Written and read they are the same", arguments: 1...5 as ClosedRange<UInt64>)
  func coding(seed: UInt64) throws {
    let session = try StudySample.session(seed: seed, phases: Self.phases, cut: true)
    let answers = SessionAnswers(
      try StudySample.all().map { $0.answer(of: session, phases: Self.names) })
    let data = try JSONEncoder().encode(answers)
    #expect(try JSONDecoder().decode(SessionAnswers.self, from: data) == answers)
  }

  @Test("Times at the far end of what can be read")
  func extreme() throws {
    // A thousand years from zero, in tenths of a second.
    let begin: Int64 = 315_576_000_000
    let far = try StudySample.session(seed: 2, begin: begin)
    let near = try StudySample.session(seed: 2)
    for question in try StudySample.all() {
      let (one, other) = (
        question.tally(of: far, phase: nil), question.tally(of: near, phase: nil)
      )
      #expect(one?.counts == other?.counts, "\(question.id)")
    }
  }
}
