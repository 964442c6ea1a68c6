import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct TimeAgreementTests {
  @Test func aMinuteByHand() throws {
    let time = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.time)
    let seconds = time.continuous.table.cells.map { $0 / 1_000_000 }
    // The last category is nothing coded.
    #expect(seconds == [34, 6, 0, 4, 16, 0, 0, 0, 0] && time.categoryCount == 2)
    let chance = (40.0 * 38 + 20 * 22) / 3600
    let kappa = (50.0 / 60 - chance) / (1 - chance)
    let most = (58.0 / 60 - chance) / (1 - chance)
    #expect(abs((time.continuous.kappa.value ?? 0) - kappa) < 1e-12)
    #expect(abs((time.continuous.kappaMax.value ?? 0) - most) < 1e-12)
    #expect(time.units.table.cells == [34, 6, 0, 4, 16, 0, 0, 0, 0] && time.unit == .seconds(1))
    // Three and four bouts are too few to be drawn from.
    #expect(time.boutCount == 3 && time.intervalByBouts == nil && time.bySessions == nil)
  }

  @Test func toleranceForgivesBoundariesAndNotMore() throws {
    let time = try #require(
      try TwoCoders.analysis { $0.tolerance = .seconds(4) }.streams.first?.pairs.first?.time)
    // Within 4 s ben has face near all of anna's face but the last 2 s, and away near all of her away.
    #expect(
      time.tolerantContinuous.firstAsReference.table.cells.map { $0 / 1_000_000 }
        == [38, 2, 0, 0, 20, 0, 0, 0, 0])
    #expect(time.toleranceUnits == 4)
    #expect(time.tolerantUnits.firstAsReference.table.agreed == 58)
  }

  @Test func tablesOfSessionsAreAdded() throws {
    let analysis = try AgreementAnalysis(
      [
        TwoCoders.record(
          "anna", try TwoCoders.session(TwoCoders.anna),
          try TwoCoders.session(TwoCoders.anna, id: "s2")),
        TwoCoders.record(
          "ben", try TwoCoders.session(TwoCoders.ben),
          try TwoCoders.session(TwoCoders.anna, id: "s2")),
      ], parameters: TwoCoders.parameters())
    let time = try #require(analysis.streams.first?.pairs.first?.time)
    #expect(
      time.continuous.table.cells.map { $0 / 1_000_000 } == [74, 6, 0, 4, 36, 0, 0, 0, 0])
    #expect(time.sessions.count == 2 && time.sessions[1].kappa == .value(1))
    #expect(time.bySessions?.interval?.upper == 1)
  }

  @Test func oneCodeAloneIsUndefinedWithItsAgreement() throws {
    let session = try TwoCoders.session([("face", 0, 60)])
    let analysis = try AgreementAnalysis([
      TwoCoders.record("a", session), TwoCoders.record("b", session),
    ])
    let time = try #require(analysis.streams.first?.pairs.first?.time)
    #expect(time.continuous.kappa == .undefined(.chanceComplete))
    #expect(time.continuous.po == .value(1) && time.accuracy.value == nil)
  }
}
