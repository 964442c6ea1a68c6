import CodedSessions
import Testing

@testable import StudyAnalysis

@Suite("The question about what follows what")
struct TransitionQuestionTests {
  private let pair = [StudySample.infant, StudySample.mother]

  @Test("Looks and approach first, as many codes as a table holds")
  func choice() throws {
    let book = try Codebook(StudySample.entries)
    let all = try #require(TransitionQuestion.of(book, pair: pair))
    #expect(all.given.count == 12 && all.pair == ["infant", "mother"])
    let few = try #require(TransitionQuestion.of(book, pair: pair, mostCodes: 7))
    #expect(
      few.given.map(\.streamName) == [
        "infant.gaze", "infant.gaze", "infant.gaze", "mother.gaze", "mother.gaze",
        "mother.approach", "mother.approach",
      ])
    // The first stream of each before a second of either.
    let fewest = try #require(TransitionQuestion.of(book, pair: pair, mostCodes: 5))
    #expect(Set(fewest.given.map(\.streamName)) == ["infant.gaze", "mother.gaze"])
  }

  @Test("None without two people that have codes")
  func none() throws {
    let book = try Codebook(StudySample.entries)
    #expect(TransitionQuestion.of(book, pair: []) == nil)
    #expect(TransitionQuestion.of(book, pair: [StudySample.infant, Person("father")]) == nil)
    #expect(TransitionQuestion.of(book, pair: pair, mostCodes: 2) == nil)
  }
}
