import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct AnnotationAgreementTests {
  @Test func boutsPairByTheirOverlap() throws {
    // face 20 of 24, away 16 of 20, face 14 of 20: at 60 % three pairs and one bout alone.
    let loose = try #require(try TwoCoders.analysis().streams.first?.pairs.first?.annotations)
    #expect(loose.table.agreed == 6 && loose.table.secondOnly.reduce(0, +) == 1)
    let strict = try #require(
      try TwoCoders.analysis { $0.overlap = 0.75 }.streams.first?.pairs.first?.annotations)
    #expect(strict.table.agreed == 4 && strict.table.firstOnly.reduce(0, +) == 1)
    #expect(strict.table.secondOnly.reduce(0, +) == 2)
  }
}
