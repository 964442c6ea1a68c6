import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Responses of a session as a tally")
struct ResponseTallyTests {
  @Test("They are those of the session's own analysis", arguments: 1...12 as ClosedRange<UInt64>)
  func analysis(seed: UInt64) throws {
    let phases: [(String, Int64, Int64)] =
      seed % 2 == 0 ? [] : [("play", 0, 1500), ("still", 1500, 3000)]
    let session = try StudySample.session(seed: seed, phases: phases, cut: seed % 3 == 0)
    for question in try StudySample.all() {
      guard case .responses(let window) = question.kind else { continue }
      for phase in [nil] + phases.map({ Optional($0.0) }) {
        let tally = try #require(question.tally(of: session, phase: phase))
        let analysis = try ResponseAnalysis(
          session,
          .init(
            cues: try #require(question.given.codes(in: session)),
            responses: try #require(question.target.codes(in: session)), window: window),
          replicates: 99, phase: phase)
        #expect(tally.association == analysis.contingency.association)
        #expect(tally[.givens] == analysis.contingency.cueCount)
        #expect(tally[.targets] == analysis.contingency.responseCount)
        #expect(tally.verdict == analysis.verdict.verdict)
        #expect(tally.chance(0)?.p == analysis.chance.shift.pGreater.value)
        #expect(tally.chance(1)?.p == analysis.chance.blocks.pGreater.value)
        let waits = analysis.latency.waits
        #expect(tally.waitingTimes.map(\.isEvent) == waits.map(\.isEvent))
        #expect(
          zip(tally.waitingTimes, waits).allSatisfy { ($0.time - $1.time).magnitude < 1e-9 })
        #expect(!waits.isEmpty)
        // Where nothing is uncodable, as many are eligible at every shift: counts are compared as they are.
        guard seed % 3 != 0, analysis.chance.shift.isPossible else { continue }
        let shift = analysis.chance.shift
        let chance = try #require(tally.chance(0))
        #expect((chance.mean - shift.distribution.meanCount).magnitude < 1e-9)
        #expect(chance.observed == Double(shift.observed.counted))
        #expect(chance.among == Double(shift.observed.eligible))
      }
    }
  }

  @Test("Counted by hand")
  func byHand() throws {
    // Away at 10 and 30, closer at 12, 32 and 50: all three acts, both cues answered after 2 s.
    let session = try CycleAnalysisTests.chase()
    var question = DyadQuestion(id: "q", text: "?", kind: .responses(ResponseWindow()))
    question.given = [CodePlace(session.codebook[Code(1)])]
    question.target = [CodePlace(session.codebook[Code(2)])]
    let tally = try #require(question.tally(of: session, phase: nil))
    #expect(tally[.both] == 2 && tally[.givenOnly] == 0)
    #expect(tally[.givens] == 2 && tally[.targets] == 3)
    #expect(tally.waits == [2_000_000, 2_000_000])
  }

  @Test("A stream that was not coded has no answer; a code that never comes has counts of 0")
  func missing() throws {
    let question = try #require(try StudySample.all().first { $0.id == "pursuit" })
    let without = try StudySample.session(seed: 4, leavesOut: ["mother.approach"])
    #expect(question.tally(of: without, phase: nil) == nil)
    let silent = try StudySample.session(seed: 4, silent: ["mother.approach"])
    let tally = try #require(question.tally(of: silent, phase: nil))
    #expect(tally[.both] == 0 && tally[.targetOnly] == 0 && tally[.targets] == 0)
    #expect(tally[.givenOnly] > 0 && tally[.givens] > 0)
  }

  @Test("A code that the session's codebook lacks, in a stream it has")
  func unknownCode() throws {
    let session = try StudySample.session(seed: 5)
    var question = try #require(try StudySample.all().first { $0.id == "pursuit" })
    question.target = [
      CodePlace(StudySample.entry(StudySample.mother, "approach", "touches", nil))
    ]
    #expect(try #require(question.tally(of: session, phase: nil))[.targets] == 0)
    question.target = [CodePlace(StudySample.entry(StudySample.mother, "touch", "touches", nil))]
    #expect(question.tally(of: session, phase: nil) == nil)
  }

  @Test("A record of order has no windows")
  func order() throws {
    let session = try StudySample.session(seed: 6)
    let order = try CodedSession(
      id: "o", span: session.span, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .seconds(1), origin: .order), persons: session.persons,
      streams: session.streams, codebook: session.codebook)
    for question in try StudySample.all() {
      let isOfOrder = [.behaviours, .events(lag: 1), StudySample.unit, .transitions]
        .contains(question.kind)
      #expect((question.tally(of: order, phase: nil) != nil) == isOfOrder, "\(question.id)")
    }
  }
}
