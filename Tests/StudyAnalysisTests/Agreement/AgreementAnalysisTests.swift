import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct AgreementAnalysisTests {
  @Test func everyPairOfThreeCoders() throws {
    let analysis = try AgreementAnalysis(
      [
        TwoCoders.record("anna", try TwoCoders.session(TwoCoders.anna)),
        TwoCoders.record("ben", try TwoCoders.session(TwoCoders.ben)),
        TwoCoders.record("cleo", try TwoCoders.session(TwoCoders.anna)),
      ], parameters: TwoCoders.parameters())
    let stream = try #require(analysis.streams.first)
    #expect(stream.pairs.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2]])
    #expect(stream.pairs[1].time?.continuous.kappa == .value(1))
    #expect(analysis.coders == ["anna", "ben", "cleo"] && !analysis.isSimulated)
    // Of three coders two always agree.
    let raters = try #require(stream.raters)
    let observed = try #require(raters.fleiss.observed.value)
    #expect(abs(observed - (50.0 / 60 * 2 + 1) / 3) < 1e-12)
  }

  @Test func exchangingTheCodersTransposesEverything() throws {
    let records = [
      TwoCoders.record("anna", try TwoCoders.session(TwoCoders.anna)),
      TwoCoders.record("ben", try TwoCoders.session(TwoCoders.ben)),
    ]
    let one = try #require(
      try AgreementAnalysis(records, parameters: TwoCoders.parameters()).streams.first?.pairs.first)
    let other = try #require(
      try AgreementAnalysis(records.reversed(), parameters: TwoCoders.parameters()).streams.first?
        .pairs.first)
    #expect(one.time?.continuous.kappa == other.time?.continuous.kappa)
    #expect(one.time?.continuous.table == other.time?.continuous.table.transposed)
    #expect(one.time?.byBouts == other.time?.byBouts)
    #expect(
      one.time?.tolerantContinuous.firstAsReference.kappa
        == other.time?.tolerantContinuous.secondAsReference.kappa)
    #expect(one.events?.kappa.kappa == other.events?.kappa.kappa)
    #expect(one.events?.table == other.events?.table.transposed)
    #expect(one.events?.onsets.mean == other.events?.onsets.mean.map { -$0 })
  }

  @Test func anOrderWithoutAClockIsComparedAsAnOrder() throws {
    func session(_ bouts: [(String, Int64, Int64)]) throws -> CodedSession {
      let made = try TwoCoders.session(bouts)
      return try CodedSession(
        id: "s", span: made.span, spanOrigin: .observed,
        timeUnit: TimeUnit(step: .seconds(1), origin: .order), persons: made.persons,
        streams: made.streams, codebook: made.codebook)
    }
    let analysis = try AgreementAnalysis([
      TwoCoders.record("a", try session(TwoCoders.anna)),
      TwoCoders.record("b", try session(TwoCoders.ben)),
    ])
    let pair = try #require(analysis.streams.first?.pairs.first)
    #expect(pair.time == nil && pair.events == nil && pair.presence.isEmpty)
    // face away face against face away face away: one event more.
    #expect(pair.sequences.first?.cost == 1)
    #expect(analysis.streams.first?.raters == nil && analysis.streams.first?.scores.isEmpty == true)
  }
}
