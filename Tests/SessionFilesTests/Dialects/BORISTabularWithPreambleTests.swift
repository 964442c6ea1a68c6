import CodedSessions
import Testing

@testable import SessionFiles

@Suite("BORIS tabular events, versions 2 to 8.10")
struct BORISTabularWithPreambleTests {
  private func preamble(width: Int, players: [String] = ["a.mp4"], delimiter: String = ",")
    -> [String]
  {
    var rows = [
      ["Observation id", "play 1"], [], ["Media file(s)"], [],
    ]
    for (index, player) in players.enumerated() { rows.append(["Player #\(index + 1)", player]) }
    rows += [
      [], ["Observation date", "2020-01-02 03:04:05"], [], ["Description", "a, b"], [],
      ["Time offset (s)", "0.0"], [], ["independent variables"], ["variable", "value"],
      ["age", "4"], [],
    ]
    return rows.map { row in
      let cells = row + Array(repeating: "", count: width - row.count)
      return cells.map { $0.contains(delimiter) ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
    }
  }

  @Test(
    "Comma and tab, one player and three, with any number of modifiers", arguments: [",", "\t"],
    [0, 1, 2])
  func versions(delimiter: String, modifiers: Int) throws {
    let names = (0..<modifiers).map { "Modifier \($0 + 1)" }
    let header =
      [
        "Time", "Media file path", "Total length", "FPS", "Subject", "Behavior",
        "Behavioral category",
      ] + names + ["Comment", "Status"]
    let values = (0..<modifiers).map { "m\($0)" }
    func row(_ time: String, _ subject: String, _ code: String, _ status: String) -> String {
      ([time, "a.mp4", "60.500", "25.0", subject, code, "gaze"] + values + ["", status])
        .joined(separator: delimiter)
    }
    for players in [["a.mp4"], ["a.mp4", "b, c.mp4", "d.mp4"]] {
      let lines =
        preamble(width: header.count, players: players, delimiter: delimiter)
        + [
          header.joined(separator: delimiter), row("1.800", "infant", "looks", "START"),
          row("2.500", "mother", "points", "POINT"), row("8.125", "infant", "looks", "STOP"),
        ]
      let outcome = try read(lines: lines)
      let session = try outcome.session()
      #expect(session.id == "play 1")
      #expect(try session.bouts("infant.gaze") == ["looks 1.8-8.125"])
      #expect(try session.moments("mother.gaze") == ["points 2.5"])
      #expect(session.span == TimeSpan(onset: .zero, offset: .milliseconds(60_500)))
      #expect(session.spanOrigin == .stated)
      #expect(try outcome.record().layout.headerLine == 16 + players.count)
      #expect(outcome.errors == [])
    }
  }

  @Test("Without category, and live, with only a total length")
  func live() throws {
    let header = "Time,Total length,Subject,Behavior,Comment,Status"
    let lines = preamble(width: 6, players: []) + [header, "1.5,NA,,s,,START", "2,NA,,s,,STOP"]
    let session = try read(lines: lines).session()
    #expect(try session.bouts("No focal subject.behavior") == ["s 1.5-2"])
    #expect(session.spanOrigin == .observed)
  }

  @Test("Messages show the true header, not the preamble")
  func excerpt() throws {
    let lines =
      preamble(width: 6) + ["Time,Total length,Subject,Behavior,Comment,Status", "x,9,,s,,POINT"]
    let message = try read(lines: lines).message(.notATime)
    #expect(message.excerpt?.header == "Time,Total length,Subject,Behavior,Comment,Status")
    #expect(message.excerpt?.headerLine == 17)
    #expect(message.place?.line == 18)
  }
}
