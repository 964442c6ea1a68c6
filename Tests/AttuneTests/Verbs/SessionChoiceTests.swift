import Testing

@Suite struct SessionChoiceTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    let rows = ["Zoë", "Zoé", "S3"].map { id in
      Workplace.play.split(separator: "\n").dropFirst().map { "\(id)," + $0 }
        .joined(separator: "\n")
    }
    try place.write(
      "session,person,stream,code,onset,offset\n" + rows.joined(separator: "\n") + "\n",
      to: "three.csv")
  }

  private func report(_ arguments: String...) throws -> Program.Run {
    try Program.run(["report", "session", "three.csv"] + arguments, in: place.path)
  }

  @Test func allSessionsWithoutAChoice() throws {
    let run = try report()
    #expect(run.exitCode == 0)
    #expect(
      run.lines == [
        "Reports/Zo-/report.html", "Reports/Zo--2/report.html", "Reports/S3/report.html",
      ])
  }

  @Test func aChosenSessionKeepsTheFolderItHasAmongAll() throws {
    #expect(try report("--session", "Zoé").lines == ["Reports/Zo--2/report.html"])
    #expect(
      try report("--session", "S3", "--session", "Zoë").lines
        == ["Reports/Zo-/report.html", "Reports/S3/report.html"])
  }

  @Test func anUnknownSessionIsMisuseWithASuggestion() throws {
    let run = try report("--session", "S4")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(
      run.talk
        == "error: there is no session \"S4\" (did you mean \"S3\"?); the sessions are Zoë, Zoé, S3\n"
    )
    #expect(place.names() == ["three.csv"])
  }
}
