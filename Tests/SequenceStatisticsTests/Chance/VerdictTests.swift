import SequenceStatistics
import Testing

@Suite struct VerdictTests {
  @Test func threeSentencesAndNoMore() {
    #expect(
      Verdict.allCases.map(\.rawValue) == [
        "insufficient data", "not distinguishable from chance with this much data",
        "exceeds chance alignment in this session",
      ])
  }
}
