import Foundation
import Testing

/// Simulated play with its key. What the key says of chances is tested on sessions made anew; here are the counts of
/// the files as they lie there, and that what has nothing in it gives nothing.
@Suite("generated-play", .enabled(if: Datasets.isThere, Datasets.skipped))
struct GeneratedPlayTests {
  private static let set = "generated-play"

  @Test("Realised counts", arguments: ["play", "null"])
  func counts(name: String) throws {
    let truth = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try Datasets.text(Self.set, "\(name).truth.json").utf8)) as? [String: Any])
    let counts = try #require(truth["counts"] as? [String: Int])
    let json = try Datasets.run("attune inspect \(name).csv", in: Self.set).json()
    let sessions = try #require(json["sessions"] as? [[String: Any]])
    #expect(sessions.count == truth["sessions_written"] as? Int)
    var found: [String: Int] = [:]
    for stream in sessions.flatMap({ $0["streams"] as? [[String: Any]] ?? [] }) {
      for code in stream["codes"] as? [[String: Any]] ?? [] {
        let name = "\(stream["stream"] as? String ?? "").\(code["code"] as? String ?? "")"
        found[name, default: 0] += code["count"] as? Int ?? 0
      }
    }
    func count(_ names: String...) -> Int { names.reduce(0) { $0 + (found[$1] ?? 0) } }
    #expect(count("infant.gaze.avert", "infant.gaze.headdown") == counts["aversions"])
    #expect(count("infant.vocal.voc") == counts["infant_voc"])
    #expect(count("caregiver.vocal.voc") == counts["caregiver_voc"])
    #expect(count("caregiver.act.withdraw") == counts["withdrawals"])
    let pursuits = (counts["pursuits_contingent"] ?? 0) + (counts["pursuits_spontaneous"] ?? 0)
    #expect(count("caregiver.act.pursue") == pursuits)
  }

  @Test("Where nothing answers anything, few sessions look as if: at most one question in twenty")
  func nothing() throws {
    let run = try Datasets.run("attune respond null.csv", in: Self.set, "--csv")
    let verdicts = run.output.split(separator: "\r\n").dropFirst().compactMap {
      $0.split(separator: ",").last
    }
    #expect(verdicts.count >= 90)
    let flagged = verdicts.filter { $0.contains("exceeds") }.count
    #expect(flagged * 20 <= verdicts.count, "\(flagged) of \(verdicts.count)")
  }
}
