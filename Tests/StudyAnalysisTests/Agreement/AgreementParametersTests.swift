import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct AgreementParametersTests {
  @Test func unitsAreNoShorterThanTheClock() throws {
    let time = try #require(
      try TwoCoders.analysis { $0.unit = .milliseconds(100) }.streams.first?.pairs.first?.time)
    #expect(time.unit == .seconds(1))
    let coarse = try #require(
      try TwoCoders.analysis { $0.unit = .seconds(3) }.streams.first?.pairs.first?.time)
    #expect(coarse.unit == .seconds(3) && coarse.units.table.total == 20)
    #expect(coarse.toleranceUnits == 0)
  }
}
