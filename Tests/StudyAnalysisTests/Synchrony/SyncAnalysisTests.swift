import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct SyncAnalysisTests {
  typealias Hand = HandMadeSession

  /// The infant smiles in an uneven rhythm; the mother does two seconds later what the infant did.
  static func session(minutes: Int64 = 4) throws -> CodedSession {
    func lane(_ person: Person, later: Int64) -> Hand.Lane {
      var bouts: [(String, Int64, Int64)] = later > 0 ? [("neutral", 0, later)] : []
      var onset = later
      for place in 0... {
        let end = onset + [3, 7, 2, 5, 11, 4, 6, 9][place % 8]
        guard end <= 60 * minutes else { break }
        bouts.append((place % 2 == 0 ? "smiles" : "neutral", onset, end))
        onset = end
      }
      if onset < 60 * minutes { bouts.append(("frowns", onset, 60 * minutes)) }
      return Hand.Lane(person: person, name: "face", bouts: bouts)
    }
    return try Hand.session(
      [lane(Hand.infant, later: 0), lane(Hand.mother, later: 2)], until: 60 * minutes)
  }

  static func parameters(replicates: Int = 99) -> SyncParameters {
    var parameters = SyncParameters()
    parameters.replicates = replicates
    return parameters
  }

  @Test func theFirstLeadsByTwoSeconds() throws {
    var parameters = Self.parameters()
    parameters.window = .seconds(60)
    parameters.coincidence = .seconds(3)
    let analysis = try SyncAnalysis(
      try Self.session(), streams: ["infant.face", "mother.face"], parameters: parameters)
    #expect(analysis.profile?.peakLag == 2 && analysis.step == .seconds(1))
    let band = try #require(analysis.band)
    #expect(band.finds.contains { $0.lag == 2 } && (band.pHighest.value ?? 1) < 0.05)
    #expect(analysis.windows?.windows.count == 7)
    #expect(analysis.windows?.medianPeakLag == .value(2))
    // The infant frowns at the end; the mother does not come to it.
    #expect(analysis.overlap.cells.count == 6)
    let smiles = try #require(analysis.codeProfiles.first { $0.name == "smiles" })
    #expect(smiles.profile.highest?.lag == 2)
    // Every smile of the infant but the last ones is followed by one of the mother within three seconds.
    let moments = try #require(analysis.moments.first { $0.first == "infant smiles" })
    let answered = moments.firstAnswered.observed
    #expect(answered.counted == answered.eligible && answered.eligible >= 15)
    #expect(moments.secondAnswered.observed.counted < answered.counted)
    #expect((moments.synchronization.lead.value ?? 0) > 0)
    // What the infant showed tells what comes of the mother, not the reverse.
    let transfers = try #require(analysis.information?.transfers)
    #expect(transfers.map(\.sampling) == [.units, .units, .changes, .changes])
    #expect(
      (transfers[0].chance.effectiveNats.value ?? 0)
        > (transfers[1].chance.effectiveNats.value ?? 1))
    #expect(analysis.recurrence?.chance?.comparisons.count == 5)
    #expect(analysis.grid.rows.count == 3 && analysis.grid.grid.states.cellCount == 6)
  }

  @Test func swappingTurnsTheSign() throws {
    let session = try Self.session()
    let one = try SyncAnalysis(
      session, streams: ["infant.face", "mother.face"], parameters: Self.parameters())
    let other = try SyncAnalysis(
      session, streams: ["mother.face", "infant.face"], parameters: Self.parameters())
    #expect(one.profile?.points.map(\.share) == other.profile?.points.reversed().map(\.share))
    #expect(other.profile?.peakLag == -2)
  }

  @Test func streamsWithNothingInCommonHaveNoProfile() throws {
    let session = try Hand.session([
      Hand.Lane(name: "face", bouts: [("smiles", 0, 20), ("frowns", 20, 60)]),
      Hand.Lane(person: Hand.mother, name: "hands", bouts: [("plays", 0, 30), ("rests", 30, 60)]),
    ])
    var parameters = Self.parameters()
    parameters.rearrangesUnits = false
    let analysis = try SyncAnalysis(
      session, streams: ["infant.face", "mother.hands"], parameters: parameters)
    #expect(analysis.profile == nil && analysis.band == nil && analysis.recurrence == nil)
    #expect(analysis.information == nil && analysis.moments.isEmpty)
    #expect(analysis.overlap.cells.count == 4)
    #expect(analysis.grid.grid.cellRange == 3)
  }

  @Test func unitsAreNoShorterThanTheClock() throws {
    var parameters = SyncParameters()
    parameters.step = .milliseconds(250)
    parameters.rearrangesUnits = false
    let analysis = try SyncAnalysis(
      try Self.session(minutes: 1), streams: ["infant.face", "mother.face"],
      parameters: parameters)
    #expect(analysis.step == .seconds(1) && analysis.recurrence?.unitCounts == [60])
    #expect(analysis.recurrence?.chance == nil)
    #expect(throws: StreamPairError.noPhase("play", known: [])) {
      _ = try SyncAnalysis(
        try Self.session(minutes: 1), streams: ["infant.face", "mother.face"], phase: "play")
    }
  }
}
