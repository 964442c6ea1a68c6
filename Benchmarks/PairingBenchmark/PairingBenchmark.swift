import Foundation
import SessionFiles

/// Measures how fast START and STOP rows are paired, and how fast a table of them is read into a
/// session, beside reading its rows alone.
///
///     swift run -c release PairingBenchmark
///
/// For comparison BORIS 9.15 needs 0.8 s for the pairing
/// of 5 000 events, 13 s for 20 000 and 180 s for 50 000, because it counts all earlier events for each.
@main
struct PairingBenchmark {
  static func main() throws {
    for count in [5_000, 50_000, 1_000_000] {
      let pairing = best(of: 5) { _ = StartStopPairing(rows(count)).rows.count }
      let making = best(of: 5) { _ = rows(count).count }
      let path = try written(count)
      let reading = best(of: 3) { _ = SessionReader.read([path]).sessions.count }
      let lines = best(of: 3) { _ = try? String(contentsOfFile: path, encoding: .utf8).utf8.count }
      print(
        "\(count) events: pairing \(text(pairing - making)) ms, "
          + "reading the table into a session \(text(reading)) ms (the file alone \(text(lines)) ms)"
      )
      try FileManager.default.removeItem(atPath: path)
    }
  }

  /// Two persons with three states each, one after the other.
  private static func rows(_ count: Int) -> EventRows {
    var rows = EventRows()
    rows.reserveCapacity(count)
    var open: [UInt32?] = [nil, nil]
    var time: Int64 = 0
    var draw: UInt64 = 1
    while rows.count < count {
      draw = draw &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let person = Int(draw >> 40) % 2
      time += Int64(draw >> 50) % 2_000 * 1_000
      var row = EventRow()
      row.person = UInt32(person + 1)
      row.onset = time
      row.line = UInt32(rows.count + 2)
      if let code = open[person] {
        row.code = code
        row.mark = .stop
        open[person] = nil
      } else {
        row.code = UInt32(draw >> 45) % 3 + 1
        row.mark = .start
        open[person] = row.code
      }
      rows.append(row)
    }
    return rows
  }

  private static func written(_ count: Int) throws -> String {
    let path = NSTemporaryDirectory() + "attune-start-stop-\(count).csv"
    var text = "Time,Subject,Behavior,Status\n"
    let all = rows(count)
    for row in all {
      let status = row.mark == .start ? "START" : "STOP"
      let whole = row.onset / 1_000_000
      let fraction = String(row.onset % 1_000_000 / 1_000 + 1_000).dropFirst()
      text += "\(whole).\(fraction),\(row.person == 1 ? "infant" : "mother"),"
      text += "\(["look", "away", "object"][Int(row.code) - 1]),\(status)\n"
    }
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    return path
  }

  private static func best(of rounds: Int, _ work: () -> Void) -> Duration {
    var best = Duration.seconds(1_000)
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      work()
      best = min(best, ContinuousClock.now - start)
    }
    return best
  }

  private static func text(_ duration: Duration) -> String {
    let parts = duration.components
    let tenths = Double(parts.seconds) * 10_000 + Double(parts.attoseconds) / 1e14
    return "\(tenths.rounded() / 10)"
  }
}
