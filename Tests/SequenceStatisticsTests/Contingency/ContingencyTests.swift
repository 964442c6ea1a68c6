import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ContingencyTests {
  struct Case: Decodable {
    struct Input: Decodable {
      let cue: [Double]
      let resp: [Double]
      let t: Double
      let w: Double
    }
    struct Expected: Decodable {
      let nEligible: Int
      let nHit: Int
      let pHit: Double
      let baseExactCoverage: Double
      let basePoisson: Double
      let delta: Double
    }
    let input: Input
    let expected: Expected
  }

  @Test func referenceCase() throws {
    let reference: Case = try SynchronyCase.decoded("cont__contingency_s1001_w3")
    let input = reference.input
    let record = try ContingencyCases.record(
      cues: input.cue.map { ($0, $0) }, responses: input.resp, seconds: input.t)
    let window = ResponseWindow(
      length: .milliseconds(Int64(input.w * 1000)), credit: .all)
    let contingency = Contingency([record], window: window)
    #expect(contingency.eligibleCount == reference.expected.nEligible)
    #expect(contingency.association.a == reference.expected.nHit)
    #expect(isClose(contingency.afterCue, reference.expected.pHit))
    let base = BaseRate(responses: input.resp, length: input.t, window: input.w)
    #expect(isClose(base.exact, reference.expected.baseExactCoverage))
    #expect(isClose(base.poisson, reference.expected.basePoisson))
    let delta = try #require(contingency.afterCue.value) - #require(base.exact.value)
    #expect(isClose(delta, reference.expected.delta))
  }

  private func contingency(
    _ credit: ResponseWindow.Credit, cues: [Double], responses: [Double],
    hidden: [(Double, Double)] = []
  ) throws -> Contingency {
    Contingency(
      [
        try ContingencyCases.record(
          cues: cues.map { ($0, $0) }, responses: responses, seconds: 60, hidden: hidden)
      ], window: ResponseWindow(credit: credit))
  }

  @Test func credit() throws {
    let (cues, responses) = ([10.0, 11, 30], [12.0, 12.5, 50])
    let nearest = try contingency(.nearest, cues: cues, responses: responses)
    #expect(nearest.association.a == 1 && nearest.creditedCount == 2)
    #expect(nearest.latencies == [.seconds(1)])
    let all = try contingency(.all, cues: cues, responses: responses)
    #expect(all.association.a == 2 && all.latencies == [.seconds(1), .seconds(2)])
    let first = try contingency(.first, cues: cues, responses: responses)
    #expect(first.association.a == 2 && first.latencies == [.milliseconds(1500), .seconds(2)])
    #expect(isClose(nearest.necessity, 2.0 / 3, relative: 1e-12))
    // Windows end at 14 and 33: four, five and nine windows of three seconds are free.
    #expect(nearest.association.c == 1 && nearest.association.c + nearest.association.d == 17)
  }

  @Test func edges() throws {
    // A simultaneous onset is no response; the end of the window belongs to it.
    #expect(try contingency(.nearest, cues: [10], responses: [10]).association.a == 0)
    #expect(try contingency(.nearest, cues: [10], responses: [13]).association.a == 1)
    #expect(try contingency(.nearest, cues: [10], responses: [13.1]).association.a == 0)
    // Cut by the end, and by what could not be coded.
    #expect(try contingency(.nearest, cues: [58], responses: [59]).cutCueCount == 1)
    let hidden = try contingency(.nearest, cues: [10, 20], responses: [11], hidden: [(12, 13)])
    #expect(hidden.cutCueCount == 1 && hidden.eligibleCount == 1 && hidden.creditedCount == 1)
    let none = try contingency(.nearest, cues: [], responses: [])
    #expect(none.afterCue.reason == .noOccurrence && none.necessity.reason == .noOccurrence)
  }

  @Test func overlapIsCountedApart() throws {
    let record = try ContingencyCases.record(
      cues: [(10, 12)], responses: [11.5, 13], seconds: 60)
    let contingency = Contingency([record], window: ResponseWindow.usual(for: .voice))
    #expect(contingency.overlapCount == 1 && contingency.association.a == 1)
    #expect(contingency.latencies == [.seconds(1)])
  }
}
