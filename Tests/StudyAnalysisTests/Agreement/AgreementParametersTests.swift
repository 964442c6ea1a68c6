import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct AgreementParametersTests {
  @Test func unitsAreAsAskedForElseNoShorterThanTheClock() throws {
    let usual = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.time)
    #expect(usual.unit == .seconds(1))
    let fine = try #require(
      try TwoCoders.analysis { $0.unit = .milliseconds(100) }.streams.first?.pairs.first?.time)
    #expect(fine.unit == .milliseconds(100) && fine.toleranceUnits == 10)
    let coarse = try #require(
      try TwoCoders.analysis { $0.unit = .seconds(3) }.streams.first?.pairs.first?.time)
    #expect(coarse.unit == .seconds(3) && coarse.units.table.total == 20)
    #expect(coarse.toleranceUnits == 0)
  }
}
