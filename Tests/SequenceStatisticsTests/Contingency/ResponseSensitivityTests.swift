import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ResponseSensitivityTests {
  @Test func eachRowIsItsOwnAnalysis() throws {
    var random = TestRandom(seed: 5)
    let record = try ContingencyCases.record(
      cues: (0..<20).map { (Double($0) * 6, Double($0) * 6 + 1) },
      responses: (0..<25).map { _ in Double(random.below(1200)) / 10 }, seconds: 120)
    let window = ResponseWindow(anchor: .onset, length: .seconds(3))
    let rows = ResponseSensitivity([record], window: window).rows
    #expect(
      rows.map(\.parameter) == [
        "as set", "window", "window", "window", "anchor", "credit", "credit", "block", "block",
      ])
    #expect(rows.map(\.value) == ["3", "1", "2", "5", "offset", "all", "first", "60", "120"])
    var five = window
    five.length = .seconds(5)
    let found = Contingency([record], window: five)
    let chance = ContingencyChance([record], window: five)
    #expect(rows[3].afterCue == found.afterCue && rows[3].difference == found.difference)
    #expect(rows[3].shiftP == chance.shift.pGreater)
    #expect(
      rows[7].blockP
        == ContingencyChance([record], window: window, block: .seconds(60)).blocks.pGreater)
  }
}
