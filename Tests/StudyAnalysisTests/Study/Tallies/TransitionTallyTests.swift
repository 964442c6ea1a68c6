import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("What follows what as a tally")
struct TransitionTallyTests {
  private func question() throws -> DyadQuestion {
    try #require(
      TransitionQuestion.of(
        try Codebook(StudySample.entries), pair: [StudySample.infant, StudySample.mother]))
  }

  @Test("Next acts of the other, counted event by event", arguments: 1...6 as ClosedRange<UInt64>)
  func eventByEvent(seed: UInt64) throws {
    let question = try question()
    let session = try StudySample.session(seed: seed)
    let tally = try #require(question.tally(of: session, phase: nil))
    let sequence = EventSequence(
      merging: question.given.streams(in: session), of: session, rules: SequenceRules())
    let book = session.codebook
    var counts = [Int](repeating: 0, count: question.given.count * question.given.count)
    func place(_ code: Code) -> Int? { question.given.firstIndex(of: CodePlace(book[code])) }
    for run in sequence.runs {
      for (earlier, later) in zip(run, run.dropFirst()) {
        guard let row = place(earlier), let column = place(later),
          book[earlier].person != book[later].person
        else { continue }
        counts[row * question.given.count + column] += 1
      }
    }
    #expect(tally.counts == counts, "seed \(seed)")
    #expect(counts.reduce(0, +) > 20)
  }

  @Test("A session without one of the two says nothing")
  func onePerson() throws {
    let session = try StudySample.session(
      seed: 2,
      leavesOut: ["mother.gaze", "mother.approach", "mother.voice", "mother.nod"])
    #expect(try question().tally(of: session, phase: nil) == nil)
  }
}
