import CodedSessions
import SequenceStatistics
import Testing

@Suite("CycleMeasures")
struct CycleMeasuresTests {
  private func measures(_ twin: SternFixture.Twin) throws -> CycleMeasures {
    CycleMeasures(try SternFixture.records(twin))
  }

  private func counts(_ measures: CycleMeasures) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: measures.resolutions.map { ($0.0.rawValue, $0.1) })
  }

  @Test("Fred, by hand")
  func fred() throws {
    let fred = try measures(SternFixture.fred)
    #expect(fred.eligible.count == 5 && fred.pursuedCount == 4)
    #expect(
      fred.aversions.compactMap(\.latency) == [1200, 1000, 1500, 800].map { .milliseconds($0) })
    #expect(isClose(fred.medianLatency, 1.1, relative: 1e-12))
    #expect(fred.cycles.count == 4 && fred.cyclesPerMinute == .value(4))
    #expect(fred.sternCycleCount == 4 && fred.acceptedCount == 0)
    #expect(fred.episodes.map(\.cycles.count) == [4] && fred.longestChain == 4)
    #expect(counts(fred) == ["RW": 4, "RC": 1, "RP": 0, "RS": 0, "RN": 0])
    #expect(fred.withdrawals == 4 && fred.withdrawalsFollowed == 4)
    #expect(fred.returnLatencies == [2000, 2500, 3000, 3000].map { .milliseconds($0) })
    #expect(fred.freeDisengagement == .value(0))
    let episode = try #require(fred.episodes.first)
    #expect(episode.cycles.map(\.highestLevel) == [2, 3, 4, 4])
    #expect(isClose(episode.escalationSlope, 5.0 / 6, relative: 1e-12))
    #expect(fred.distress.exposedTime == .milliseconds(52_800))
    #expect(fred.distress.controlTime == .milliseconds(7_200))
    #expect(fred.distress.exposedOnsets == 1 && fred.distress.controlOnsets == 0)
  }

  @Test("Mark, by hand")
  func mark() throws {
    let mark = try measures(SternFixture.mark)
    #expect(mark.aversions.count == 3 && mark.eligible.count == 3 && mark.pursuedCount == 1)
    #expect(mark.aversions.compactMap(\.latency) == [.milliseconds(2500)])
    #expect(mark.cycles.isEmpty && mark.acceptedCount == 1 && mark.episodes.isEmpty)
    #expect(counts(mark) == ["RW": 1, "RC": 0, "RP": 1, "RS": 1, "RN": 0])
    #expect(mark.withdrawals == 1 && mark.returnLatencies == [.seconds(2)])
    #expect(isClose(mark.freeDisengagement, 2.0 / 3, relative: 1e-12))
    #expect(mark.distress.exposedTime == .zero)
  }

  @Test("Phases are added up, and nothing crosses their borders")
  func phases() throws {
    let records = try SternFixture.records(
      SternFixture.fred, phases: [("a", 0, 30), ("b", 30, 60)])
    let measures = CycleMeasures(records)
    // The aversion from 23 to 34 is cut at 30; its rest is not preceded by a look at the face.
    #expect(measures.aversions.count == 5)
    #expect(measures.aversions[2].resolution == .censored)
    #expect(measures.codableTime == .seconds(60))
  }

  @Test("Nothing to count")
  func empty() throws {
    let nothing = CycleMeasures(
      try SternFixture.records(
        .init(toward: [(0, 60)], away: [], pursuits: [], withdrawals: [])))
    #expect(nothing.aversions.isEmpty && nothing.pursuedShare.reason == .noOccurrence)
    #expect(nothing.freeDisengagement.reason == .noOccurrence)
    #expect(nothing.medianAversion.value == nil && nothing.longestChain == 0)
  }
}
