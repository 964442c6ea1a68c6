import Testing

@testable import StudyReports

@Suite struct ComparisonTests {
  private func limits(_ first: Bool, _ second: Bool, arePhases: Bool = false) -> [String] {
    Comparison(
      sides: ComparisonSides(
        .init(label: "one", persons: [], isSimulated: first),
        .init(label: "two", persons: [], isSimulated: second), arePhases: arePhases), topics: []
    ).limits
  }

  @Test func simulatedDataSaySo() {
    #expect(limits(true, true).first == "Simulated data.")
    #expect(limits(true, false).first == "one is simulated.")
    #expect(limits(false, true).first == "two is simulated.")
    #expect(!limits(false, false).contains { $0.contains("imulated") })
  }

  @Test(arguments: [false, true])
  func twoRecordsAreNoStudyAndNoReason(arePhases: Bool) {
    let limits = limits(false, false, arePhases: arePhases)
    #expect(limits.contains { $0.contains("differ by chance too") })
    #expect(limits.contains { $0.contains(arePhases ? "n = 1" : "n = 2") })
    #expect(limits.contains { $0.contains("cannot tell why") })
    #expect(limits.flatMap { BannedPhrases.found(in: $0) }.isEmpty)
  }
}
