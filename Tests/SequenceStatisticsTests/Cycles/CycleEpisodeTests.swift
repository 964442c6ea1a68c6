import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CycleEpisodeTests {
  @Test func chainsBreakWhereCyclesAreFarApart() throws {
    let aversions = PursuedAversion.all(in: try SternFixture.records(SternFixture.fred)[0])
    var parameters = CycleParameters()
    parameters.chainGap = .milliseconds(1400)
    // The gaps are 2, 1.5 and 1.2 s.
    #expect(
      CycleEpisode.chains(in: aversions, parameters: parameters).map(\.count) == [1, 1, 2])
    #expect(CycleEpisode.all(in: aversions, parameters: parameters).count == 1)
    parameters.episodeMinCycles = 3
    #expect(CycleEpisode.all(in: aversions, parameters: parameters).isEmpty)
  }

  @Test func theRiseOfEscalation() throws {
    let aversions = PursuedAversion.all(in: try SternFixture.records(SternFixture.fred)[0])
    let episode = try #require(CycleEpisode.all(in: aversions).first)
    // Levels 2, 3, 4, 4: five of six pairs rise. Of the 24 orders four reach 5 either way.
    #expect(isClose(episode.escalationP, 4.0 / 24, relative: 1e-12))
    #expect(CycleEpisode(cycles: Array(episode.cycles.prefix(2))).escalationSlope.value == nil)
  }
}
