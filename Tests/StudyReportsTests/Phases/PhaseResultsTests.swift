import StudyReports
import Testing

@Suite struct PhaseResultsTests {
  @Test func aRowForEachBehaviourAndPhase() throws {
    let analysis = try PhaseTextTests.analysis(["play", "still"])
    let rows = PhaseResults.csv([analysis]).split(separator: "\r\n")
    #expect(rows.count == 1 + 3 * 2)
    #expect(rows[1].hasPrefix("'=s,1,play,play,infant.gaze face,1,6,20,3.0,0.3,"), "\(rows[1])")
  }

  @Test func aContrastWithoutItsPhaseHasAReason() throws {
    guard
      case .object(let value) = PhaseResults.json([try PhaseTextTests.analysis(["play", "still"])]),
      case .array(let sessions) = value["sessions"], case .object(let first) = sessions.first,
      case .array(let behaviours) = first["behaviours"],
      case .object(let looks) = behaviours.first,
      case .object(let effect) = looks["still_face_effect"]
    else {
      Issue.record("no behaviour")
      return
    }
    #expect(effect["share_difference"] != nil)
    #expect(
      looks["carry_over"]
        == .object(["missing_phases": .array([.text("reunion")])]))
  }
}
