import CodedSessions
import Foundation
import SessionFiles
import Testing

@testable import StudyReports

@Suite struct ReportLogTests {
  private let table = """
    person,stream,code,onset,offset
    infant,gaze,partner,0.0,10.5
    infant,gaze,partner,0.0,10.5
    infant,gaze,away,10.5,20.0
    infant,gaze,partner,twenty,30.0

    """

  /// The log of a report of nothing that came from `text`.
  private func log(_ text: String, remarks: [String] = []) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "play.csv")
    let path = folder.path + "/play.csv"
    var options = ReadingOptions()
    options.badRows = .skip
    let outcome = SessionReader.read([path], options: options)
    var origin = ReportOrigin()
    origin.sources = try outcome.files.map {
      ReportSource(try ReportInput(name: $0.name, path: $0.path), $0)
    }
    origin.rules = options.policies
    origin.sessions = outcome.sessions.map { ($0.session.id, $0.record) }
    origin.messages = outcome.diagnostics
    let log = ReportLog(
      origin: origin, program: "Attune test", command: "attune report session play.csv",
      settings: ReportSettings(.session, seed: 7, [:], leftOut: ["something"]), remarks: remarks
    ).text(written: [.init(path: "report.html", .init(bytes: 12, sha256: "00"))])
    #expect(!log.contains(folder.path))
    return log
  }

  @Test func itTellsWhatHappened() throws {
    let log = try log(table, remarks: ["report.pdf was not written"])
    #expect(
      log.hasPrefix("Attune test\nattune report session play.csv\n\nFiles read\n  play.csv  "))
    #expect(log.contains("  \(table.utf8.count) bytes  sha256 "))
    #expect(log.contains("\n    4 rows of data, 1 session\n"))
    #expect(log.contains("\n    1 row left out that cannot be read\n"))
    #expect(log.contains("\n    1 repeat of a row to the letter, not counted\n"))
    #expect(log.contains("\n  bad-rows: skip (chosen)\n"))
    #expect(log.contains("\nLeft out\n  something\n"))
    #expect(log.contains("\nRandom numbers\n  seed 7\n"))
    #expect(
      log.hasSuffix("\nFiles written\n  report.html  12 bytes\n  report.pdf was not written\n"))
  }

  @Test func messagesStandThereAsOnTheTerminal() throws {
    let log = try log(table)
    #expect(log.contains("error[E301]: ") || log.contains("warning["))
    #expect(log.contains("  --> play.csv:5:4  (column \"onset\")\n"))
    #expect(!log.contains("\u{1B}"))
  }

  @Test func withoutAnythingItSaysSo() {
    let log = ReportLog(
      origin: ReportOrigin(), program: nil, command: nil,
      settings: ReportSettings(.session, seed: nil, [:])
    ).text(written: [])
    #expect(log.contains("Messages\n  none\n") && log.contains("Left out\n  nothing\n"))
    #expect(log.contains("Random numbers\n  none are drawn\n"))
  }

  @Test func moreLinesThanUsualAreNotNamed() {
    var message = Diagnostic(.duplicateRow, "a row repeats another")
    message.moreLines = Array(2..<40)
    message.moreCount = 38
    var origin = ReportOrigin()
    origin.messages = [message]
    let log = ReportLog(
      origin: origin, program: nil, command: nil,
      settings: ReportSettings(.session, seed: nil, [:])
    ).text(written: [])
    #expect(log.contains("38 more rows have the same problem (2, 3, 4, 5, 6, …)\n"))
  }
}
