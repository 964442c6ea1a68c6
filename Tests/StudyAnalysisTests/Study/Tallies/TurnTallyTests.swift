import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Turns of a session as a tally")
struct TurnTallyTests {
  @Test("They are those of the session's own analysis", arguments: 1...6 as ClosedRange<UInt64>)
  func analysis(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 2 == 0 ? [] : [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 3 == 0)
    let question = try #require(try StudySample.all().first { $0.id == "turns" })
    var sum: Tally?
    for phase in [nil] + phases.map({ Optional($0.0) }) {
      let tally = try #require(question.tally(of: session, phase: phase))
      let analysis = try TurnAnalysis(
        session, pair: ["infant", "mother"], parameters: StudySample.turns, phase: phase)
      #expect(tally[.turns] == analysis.counts[0].turns.count && tally[.turns] > 0)
      #expect(tally[.firstOffers] == analysis.responses.opportunities[0])
      #expect(tally[.firstAnswered] == analysis.responses.answered[0])
      #expect(tally[.secondOffers] == analysis.responses.opportunities[1])
      #expect(tally[.secondAnswered] == analysis.responses.answered[1])
      #expect(
        tally[TurnCounts.codableTime] == Int(analysis.responses.codableTime.microseconds))
      let null = analysis.chance.turnCount
      #expect(tally.chance(0)?.p == null.pGreater.value)
      #expect(tally.chance(0)?.mean == null.null.mean.value)
      #expect(tally.chance(0)?.observed == null.observed.value)
      let deviation = try #require(null.null.standardDeviation.value)
      #expect(((tally.chance(0)?.variance ?? 0) - deviation * deviation).magnitude < 1e-12)
      if phase != nil { sum = sum.map { $0 + tally } ?? tally }
    }
    if let sum { #expect(sum.counts == question.tally(of: session, phase: nil)?.counts) }
  }

  @Test("Who could be heard and was silent took no turn; who could not be heard is missing")
  func silence() throws {
    let question = try #require(try StudySample.all().first { $0.id == "turns" })
    for stream in ["infant.voice", "mother.voice"] {
      let silent = try StudySample.session(seed: 4, silent: [stream])
      let tally = try #require(question.tally(of: silent, phase: nil))
      #expect(tally[.turns] == 0 && tally[.firstAnswered] == 0 && tally[.secondAnswered] == 0)
      let (own, other): (TurnCounts, TurnCounts) =
        stream == "infant.voice"
        ? (.firstOffers, .secondOffers) : (.secondOffers, .firstOffers)
      #expect(tally[own] == 0 && tally[other] > 0)
      #expect(tally[TurnCounts.codableTime] == 300_000_000)
      #expect(EffectKind.turnsPerMinute.effect(of: tally, dyad: .init()).estimate.value != nil)
      let without = try StudySample.session(seed: 4, leavesOut: [stream])
      #expect(question.tally(of: without, phase: nil) == nil)
    }
    let both = try StudySample.session(seed: 4, silent: ["infant.voice", "mother.voice"])
    #expect(try #require(question.tally(of: both, phase: nil))[.turns] == 0)
  }

  @Test("The pair in the other order")
  func reversed() throws {
    let session = try StudySample.session(seed: 5)
    let one = try StudySample.question(.turns(StudySample.turns), pair: ["infant", "mother"])
    let other = try StudySample.question(.turns(StudySample.turns), pair: ["mother", "infant"])
    let first = try #require(one.tally(of: session, phase: nil))
    let second = try #require(other.tally(of: session, phase: nil))
    #expect(first[.firstOffers] == second[.secondOffers])
    #expect(first[.firstAnswered] == second[.secondAnswered])
  }
}
