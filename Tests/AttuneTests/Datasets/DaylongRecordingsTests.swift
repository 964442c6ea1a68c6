import Foundation
import Testing

/// Seven day-long recordings with automatic labels. Where segments tile the time an adult often begins at the very
/// moment at which the infant ends: the facts' windows are closed, [end, end + w], which on a clock of 0.01 s is
/// `--onset-unit included` with a window longer by that step.
@Suite("lena-daylong", .enabled(if: Datasets.isThere, Datasets.skipped))
struct DaylongRecordingsTests {
  private static let set = "lena-daylong"
  private static let isSlow = ProcessInfo.processInfo.environment["ATTUNE_SLOW"] != nil

  private static func recordings() throws -> [String: [String: Any]] {
    try #require(try Datasets.facts(set)["recordings"] as? [String: [String: Any]])
  }

  @Test("Hours, segments and vocalizations of each recording")
  func segments() throws {
    let json = try Datasets.run("attune inspect segments", in: Self.set).json()
    let tables = try #require(json["tables"] as? [[String: Any]])
    let sessions = try #require(json["sessions"] as? [[String: Any]])
    let recordings = try Self.recordings()
    #expect(sessions.count == recordings.count)
    for session in sessions {
      let name = try #require(session["session"] as? String)
      let facts = try #require(recordings[String(name.dropLast("_segments".count))], "\(name)")
      let table = try #require(tables.first { $0["file"] as? String == name + ".csv" }, "\(name)")
      #expect(
        Int(table["rowCount"] as? String ?? "") ?? table["rowCount"] as? Int == facts["segments"]
          as? Int)
      let end = try #require(Double(session["endSeconds"] as? String ?? ""))
      let hours = try #require(facts["hours"] as? Double)
      #expect((end / 3600 - hours).magnitude <= 0.000_051, "\(name)")
      let streams = try #require(session["streams"] as? [[String: Any]])
      let codes = try #require(streams.first?["codes"] as? [[String: Any]])
      func count(_ code: String) -> Int {
        codes.first { $0["code"] as? String == code }?["count"] as? Int ?? 0
      }
      #expect(streams.count == 1)
      #expect(count("CHNSP") == facts["CHNSP"] as? Int, "\(name)")
      #expect(count("FAN") + count("MAN") == facts["adult"] as? Int, "\(name)")
    }
  }

  @Test("What follows what, infant speech and adult speech as events")
  func events() throws {
    let tables = try Datasets.tables(
      "attune lag vocal_events.csv --recode MAN=voice,FAN=voice --modify 'REMOVE infant.CHNNSP' --streams infant.behavior,adult.behavior --by session --test asymptotic",
      in: Self.set)
    let recordings = try Self.recordings()
    #expect(tables.count == recordings.count)
    let names = ["infant.CHNSP", "adult.voice"]
    for table in tables {
      let facts = try #require(recordings[table.part ?? ""])
      let expected = try #require(facts["lag1_event_I_A"] as? [[Int]])
      for (row, given) in names.enumerated() {
        for (column, target) in names.enumerated() {
          #expect(
            try table.count(given, target) == expected[row][column],
            "\(table.part ?? ""): \(given) → \(target)")
        }
      }
    }
  }

  /// A row for each recording asked for, by column.
  private func answered(
    cue: String, response: String, window: String, recordings: [String], bounds: String = ""
  ) throws -> [[String: String]] {
    let run = try Datasets.run(
      "attune respond vocal_events.csv --recode MAN=voice,FAN=voice --cue \(cue) --response \(response) --anchor offset --window \(window)s --onset-unit included --credit all",
      in: Self.set,
      "--csv " + bounds + recordings.map { "--session \($0)" }.joined(separator: " ")
        + (Self.isSlow ? "" : " --block 30min"))
    let rows = run.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test(
    "How many vocalizations are answered within 1, 2 and 5 s",
    arguments: [
      ("infant.CHNSP", "adult.voice", 1, "infant_voc_followed_by_adult_onset_within_1s"),
      ("infant.CHNSP", "adult.voice", 2, "within_2s"),
      ("infant.CHNSP", "adult.voice", 5, "within_5s"),
      ("adult.voice", "infant.CHNSP", 2, "adult_followed_by_infant_within_2s"),
    ])
  func answers(cue: String, response: String, seconds: Int, fact: String) throws {
    let facts = try Self.recordings()
    let chosen = Self.isSlow ? facts.keys.sorted() : ["0274_000221", "0300_000607"]
    let rows = try answered(
      cue: cue, response: response, window: "\(seconds).01", recordings: chosen)
    #expect(rows.count == chosen.count)
    for row in rows {
      let recording = try #require(facts[row["session"] ?? ""])
      let count = try #require(Double(row["a"] ?? ""))
      #expect(count == Double(try #require(recording[fact] as? Int)), "\(row["session"] ?? "")")
      // Cues whose window the end of the record cuts are counted apart.
      #expect(try #require(Double(row["cues_cut"] ?? "")) <= 2)
    }
  }

  /// 200 random shifts of the day are known to ± their standard error; every shift is counted here. All seven
  /// recordings, so only in the slow tests.
  @Test(
    "Circular shifts of the adults' day", .enabled(if: isSlow, "slow"),
    arguments: [(1, "lena7_1s_global_shift"), (2, "lena7_2s_global_shift")])
  func circularShift(seconds: Int, name: String) throws {
    let facts = try #require(
      (try Datasets.facts(Self.set)["circular_shift_200"] as? [String: Any])?[name]
        as? [String: Any])
    // A shift turns the whole day, which ends later than the last sound.
    let recordings = try Self.recordings()
    let rows = try recordings.keys.sorted().flatMap { name in
      let hours = try #require(recordings[name]?["hours"] as? Double)
      return try answered(
        cue: "infant.CHNSP", response: "adult.voice", window: "\(seconds).01",
        recordings: [name], bounds: "--bounds 0s..\(Int((hours * 3600).rounded()))s ")
    }
    func sum(_ column: String) -> Double {
      rows.reduce(0) { $0 + (Double($1[column] ?? "") ?? .nan) }
    }
    let n = Double(try #require(facts["n"] as? Int))
    #expect(sum("cues_all") == n)
    #expect(sum("a") == Double(try #require(facts["observed"] as? Int)))
    let mean = try #require(facts["circular_shift_mean"] as? Double)
    let error = try #require(facts["sd"] as? Double) / 200.0.squareRoot()
    #expect((sum("shift_mean") / n - mean).magnitude <= 4 * error, "\(sum("shift_mean") / n)")
  }
}
