import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Columns of ratings")
struct RatingColumnsTests {
  private func columns(
    _ header: [String], _ rows: [[String]], _ change: (inout ReadingOptions) -> Void = { _ in }
  ) -> (columns: RatingColumns?, ids: [DiagnosticID]) {
    var log = DiagnosticLog()
    var options = ReadingOptions()
    change(&options)
    let columns = RatingColumns(
      header: TableSample.Row(line: 1, cells: header),
      rows: rows.enumerated().map { TableSample.Row(line: $0.offset + 2, cells: $0.element) },
      file: "r.csv", options: options, log: &log)
    return (columns, log.all.map(\.id))
  }

  @Test(
    "A column of times is known by its name, wherever it stands",
    arguments: ["time", "Time (s)", "SECONDS", "onset", "t", "Zeit", "s", "timestamp"])
  func named(name: String) {
    let found = columns(["infant", name], [["1", "0"], ["2", "1"]])
    #expect(found.columns?.time == 1 && found.columns?.scale == .seconds)
    #expect(found.columns?.ratings.map(\.name) == ["infant"] && found.ids.isEmpty)
  }

  @Test("The name tells the unit")
  func units() throws {
    #expect(columns(["time_ms", "a"], [["1", "0"]]).columns?.scale == .milliseconds)
    #expect(columns(["ms", "a"], [["1", "0"]]).columns?.scale == .milliseconds)
    #expect(columns(["frame", "a"], [["1", "0"]]).ids == [.frameRateNeeded])
    let rate = try #require(FrameRate("25"))
    #expect(
      columns(["frame", "a"], [["1", "0"]]) { $0.frameRate = rate }.columns?.scale == .frames(rate))
    #expect(
      columns(["time", "a"], [["1", "0"]]) { $0.timeScale = .minutes }.columns?.scale == .minutes)
  }

  @Test("Time goes before onset, and without either the first column of times is taken and noted")
  func guessed() {
    #expect(columns(["onset", "time", "a"], [["1", "2", "3"]]).columns?.time == 1)
    let found = columns(["who", "x", "y"], [["i", "0:01.5", "3"], ["i", "", "4"]])
    #expect(found.columns?.time == 1 && found.columns?.ratings.map(\.name) == ["y"])
    #expect(found.ids == [.timeColumnGuessed, .columnLeftOut])
    #expect(columns(["who", "x"], [["a", "b"]]).ids == [.columnNotFound])
  }

  @Test("What holds no rating is left out")
  func leftOut() {
    let found = columns(
      ["time", "offset", "session", "comment", "arousal", "empty", ""],
      [["0", "1", "7", "words", "2", "NA", ""], ["1", "2", "7", "", "", "", ""]])
    #expect(found.columns?.ratings.map(\.name) == ["arousal"])
    #expect(found.columns?.ratings.map(\.column) == [4])
    #expect(found.ids == [.columnLeftOut, .columnLeftOut, .columnLeftOut, .columnLeftOut])
  }

  @Test("Headers that cannot be used")
  func refused() {
    #expect(columns(["0", "1.5"], [["1", "2"]]).ids == [.badRatingTable])
    #expect(columns(["time", "a", "a"], [["1", "2", "3"]]).ids == [.badRatingTable])
    #expect(columns(["time", ""], [["1", "2"]]).ids == [.badRatingTable])
    #expect(columns(["time"], [["1"]]).ids == [.badRatingTable])
    #expect(columns(["time", "a"], [["1", "x"]]).ids.contains(.badRatingTable))
    #expect(columns([], []).columns == nil)
  }
}
