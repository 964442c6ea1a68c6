import Testing

@Suite struct SessionReportWriterTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  private func report(_ arguments: String...) throws -> Program.Run {
    try Program.run(["report", "session"] + arguments, in: place.path)
  }

  @Test func threePersonsNeedAPair() throws {
    try place.write(Workplace.play + "stranger,gaze,partner,1.5,3\n", to: "three.csv")
    let run = try report("three.csv")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(
      run.talk == "error: session three has 3 persons (infant, mother, stranger): "
        + "say which two are meant, in order: --pair infant,mother\n")
    #expect(place.names() == ["play.csv", "three.csv"])
    #expect(try report("three.csv", "--pair", "mother,stranger").exitCode == 0)
    let session = try #require(
      try place.json("Reports/three/results.json")["session"] as? [String: Any])
    #expect(session["pair"] as? [String] == ["mother", "stranger"])
  }

  @Test func withoutAPersonOfThePairThereIsNoSession() throws {
    let run = try report("play.csv", "--pair", "infant,mothr")
    #expect(run.exitCode == 3)
    #expect(run.talk.contains("error[E421]: there is no person \"mothr\", whom --pair names"))
    #expect(run.talk.contains("did you mean \"mother\"?"))
    #expect(place.names() == ["play.csv"])
  }

  @Test func aStreamThatIsNotThereIsMisuse() throws {
    let run = try report("play.csv", "--streams", "infant.gase")
    #expect(run.exitCode == 2)
    #expect(
      run.talk == "error: session play has no stream \"infant.gase\" (did you mean "
        + "\"infant.gaze\"?); it has infant.gaze and mother.approach\n")
    for nothing in ["", ","] {
      let run = try report("play.csv", "--streams", nothing)
      #expect(run.exitCode == 2 && run.talk.contains("--streams takes the names of streams"))
    }
    #expect(place.names() == ["play.csv"])
  }

  @Test func streamsAreMergedAsNamed() throws {
    #expect(try report("play.csv", "--streams", "mother.approach, infant.gaze").exitCode == 0)
    let sequence = try #require(
      try place.json("Reports/play/results.json")["sequence"] as? [String: Any])
    #expect(sequence["streams"] as? [String] == ["mother.approach", "infant.gaze"])
  }

  @Test func whatWasWrittenBeforeAFailureIsTold() throws {
    try place.write(Workplace.play, to: "study/a.csv")
    try place.write(Workplace.play, to: "study/b.csv")
    try place.write("mine", to: "Reports/b/notes.txt")
    let run = try report("study")
    #expect(run.exitCode == 7)
    #expect(run.output == "Reports/a/report.html\n")
    #expect(place.names("Reports") == ["a", "b"])
    #expect(place.names("Reports/b") == ["notes.txt"])
  }

  @Test(arguments: ["../../etc", "a/b", "👶", ".", "-rf", String(repeating: "x", count: 300)])
  func hostileIdsStayInTheirFolder(id: String) throws {
    let rows = Workplace.play.split(separator: "\n").dropFirst().map { "\(id)," + $0 }
    try place.write(
      "session,person,stream,code,onset,offset\n" + rows.joined(separator: "\n") + "\n",
      to: "h.csv")
    let run = try report("h.csv", "--out", "deep/er/out")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(place.names() == ["deep", "h.csv", "play.csv"])
    #expect(place.names("deep") == ["er"] && place.names("deep/er") == ["out"])
    #expect(place.names("deep/er/out").count == 1)
  }
}
