import CodedSessions
import StudyReports
import Testing

@Suite struct TimeBudgetTableTests {
  @Test func groupsNeighboursAndLeavesMomentsWithoutLength() throws {
    let book = try SampleSessions.play().codebook
    let look = CodeLooks(book, persons: [])[Code(2)]
    let table = TimeBudgetTable.table(
      [
        TimeBudgetRow(
          group: "Infant gaze", label: "averts", look: look, count: 39, perMinute: 6.649,
          total: 112.84, share: 0.3204, mean: 2.893, median: 1.875,
          longest: 8.2, latency: 4.52),
        TimeBudgetRow(group: "Infant gaze", label: "other", look: look, count: 0),
        TimeBudgetRow(group: "Infant smile", label: "smiles", look: look, count: 1),
      ], note: nil)
    #expect(table.groups.map(\.title) == ["Infant gaze", "Infant smile"])
    #expect(
      table.groups[0].rows[0].map(\.shown) == [
        "averts", "39", "6.6", "112.8", "32.0", "2.89", "1.88", "8.2", "4.5",
      ])
    #expect(
      table.groups[1].rows[0].map(\.shown) == ["smiles", "1"] + Array(repeating: "–", count: 7))
  }
}
