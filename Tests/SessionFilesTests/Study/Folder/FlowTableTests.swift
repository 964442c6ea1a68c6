import CodedSessions
import Testing

@testable import SessionFiles

@Suite("What becomes of the sessions of a study")
struct FlowTableTests {
  @Test("By group and phase, in the study's order, with minutes")
  func cells() throws {
    let place = try StudyOnDisk.sound()
    let lines = StudyOnDisk.session.split(separator: "\n").filter { !$0.hasPrefix("reunion") }
    try place.write(lines.joined(separator: "\n") + "\n", to: "sessions/S-03.csv")
    try place.write(StudyOnDisk.session, to: "sessions/S-10.csv")
    try place.write("not a table", to: "sessions/words.csv")
    let flow = place.folder().flow
    #expect(flow.files == 6 && flow.filesWithoutSession == ["words.csv"])
    #expect(flow.dyadsListed == 4 && flow.dyadsWithoutSession == [])
    #expect(flow.sessionsRead == 5 && flow.sessionsAnalysed == 4 && flow.dyadsAnalysed == 4)
    #expect(flow.excluded == [FlowTable.Excluded(reason: .noParticipant, sessions: ["S-10"])])
    let cells = flow.cells.map {
      "\($0.group ?? "-") \($0.phase ?? "-") \($0.dyads) \($0.sessions) \($0.time.text)"
    }
    #expect(
      cells == [
        "term play 2 2 21", "term still 2 2 19", "term reunion 2 2 20", "preterm play 2 2 21",
        "preterm still 2 2 19", "preterm reunion 1 1 10",
      ])
  }

  @Test("Without groups and phases there is one cell; groups that nobody is in stay")
  func plain() throws {
    let place = try StudyOnDisk.sound()
    try place.write("schema = \"attune-study/1\"\n", to: "study.toml")
    #expect(place.folder().flow.cells.map(\.phase) == ["play", "still", "reunion"])
    try place.replace("schema", with: "groups.column = \"born\"\nschema", in: "study.toml")
    #expect(place.folder().flow.cells.map(\.group).count == 6)
    try place.write(
      "schema = \"attune-study/1\"\n[groups]\ncolumn = \"born\"\nlevels = [\"x\"]\n",
      to: "study.toml")
    let flow = place.folder().flow
    #expect(flow.sessionsAnalysed == 0 && flow.sessionsRead == 4)
    #expect(flow.cells.map(\.sessions) == [0] && flow.cells.map(\.group) == ["x"])
    #expect(flow.excluded.map(\.reason) == [.groupNotDeclared])
  }

  @Test("Read is left out and analysed, in every study")
  func balance() throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20 {
      let place = try StudyOnDisk.sound()
      // With it a father's codes would be unknown, and his sessions refused.
      try place.remove("codebook.csv")
      for number in 1...6 {
        let id = "S-0\(random.next() % 8)"
        let text =
          random.next() % 3 == 0
          ? StudyOnDisk.session.replacing("mother", with: "father") : StudyOnDisk.session
        try place.write(text, to: "sessions/more\(number)/\(id).csv")
      }
      let flow = place.folder().flow
      let excluded = flow.excluded.reduce(0) { $0 + $1.sessions.count }
      #expect(flow.sessionsRead == 10)
      #expect(flow.sessionsRead == excluded + flow.sessionsAnalysed)
      let byPhase = flow.cells.filter { $0.phase == "play" }.reduce(0) { $0 + $1.sessions }
      #expect(byPhase == flow.sessionsAnalysed)
    }
  }
}
