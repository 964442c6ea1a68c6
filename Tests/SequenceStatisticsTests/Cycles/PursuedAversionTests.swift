import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct PursuedAversionTests {
  private func only(
    _ twin: SternFixture.Twin, step: SessionTime = .milliseconds(100),
    hidden: [(Double, Double)] = []
  ) throws -> PursuedAversion {
    try #require(
      PursuedAversion.all(
        in: try SternFixture.records(twin, seconds: 60, step: step, hidden: hidden)[0]
      ).first)
  }

  private func twin(
    away: Double = 20, pursuits: [Double], withdrawals: [Double] = [],
    escalations: [(Double, Int)] = []
  ) -> SternFixture.Twin {
    .init(
      toward: [(0, 10), (away, 60)], away: [(10, away)], pursuits: pursuits,
      withdrawals: withdrawals, escalations: escalations)
  }

  @Test func theWindowOfAPursuit() throws {
    #expect(try only(twin(pursuits: [13])).isPursued)
    #expect(try !only(twin(pursuits: [13.1])).isPursued)
    #expect(try !only(twin(pursuits: [9.9])).isPursued)
    // A simultaneous pursuit answers on a fine clock only.
    #expect(try only(twin(pursuits: [10])).isPursued)
    #expect(try !only(twin(pursuits: [10]), step: .seconds(1)).isPursued)
  }

  @Test func anAcceptedBidIsNoCycle() throws {
    let accepted = try only(twin(away: 14, pursuits: [11]))
    #expect(accepted.isAcceptedBid && accepted.resolution == .returnedWhilePursued)
    let escalated = try only(twin(away: 14, pursuits: [11], escalations: [(12, 2)]))
    #expect(escalated.isCycle == true && escalated.highestLevel == 2)
    let dodged = try only(twin(away: 14.1, pursuits: [11]))
    #expect(dodged.isCycle == true)
  }

  @Test func resolutions() throws {
    #expect(try only(twin(pursuits: [11], withdrawals: [16])).isSternCycle)
    #expect(
      try only(twin(pursuits: [11], withdrawals: [14])).resolution == .returnedSelfTimed)
    #expect(
      try only(twin(pursuits: [11, 17.5], withdrawals: [16])).resolution == .returnedWhilePursued)
    #expect(try only(twin(pursuits: [])).resolution == .returnedSelfTimed)
    #expect(try only(twin(away: 41, pursuits: [11])).resolution == .notReturned)
  }

  @Test func whatCannotBeSeenIsNotCounted() throws {
    let hidden = try only(twin(pursuits: []), hidden: [(11, 12)])
    #expect(!hidden.isEligible)
    let pursued = try only(twin(pursuits: [10.5]), hidden: [(11, 12)])
    #expect(pursued.isEligible && pursued.isPursued)
    // The record ends before it can be told whether the bid was accepted.
    let cut = try #require(
      PursuedAversion.all(
        in: try SternFixture.records(
          .init(toward: [(0, 57)], away: [(57, 60)], pursuits: [58], withdrawals: []))[0]
      ).first)
    #expect(cut.isPursued && cut.isCycle == nil && cut.resolution == .censored)
  }
}
