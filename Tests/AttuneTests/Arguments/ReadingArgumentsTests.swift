import Testing

@Suite struct ReadingArgumentsTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  private static let misuses: [(option: [String], sentence: String)] = [
    (["--pair", "infant"], "--pair takes two names, such as infant,mother, not \"infant\""),
    (["--pair", "a,b,c"], "--pair takes two names"), (["--pair", "a,a"], "--pair takes two names"),
    (["--delimiter", "ab"], "--delimiter takes one character or the word tab, not \"ab\""),
    (["--delimiter", "\""], "--delimiter takes one character"),
    (["--delimiter", "é"], "--delimiter takes one character"),
    (["--encoding", "klingon"], "unknown encoding \"klingon\"; one of utf-8, utf-16"),
    (["--fps", "fast"], "\"fast\" is no frame rate; write 25, 29.97 or 30000/1001"),
    (["--fps", "0"], "is no frame rate"), (["--fps", "nan"], "is no frame rate"),
    (["--time-unit", "frames"], "frames need a frame rate: --fps 25"),
    (["--time-unit", "week"], "unknown time unit \"week\"; one of s, ms, us, min, frames"),
    (["--bridge", "5"], "--bridge needs a unit: 5s, 5ms or 5f"),
    (["--bridge", "2f"], "--bridge: frames need a frame rate: --fps 25"),
    (["--bridge", "2parsec"], "--bridge: unknown unit \"parsec\"; write s, ms, min or f"),
    (["--bridge", "xs"], "--bridge"), (["--bridge=-1s"], "is no length of time"),
    (["--unclosed", "maybe"], "--unclosed takes error, end or drop, not \"maybe\""),
    (["--overlaps", "x"], "--overlaps takes error, truncate, keep or merge, not \"x\""),
    (["--duplicates", "x"], "--duplicates takes merge, error or keep, not \"x\""),
    (["--point-extent", "5"], "--point-extent needs a unit: 5s, 5ms or 5f"),
    (["--point-extent", "0s"], "is no length of time"),
    (
      ["--bounds", "all"], "--bounds takes stated, observed, media, coding, observation or 0s..180s"
    ),
    (["--bounds", "3s..2s"], "--bounds: \"3s..2s\" does not end after it begins"),
    (["--bounds", "0..2"], "--bounds needs a unit"), (["--bounds", "..2s"], "--bounds takes"),
    (["--bounds", "media", "--observed-span"], "--observed-span and --bounds say two things"),
    (["--decimal", ";"], "--decimal takes a point or a comma, not \";\""),
    (["--offsets", "5"], "--offsets needs a unit"),
    (["--offsets", "1f"], "--offsets: frames need a frame rate: --fps 25"),
    (["--offsets", "99999999999s"], "is no length of time"),
    (["--map", "onset"], "--map takes role=value pairs such as onset=Start, not \"onset\""),
    (["--map", "begin=Start"], "--map: there is no role \"begin\"; one of session, dyad"),
    (["--set", "who=infant"], "--set: there is no role \"who\""),
  ]

  @Test(arguments: misuses)
  func aBadValueIsRefusedInASentence(option: [String], sentence: String) throws {
    for verb in [["inspect"], ["check"], ["report", "session"]] {
      let run = try Program.run(verb + ["play.csv"] + option, in: place.path)
      #expect(run.exitCode == 2, "\(run.talk)")
      #expect(run.output.isEmpty)
      #expect(run.talk.contains(sentence), "\(run.talk)")
      #expect(run.talk.hasPrefix("error: "), "\(run.talk)")
      #expect(run.talk.contains("Usage: attune " + verb.joined(separator: " ")), "\(run.talk)")
    }
    #expect(place.names() == ["play.csv"])
  }

  private func session(_ arguments: String...) throws -> [String: Any] {
    let run = try Program.run(["inspect", "--json"] + arguments, in: place.path)
    #expect(run.exitCode == 0, "\(run.talk)")
    return try #require((run.json()["sessions"] as? [[String: Any]])?.first)
  }

  @Test func columnsAreMappedByNameAndNumber() throws {
    try place.write("who,x,a,b\ninfant,looks,0.5,1\ninfant,averts,1,2.5\n", to: "odd.csv")
    let session = try session("odd.csv", "--map", "person=who,code=2,onset=a,offset=4")
    #expect(session["endSeconds"] as? String == "2.5")
    #expect(session["persons"] as? [String] == ["infant"])
  }

  @Test func valuesAreSetForAllRows() throws {
    try place.write("code,onset,offset\nlooks,0.5,1\naverts,1,2.5\n", to: "bare.csv")
    let session = try session("bare.csv", "--set", "person=Mia,session=S 1")
    #expect(session["persons"] as? [String] == ["Mia"])
    #expect(session["session"] as? String == "S 1")
  }

  @Test func tabsSemicolonsAndDecimalCommasAreRead() throws {
    let rows = [["person", "code", "onset", "offset"], ["a", "x", "0,5", "1,25"]]
    try place.write(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), to: "t.csv")
    try place.write(rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n"), to: "s.csv")
    #expect(try session("t.csv", "--delimiter", "tab")["endSeconds"] as? String == "1.25")
    #expect(try session("s.csv")["endSeconds"] as? String == "1.25")
  }

  @Test func framesAreCounted() throws {
    try place.write("person,code,onset,offset\na,x,0,50\na,y,50,75\n", to: "f.csv")
    let session = try session("f.csv", "--time-unit", "frames", "--fps", "25")
    #expect(session["endSeconds"] as? String == "3")
  }

  @Test func smallGapsAreClosedOnRequest() throws {
    try place.write(
      "person,stream,code,onset,offset\na,g,x,0,1.5\na,g,y,2,3\na,g,x,3,9\n", to: "g.csv")
    #expect((try session("g.csv", "--bridge", "none")["gapsClosed"] as? [Any])?.isEmpty == true)
    #expect((try session("g.csv", "--bridge", "500ms")["gapsClosed"] as? [Any])?.count == 1)
    #expect((try session("g.csv", "--bridge", "100ms")["gapsClosed"] as? [Any])?.isEmpty == true)
    #expect(
      (try session("g.csv", "--bridge", "13f", "--fps", "25")["gapsClosed"] as? [Any])?.count == 1)
  }

  @Test func openBoutsEndOrGo() throws {
    try place.write(
      "person,code,time,status\na,x,0.5,START\na,x,2,STOP\na,y,3,START\na,z,4,START\na,z,6.5,STOP\n",
      to: "o.csv")
    let refused = try place.attune("check", "o.csv")
    #expect(refused.exitCode == 3 && refused.messages == ["E402"])
    #expect(refused.talk.contains("--unclosed end or --unclosed drop"))
    func count(_ word: String) throws -> Int {
      let streams = try #require(
        try session("o.csv", "--unclosed", word)["streams"] as? [[String: Any]])
      return streams.flatMap { $0["codes"] as? [[String: Any]] ?? [] }
        .reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
    }
    #expect(try count("end") == 3)
    #expect(try count("drop") == 2)
  }

  @Test func overlapsOfAStateStreamAreErrorsUnlessSaidOtherwise() throws {
    try place.write(Workplace.codebook, to: "codebook.csv")
    try place.write(
      "person,stream,code,onset,offset\ninfant,gaze,away,0,5.5\ninfant,gaze,partner,4,7\n",
      to: "over.csv")
    let refused = try place.attune("check", "over.csv")
    #expect(refused.exitCode == 3 && refused.messages.first == "E401")
    let cut = try place.attune("check", "over.csv", "--overlaps", "truncate")
    #expect(cut.exitCode == 0 && cut.messages.contains("W417"))
    let kept = try place.attune(
      "check", "over.csv", "--codebook", "none", "--overlaps", "keep", "--strict")
    #expect(kept.exitCode == 0, "\(kept.talk)")
  }

  @Test func rulesAreTakenFromTheLineAndPrinted() throws {
    try place.write(
      "person;code;onset;offset\na;x;0,5;1,0\na;x;0,5;1,0\na;p;2,0;-9\na;y;3,0;3,5\n",
      to: "rules.csv")
    let arguments = [
      "--duplicates", "merge", "--missing", "-9,99", "--decimal", ",", "--bounds", "0s..10.25s",
      "--point-extent", "500ms", "--offsets", "100ms", "--bridge", "none",
    ]
    let run = try Program.run(["inspect", "--json", "rules.csv"] + arguments, in: place.path)
    #expect(run.exitCode == 0, "\(run.talk)")
    let session = try #require((run.json()["sessions"] as? [[String: Any]])?.first)
    #expect(session["endSeconds"] as? String == "10.25")
    #expect(session["boundsFrom"] as? String == "given")
    #expect(session["addedToOffsetsSeconds"] as? String == "0.1")
    let policies = try #require(session["policies"] as? [[String: Any]])
    let chosen = policies.filter { $0["isDefault"] as? Bool == false }.compactMap {
      $0["name"] as? String
    }
    #expect(chosen == ["bridge", "point-extent", "bounds", "missing", "decimal", "offsets"])
    let text = try Program.run(["inspect", "rules.csv"] + arguments, in: place.path)
    #expect(text.output.contains("0 to 10.25 s, as --bounds gives"))
    #expect(text.output.contains("chosen    bridge none, point-extent 0.5s, bounds 0s..10.25s"))
    let report = try Program.run(["report", "session", "rules.csv"] + arguments, in: place.path)
    #expect(report.exitCode == 0 || report.exitCode == 5, "\(report.talk)")
    let page = try place.read("Reports/rules/report.html")
    #expect(page.contains("bounds 0s..10.25s"))
    #expect(page.contains("--missing -9,99"))
  }

  @Test func badRowsAreLeftOutOnRequestAndCounted() throws {
    try place.write(Workplace.play + "infant,gaze,away,soon,later\n", to: "play.csv")
    #expect(try place.attune("check", "play.csv").exitCode == 3)
    let run = try place.attune("report", "session", "play.csv", "--skip-bad-rows")
    #expect(run.exitCode == 0, "\(run.talk)")
    #expect(try place.read("Reports/play/report.html").contains("1\u{A0}row left out"))
  }
}
