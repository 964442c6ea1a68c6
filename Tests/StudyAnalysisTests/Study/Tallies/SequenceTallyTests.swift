import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("What follows what as a tally")
struct SequenceTallyTests {
  private func streams(
    _ names: [String], of session: CodedSession
  ) -> [CodedSessions.Stream] {
    session.streams.filter { names.contains($0.fullName) }
  }

  @Test("Lags are those of the table of all codes", arguments: 1...6 as ClosedRange<UInt64>)
  func table(seed: UInt64) throws {
    let session = try StudySample.session(seed: seed, cut: seed % 2 == 0)
    let sets: [([String], [String])] = [
      (["infant.point.points"], ["mother.nod.nods"]),
      (["infant.point.points", "infant.point.shows"], ["mother.nod.nods", "infant.point.points"]),
      (["infant.point.points"], ["infant.point.points"]),
    ]
    for (given, target) in sets {
      for lag in [-2, -1, 1, 2, 5] {
        let question = try StudySample.question(.events(lag: lag), given: given, target: target)
        let tally = try #require(question.tally(of: session, phase: nil))
        let names = Set(try StudySample.places(given + target).map(\.streamName))
        let sequence = EventSequence(
          merging: session.streams.filter { names.contains($0.fullName) }, of: session)
        let codes = session.codebook.codes
        let table = try LagTable(sequence: sequence, codes: codes, lag: lag)
        let rows = try #require(question.given.codes(in: session)).map { Int($0.index) }
        let columns = try #require(question.target.codes(in: session)).map { Int($0.index) }
        let both = rows.reduce(0) { sum, row in
          columns.reduce(sum) { $0 + table.counts[given: row, target: $1] }
        }
        #expect(tally[.both] == both)
        #expect(tally[.both] + tally[.givenOnly] == rows.reduce(0) { $0 + table.rowTotals[$1] })
        #expect(
          tally[.both] + tally[.targetOnly] == columns.reduce(0) { $0 + table.columnTotals[$1] })
        #expect(tally.counts[0..<4].reduce(0, +) == table.total)
        let cues = question.given.codes(in: session) ?? []
        #expect(
          tally[.givens]
            == sequence.codeIndices.count { index in
              cues.contains { $0.index == index }
            })
        // The moments of many codes, cell by cell with their covariances.
        let moments = PermutationMoments(sequence, codes: codes, lag: lag)
        let sum = moments.combination(
          rows.flatMap { row in columns.map { (1, .init(given: row, target: $0)) } })
        let chance = try #require(tally.chance(0))
        #expect((chance.mean - sum.mean).magnitude < 1e-9)
        #expect(((chance.variance ?? -1) - sum.variance).magnitude < 1e-6 * max(1, sum.variance))
      }
    }
  }

  @Test("By going through all orders of eight events")
  func bruteForce() throws {
    // Events of three codes a second apart: a a b b b c a c.
    let order = ["a", "a", "b", "b", "b", "c", "a", "c"]
    let session = try HandMadeSession.session(
      [
        .init(
          name: "act", kind: .event,
          bouts: order.enumerated().map { ($1, Int64($0), 0) })
      ], step: .milliseconds(50))
    let places = session.codebook.entries.map(CodePlace.init)
    var question = DyadQuestion(id: "q", text: "?", kind: .events(lag: 1))
    question.given = [places[0]]
    question.target = [places[1], places[2]]
    let tally = try #require(question.tally(of: session, phase: nil))
    #expect(tally.counts == [2, 1, 3, 1, 3, 5])
    // All orders of the eight, a for given and everything else for target.
    var (count, sum, squares) = (0.0, 0.0, 0.0)
    for mask in 0..<256 where mask.nonzeroBitCount == 3 {
      let follows = (0..<7).count { mask >> $0 & 1 == 1 && mask >> ($0 + 1) & 1 == 0 }
      count += 1
      sum += Double(follows)
      squares += Double(follows * follows)
    }
    let chance = try #require(tally.chance(0))
    #expect((chance.mean - sum / count).magnitude < 1e-12)
    #expect(
      ((chance.variance ?? 0) - (squares / count - sum / count * sum / count)).magnitude < 1e-12)
    #expect(chance.observed == 2 && chance.p == nil)
  }

  @Test("Phases cut pairs; their sums are the whole where they fill the session")
  func phases() throws {
    let session = try StudySample.session(
      seed: 3, phases: [("play", 0, 1000), ("still", 1000, 3000)])
    let question = try #require(try StudySample.all().first { $0.id == "events" })
    let whole = try #require(question.tally(of: session, phase: nil))
    let play = try #require(question.tally(of: session, phase: "play"))
    let still = try #require(question.tally(of: session, phase: "still"))
    #expect((play + still).counts == whole.counts)
    let sum = try #require((play + still).chance(0))
    let chance = try #require(whole.chance(0))
    #expect((sum.mean - chance.mean).magnitude < 1e-9)
    #expect(((sum.variance ?? 0) - (chance.variance ?? 1)).magnitude < 1e-9)
  }

  @Test("States cannot follow themselves: no free rearrangement")
  func states() throws {
    let session = try StudySample.session(seed: 3)
    let question = try StudySample.question(
      .events(lag: 1), given: ["infant.gaze.away"], target: ["mother.approach.closer"])
    let tally = try #require(question.tally(of: session, phase: nil))
    #expect(tally.chance == [nil] && tally[.both] > 0)
  }

  @Test("Nothing happens")
  func nothing() throws {
    let session = try StudySample.session(seed: 3, silent: ["infant.point", "mother.nod"])
    let question = try #require(try StudySample.all().first { $0.id == "events" })
    #expect(
      question.tally(of: session, phase: nil)
        == Tally(counts: [0, 0, 0, 0, 0, 0], chance: [nil]))
  }
}
