import Foundation
import Testing

@Suite struct CheckStudyTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(Self.design, to: "study/study.toml")
    try place.write("id,group\nS-1,a\nS-2,a\nS-3,b\nS-4,b\n", to: "study/participants.csv")
    try place.write(Workplace.codebook, to: "study/codebook.csv")
    for id in 1...4 { try place.write(Workplace.play, to: "study/sessions/S-\(id).csv") }
  }

  private static let design = """
    schema = "attune-study/1"
    title = "Pursuit"
    [persons]
    first = "infant"
    second = "mother"
    [groups]
    levels = ["a", "b"]
    [[question]]
    id = "pursuit"
    text = "Is looking away pursued?"
    statistic = "yules-q"
    given = "infant.away"
    target = "mother.closer"
    window = "3s"

    """

  @Test func aSoundStudyIsExitZeroWithItsFlow() throws {
    let run = try place.attune("check", "study", "--strict")
    #expect(run.exitCode == 0 && run.talk.isEmpty, "\(run.talk)")
    #expect(
      run.output == """
        Pursuit
        dyads listed           4
        files of sessions      4
        sessions read          4
        sessions analysed      4 of 4 dyads

        group  phase    dyads  sessions  minutes
        a      (whole)      2         2      2.0
        b      (whole)      2         2      2.0

        0 errors, 0 warnings, 0 notes

        """)
    #expect(try place.attune("check", "study/study.toml").output == run.output)
  }

  @Test func asJSON() throws {
    try place.write(Workplace.play, to: "study/sessions/S-9.csv")
    let run = try place.attune("check", "study", "--json")
    #expect(run.exitCode == 1)
    let json = try run.json()
    #expect(json["schema"] as? String == "attune-check-study/1")
    #expect(json["title"] as? String == "Pursuit" && json["questions"] as? Int == 1)
    let flow = try #require(json["flow"] as? [String: Any])
    #expect(flow["sessionsRead"] as? Int == 5 && flow["sessionsAnalysed"] as? Int == 4)
    let excluded = try #require((flow["excluded"] as? [[String: Any]])?.first)
    #expect(excluded["sessions"] as? [String] == ["S-9"])
    let cells = try #require(flow["cells"] as? [[String: Any]])
    #expect(cells.map { $0["seconds"] as? Double } == [120, 120])
    #expect(try run.talkAsJSON().map { $0["id"] as? String } == ["E604"])
  }

  /// What is spoilt, what stands in its place, the messages, and the exit code.
  private static let faults:
    [(file: String, old: String, new: String, ids: [String], code: Int32)] =
      [
        ("study.toml", "[groups]", "[group]", ["E601"], 4),
        ("study.toml", "yules-q", "yules", ["E601"], 4),
        ("study.toml", "infant.away", "infant.awya", ["E608"], 1),
        ("study.toml", "schema", "[[", ["E601"], 4),
        ("codebook.csv", "state", "stat", ["E503"], 4),
        ("participants.csv", "S-2", "S-1", ["E602", "E604", "W613"], 4),
        ("participants.csv", "S-4,b\n", "", ["E604", "W613"], 1),
        ("participants.csv", "S-4,b", "S-4,b\nS-5,b", ["W611"], 0),
        ("participants.csv", "S-4,b", "S-4,c", ["E607", "W613"], 1),
        ("sessions/S-4.csv", "0.0,10.5", "10.5,0.0", ["E303", "W611", "W613"], 1),
      ]

  @Test(arguments: faults)
  func theGravestDecides(
    file: String, old: String, new: String, ids: [String], code: Int32
  ) throws {
    let text = try place.read("study/" + file)
    try #require(text.contains(old))
    try place.write(text.replacing(old, with: new, maxReplacements: 1), to: "study/" + file)
    let run = try place.attune("check", "study")
    #expect(run.messages == ids, "\(run.talk)")
    #expect(run.exitCode == code, "\(run.talk)")
    let strict = try place.attune("check", "study", "--strict")
    #expect(strict.exitCode == (code == 0 ? 1 : code))
  }

  @Test func optionsOfReadingBelongIntoTheDesign() throws {
    let run = try place.attune("check", "study", "--fps", "25")
    #expect(run.exitCode == 2 && run.talk.contains("--fps: study.toml says how"), "\(run.talk)")
  }

  @Test func noSessionThatCanBeReadIsExitThree() throws {
    for id in 1...4 { try place.write("words", to: "study/sessions/S-\(id).csv") }
    let run = try place.attune("check", "study")
    #expect(run.exitCode == 3, "\(run.talk)")
    #expect(run.output.contains("4 without a session that can be read: S-1.csv, S-2.csv"))
  }
}
