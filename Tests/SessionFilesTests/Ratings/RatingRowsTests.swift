import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Rows of ratings")
struct RatingRowsTests {
  private func read(
    _ rows: [[String]], _ change: (inout ReadingOptions) -> Void = { _ in }
  ) throws -> (traces: [RatingTrace], diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    var options = ReadingOptions()
    change(&options)
    let header = TableSample.Row(line: 1, cells: ["time", "a", "b"])
    let sample = rows.enumerated().map { TableSample.Row(line: $0.offset + 2, cells: $0.element) }
    let numbers = [TableSample.Row(line: 2, cells: ["0", "1", "1"])]
    let columns = try #require(
      RatingColumns(header: header, rows: numbers, file: "r.csv", options: options, log: &log))
    var reading = RatingRows(columns, header: header, file: "r.csv", options: options)
    for row in sample { reading.read(row, log: &log) }
    reading.complainOfMarks(log: &log)
    return (reading.traces, log.all)
  }

  @Test("Gaps are no samples, and counted for each column")
  func gaps() throws {
    let read = try read([
      ["0", "1", ""], ["0.04", "NA", "2"], ["0.08", "nan", "-999.0"], ["0.12", "4", "3"],
    ])
    #expect(read.traces.map(\.name) == ["a", "b"])
    #expect(read.traces[0].samples.map(\.time.microseconds) == [0, 120_000])
    #expect(read.traces[1].samples.map(\.value) == [2, 3])
    #expect(read.diagnostics.map(\.id) == [.ratingMissing, .ratingMissing])
    #expect(read.diagnostics.map { $0.moreCount + 1 } == [2, 2])
    #expect(read.diagnostics.map { $0.place?.columnName } == ["b", "a"])
  }

  @Test("Words for missing values and a shift are followed")
  func options() throws {
    let read = try read([["0", "gone", "1"], ["1", "2", "99"]]) {
      $0.missing = ["gone", "99"]
      $0.shift = .seconds(-3)
    }
    #expect(read.traces.map { $0.samples.map(\.time.seconds) } == [[-2], [-3]])
  }

  @Test(
    "Every bad line has its message",
    arguments: [
      (["1", "2"], DiagnosticID.wrongFieldCount, nil),
      (["1", "2", "3", "4"], .wrongFieldCount, nil),
      (["", "1", "1"], .missingTime, 1), (["soon", "1", "1"], .notATime, 1),
      (["9000000000000", "1", "1"], .timeOutOfRange, 1), (["0", "1", "1"], .timesDoNotRise, 1),
      (["-1", "1", "1"], .timesDoNotRise, 1), (["2", "x", "1"], .notANumber, 2),
      (["2", "1", "1,2.3"], .notANumber, 3), (["2", "1e999", "1"], .notANumber, 2),
    ] as [([String], DiagnosticID, Int?)])
  func complaints(row: [String], id: DiagnosticID, field: Int?) throws {
    let read = try read([["0", "1", "1"], row, ["5", "1", "1"]])
    let found = try #require(read.diagnostics.first)
    #expect(found.id == id && read.diagnostics.count == 1)
    #expect(found.place?.line == 3 && found.place?.field == field && found.expected != nil)
  }

  @Test("Decimal marks")
  func marks() throws {
    let mixed = try read([["0", "1.5", "1,5"], ["1", "1,5", "2,5"], ["2", "2.5", "1"]])
    #expect(mixed.diagnostics.map(\.id) == [.otherDecimalMark])
    #expect(mixed.diagnostics[0].place?.columnName == "a" && mixed.diagnostics[0].place?.line == 3)
    let given = try read([["0", "1.5", "1,5"]]) { $0.decimalMark = .point }
    #expect(given.diagnostics.map(\.id) == [.notANumber])
  }

  @Test("Times finer than a microsecond are rounded, and it is said")
  func fine() throws {
    let read = try read([["0.1234565", "1", "1"], ["0:01.5", "2", "2"]])
    #expect(read.traces[0].samples.map(\.time.microseconds) == [123_456, 1_500_000])
    #expect(read.diagnostics.map(\.id) == [.finerThanMicrosecond])
  }
}
