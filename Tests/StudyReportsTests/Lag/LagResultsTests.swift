import CodedSessions
import StudyAnalysis
import StudyReports
import Testing

@Suite struct LagResultsTests {
  @Test func matricesUnderTheNamesOfTheReferenceCases() async throws {
    let all = try await LagSample.answers()
    guard case .object(let value) = LagResults.table(all.answers[0]) else {
      Issue.record("no object")
      return
    }
    #expect(
      value["observed"]
        == .array([[0, 2, 1], [0, 0, 2], [2, 0, 0]].map { .array($0.map { .count($0) }) }))
    #expect(value["n_events"] == .count(8) && value["n_transitions"] == .count(7))
    #expect(value["event_counts"] == .array([.count(3), .count(2), .count(3)]))
    for name in ["adjusted_residual", "yules_q", "kappa", "p_shift", "G2", "X2", "undefined"] {
      #expect(value[name] != nil, "\(name)")
    }
    guard case .array(let undefined) = value["undefined"] else { return }
    #expect(
      undefined.contains(
        .object([
          "name": .text("yules_q"), "given": .text("infant.partner"),
          "target": .text("infant.partner"), "reason": .text("structural-zero"),
        ])))
  }

  @Test func windowsAndProfiles() throws {
    let (answers, window) = try LagSample.windows()
    guard
      case .object(let value) = LagResults.json(answers, window: window, question: LagQuestion()),
      case .array(let pairs) = value["pairs"], case .object(let pair) = pairs.first
    else {
      Issue.record("no pair")
      return
    }
    #expect(
      ["a", "b", "c", "d"].map { pair[$0] } == [.count(2), .count(4), .count(1), .count(53)])
    guard
      case .object(let profile) = LagResults.json(
        try LagSample.profiles(.events(1)), question: LagQuestion())
    else { return }
    #expect(profile["schema"] == .text("attune-profile/1"))
  }
}
