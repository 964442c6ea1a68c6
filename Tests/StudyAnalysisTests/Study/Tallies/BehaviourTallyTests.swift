import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Behaviours of a session as a tally")
struct BehaviourTallyTests {
  @Test("Onsets, time and codable time of every code", arguments: 1...4 as ClosedRange<UInt64>)
  func budget(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] = [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 2 == 0)
    let question = try #require(try StudySample.all().first)
    let whole = try #require(question.tally(of: session, phase: nil))
    for (place, entry) in StudySample.entries.enumerated() {
      let stream = try #require(
        session.streams.first { $0.person == entry.person && $0.name == entry.stream })
      let row = try #require(
        TimeBudget(of: stream, in: session).rows.first { session.codebook[$0.code] == entry })
      // What was under way when a record of states begins was not seen to begin.
      let under = stream.recordBegins
      let unseen = stream.bouts.count { $0.code == row.code && under.contains($0.onset) }
      #expect(whole.behaviour(.onsets, code: place) == row.frequency.count - unseen)
      #expect(
        whole.behaviour(.codableTime, code: place)
          == Int(row.frequency.codableTime.microseconds))
      let time = stream.bouts.filter { $0.code == row.code }
        .reduce(0) { $0 + $1.span.duration.microseconds }
      #expect(whole.behaviour(.time, code: place) == Int(time))
    }
    let play = try #require(question.tally(of: session, phase: "play"))
    let still = try #require(question.tally(of: session, phase: "still"))
    #expect((play + still).counts == whole.counts)
    #expect(play.counts != whole.counts)
  }

  @Test("A moment at the very end of the session counts once")
  func last() throws {
    let session = try HandMadeSession.session(
      [.init(name: "act", kind: .event, bouts: [("a", 0, 0), ("a", 20, 0), ("a", 60, 0)])],
      phases: [("play", 0, 20), ("still", 20, 60)])
    var question = DyadQuestion(id: "q", text: "?", kind: .behaviours)
    question.given = session.codebook.entries.map(CodePlace.init)
    #expect(question.tally(of: session, phase: nil)?.counts == [3, 0, 60_000_000])
    #expect(question.tally(of: session, phase: "play")?.counts == [1, 0, 20_000_000])
    #expect(question.tally(of: session, phase: "still")?.counts == [2, 0, 40_000_000])
  }

  @Test("A stream that was not coded is not codable; an empty one is")
  func missing() throws {
    let question = try StudySample.question(
      .behaviours, given: ["infant.voice.vocalises", "mother.nod.nods"])
    let without = try StudySample.session(seed: 4, leavesOut: ["infant.voice"])
    #expect(question.tally(of: without, phase: nil)?.counts[0..<3] == [0, 0, 0])
    let silent = try StudySample.session(seed: 4, silent: ["infant.voice"])
    #expect(question.tally(of: silent, phase: nil)?.counts[0..<3] == [0, 0, 300_000_000])
  }

  @Test("Names with dots are not mistaken for one another")
  func dots() throws {
    let whole = try StudySample.span(0, 600)
    let one = Codebook.Entry(person: Person("a.b"), stream: "c", name: "x")
    let other = Codebook.Entry(person: Person("a"), stream: "b.c", name: "x")
    let session = try CodedSession(
      id: "d", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
      persons: [one.person, other.person],
      streams: [
        Stream(person: one.person, name: "c", events: [], within: whole),
        Stream(
          person: other.person, name: "b.c",
          events: [Moment(code: Code(1), time: .seconds(5))], within: whole),
      ], codebook: Codebook([one, other]))
    var question = DyadQuestion(id: "q", text: "?", kind: .behaviours)
    question.given = [CodePlace(one), CodePlace(other)]
    #expect(
      question.tally(of: session, phase: nil)?.counts == [0, 0, 60_000_000, 1, 0, 60_000_000])
  }
}
