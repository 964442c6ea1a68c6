import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import SessionFiles

/// Where the generator lies, if it does.
private enum SessionGenerator {
  static let tool: String? = {
    guard let root = ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"] else { return nil }
    let path = root + "/tools/make_sessions.py"
    return FileManager.default.isReadableFile(atPath: path)
      && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3") ? path : nil
  }()
}

/// Sessions of a generator that is not ours, with its own key of what it put in. Needs the material folder and
/// a Python to run the generator; skipped without them.
@Suite(.enabled(if: SessionGenerator.tool != nil, "no generator"))
struct GeneratedTruthTests {
  private struct World {
    let sessions: [CodedSession]
    let truth: [String: Any]
    /// The key of looks away, a row each, by column.
    let key: [[String: String]]

    func realised(_ name: String) -> Double? {
      (truth["realised"] as? [String: Any])?[name] as? Double
    }
    func expected(_ name: String) -> Double? {
      (truth["expected"] as? [String: Any])?[name] as? Double
    }
    func count(_ name: String) -> Int? { (truth["counts"] as? [String: Any])?[name] as? Int }
  }

  private static func world(dyads: Int, seed: Int, _ options: [String] = []) throws -> World {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/python3")
    process.arguments =
      [
        try #require(SessionGenerator.tool), "--dyads", "\(dyads)", "--minutes", "10", "--seed",
        "\(seed)",
        "--output", path("s.csv"), "--truth", path("t.json"), "--cycles", path("c.csv"),
      ] + options
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let outcome = SessionReader.read([path("s.csv")])
    let key = try String(contentsOfFile: path("c.csv"), encoding: .utf8)
      .split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
    let names = try #require(key.first)
    return World(
      sessions: outcome.sessions.map(\.session),
      truth: try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: URL(filePath: path("t.json")))) as? [String: Any]),
      key: key.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) })
  }

  private static func time(_ text: String?) -> SessionTime? {
    text.flatMap(Double.init).map { .milliseconds(Int64(($0 * 1000).rounded())) }
  }

  /// Looks away by our definition, put together from the key: entries that touch are one, glances at the face
  /// under half a second are taken in, one second at least, after a look at the face.
  private static func aversions(_ rows: [[String: String]]) throws -> [TimeSpan] {
    var runs: [(onset: SessionTime, offset: SessionTime, isAfterFace: Bool)] = []
    for row in rows {
      let onset = try #require(time(row["onset"]))
      let offset = try #require(time(row["offset"]))
      let isAfterFace = row["before"] == "partner"
      if let last = runs.last,
        last.offset == onset
          || isAfterFace && last.isAfterFace && onset - last.offset < .milliseconds(500)
      {
        runs[runs.count - 1].offset = offset
      } else {
        runs.append((onset, offset, isAfterFace))
      }
    }
    return runs.filter { $0.isAfterFace && $0.offset - $0.onset >= .seconds(1) }
      .compactMap { TimeSpan(onset: $0.onset, offset: $0.offset) }
  }

  @Test func itsOwnCyclesFileIsFoundExactly() throws {
    let world = try Self.world(dyads: 50, seed: 11)
    #expect(world.sessions.count == 50)
    var (found, spontaneous, drawn) = (0, 0, 0)
    for session in world.sessions {
      let rows = world.key.filter {
        ($0["dyad"] ?? "") + " " + ($0["session"] ?? "") == session.id
      }
      let analysis = try CycleAnalysis(
        session, averting: Person("infant"), pursuing: Person("caregiver"))
      let expected = try Self.aversions(rows)
      #expect(analysis.measures.aversions.map(\.aversion.span) == expected, "\(session.id)")
      found += expected.count
      for aversion in analysis.measures.aversions {
        let own = rows.filter { row in
          row["response"] == "pursue"
            && Self.time(row["response_at"]).map {
              $0 > aversion.aversion.onset && $0 < aversion.aversion.offset
                && $0 <= aversion.aversion.onset + .seconds(3)
            } == true
        }
        if own.isEmpty {
          spontaneous += aversion.isPursued ? 1 : 0
        } else {
          drawn += 1
          #expect(aversion.isPursued, "\(session.id), \(aversion.aversion.onset)")
        }
      }
    }
    #expect(found > 1000 && drawn > 500)
    // Everything else that was pursued met one of the pursuits that came by themselves.
    #expect(spontaneous <= world.count("pursuits_spontaneous") ?? 0)
  }

  /// Share of cues answered over all sessions, by entry as the generator has it.
  private static func answered(
    _ sessions: [CodedSession], _ cues: [String], _ responses: [String],
    anchor: ResponseWindow.Anchor = .onset, seconds: Int64
  ) throws -> (share: Double, count: Int) {
    var (answered, all) = (0, 0)
    for session in sessions {
      let names = CodeNames(session.codebook)
      let records = ContingencyRecord.records(
        of: session, cues: try names.codes(cues), responses: try names.codes(responses))
      let found = Contingency(
        records,
        window: ResponseWindow(anchor: anchor, length: .seconds(seconds), credit: .all))
      answered += found.association.a
      all += found.eligibleCount
    }
    return (Double(answered) / Double(all), all)
  }

  @Test func whatWasPutInIsRecovered() throws {
    let world = try Self.world(dyads: 50, seed: 11)
    for seconds in [1, 2, 3] as [Int64] {
      let pursuit = try Self.answered(
        world.sessions, ["infant.avert", "infant.headdown"], ["caregiver.pursue"],
        seconds: seconds)
      let expected = try #require(
        world.expected("P(pursue onset within \(seconds)s of aversion onset)"))
      // Spontaneous pursuits add a little, windows cut by a next entry take a little.
      let error = 4 * (expected * (1 - expected) / Double(pursuit.count)).squareRoot() + 0.01
      #expect((pursuit.share - expected).magnitude < error, "\(seconds) s: \(pursuit), \(expected)")
    }
    let back = try Self.answered(
      world.sessions, ["caregiver.withdraw"], ["infant.gaze.partner"], seconds: 3)
    let lower = try #require(world.realised("return_given_withdrawal"))
    #expect(back.share > lower - 0.06 && back.share < lower + 0.3, "\(back), \(lower)")
    let voice = try Self.answered(
      world.sessions, ["infant.voc"], ["caregiver.voc"], anchor: .offset, seconds: 2)
    let upper = try #require(
      world.expected("upper bound P(caregiver voc onset within 2s of infant voc offset)"))
    let made = try #require(world.realised("answer_made_given_infant_voc"))
    #expect(voice.share < upper && voice.share > made - 0.06, "\(voice), \(made), \(upper)")
  }

  @Test func estimatesRiseWithTheTunables() throws {
    func rising(
      _ name: String, _ cues: [String], _ responses: [String],
      anchor: ResponseWindow.Anchor = .onset, seconds: Int64
    ) throws {
      let shares = try ["0.1", "0.4", "0.8"].map { value in
        try Self.answered(
          try Self.world(dyads: 12, seed: 5, [name, value]).sessions, cues, responses,
          anchor: anchor, seconds: seconds
        ).share
      }
      #expect(shares == shares.sorted() && shares[2] - shares[0] > 0.1, "\(name): \(shares)")
    }
    try rising(
      "--pursuit", ["infant.avert", "infant.headdown"], ["caregiver.pursue"], seconds: 3)
    try rising("--return", ["caregiver.withdraw"], ["infant.gaze.partner"], seconds: 3)
    try rising("--contingency", ["infant.voc"], ["caregiver.voc"], anchor: .offset, seconds: 2)
    let mirrored = try ["0.1", "0.4", "0.8"].map { value -> Double in
      let sessions = try Self.world(dyads: 12, seed: 5, ["--mirroring", value]).sessions
      let found = sessions.flatMap { MirrorAnalysis.all(of: $0) }.filter {
        $0.stream == "affect" && $0.to == Person("caregiver")
      }.map { $0.windows[1] }
      return Double(found.reduce(0) { $0 + $1.mirrored })
        / Double(found.reduce(0) { $0 + $1.eligible })
    }
    #expect(mirrored == mirrored.sorted() && mirrored[2] - mirrored[0] > 0.2, "\(mirrored)")
  }
}
