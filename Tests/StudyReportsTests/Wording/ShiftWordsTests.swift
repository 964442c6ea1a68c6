import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ShiftWordsTests {
  @Test func sweptShiftsAreCounted() throws {
    let shift = try ResponseTextTests.analysis().chance.shift
    #expect(ShiftWords.key(shift) == "swept")
    #expect(
      ShiftWords.method(shift).hasPrefix("all ") && ShiftWords.method(shift).hasSuffix(" shifts"))
  }
}
