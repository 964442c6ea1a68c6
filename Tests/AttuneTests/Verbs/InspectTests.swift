import Testing

@Suite struct InspectTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func whatWasRecognisedIsDataOnStandardOutput() throws {
    let run = try place.attune("inspect", "play.csv")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    for words in [
      "play.csv: table with one event a row", "UTF-8, comma between cells",
      "8 rows of data, 1 session",
      "session play", "lasts     0 to 60 s, from first to last event; clock step 0.5 s",
      "persons   infant, mother",
      "infant.gaze: state stream, one code at a time, bouts cover 100.0 %",
      "partner 3, away 2", "mother.approach: interval stream", "closer 3",
    ] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func asJSON() throws {
    let run = try place.attune("inspect", "play.csv", "--json")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    let json = try run.json()
    #expect(json["schema"] as? String == "attune-inspect/1")
    #expect((json["tables"] as? [Any])?.count == 1)
    #expect((json["sessions"] as? [Any])?.count == 1)
    #expect(!run.output.contains(place.path))
  }

  @Test func messagesAreTalkAndJSONLinesOnRequest() throws {
    try place.write("person,code,onset,offset\na,x,0,1\na,x,0,1\na,y,1,2\n", to: "twice.csv")
    let run = try place.attune("inspect", "twice.csv")
    #expect(run.messages == ["W311", "N320"])
    #expect(!run.output.contains("W311"))
    let json = try place.attune("inspect", "twice.csv", "--json")
    #expect(try json.talkAsJSON().map { $0["id"] as? String } == ["W311", "N320"])
    #expect(try json.json()["schema"] as? String == "attune-inspect/1")
    #expect(try place.attune("inspect", "twice.csv", "--quiet").talk.isEmpty)
    #expect(try place.attune("inspect", "twice.csv", "--quiet", "--json").talk.isEmpty)
  }

  @Test func strictMakesWarningsCount() throws {
    try place.write("person,code,onset,offset\na,x,0.5,1\na,x,0.5,1\na,y,1,2\n", to: "twice.csv")
    #expect(try place.attune("inspect", "twice.csv").exitCode == 0)
    let run = try place.attune("inspect", "twice.csv", "--strict")
    #expect(run.exitCode == 1)
    #expect(run.talk.hasSuffix("error: there are warnings (--strict): W311\n"))
  }

  @Test func nothingIsWrittenAndNothingTouched() throws {
    let before = try place.contents()
    _ = try place.attune("inspect", "play.csv", "--json")
    _ = try place.attune("check", "play.csv")
    #expect(try place.contents() == before)
  }

  @Test func threePersonsAreShownWithoutAPair() throws {
    try place.write("person,code,onset,offset\na,x,0.5,1\nb,x,1,2\nc,y,1,2\n", to: "three.csv")
    let run = try place.attune("inspect", "three.csv")
    #expect(run.exitCode == 0)
    #expect(run.output.contains("persons   a, b, c"))
    let turned = try place.attune("inspect", "three.csv", "--pair", "c,a")
    #expect(turned.output.contains("persons   c, a, b"))
  }
}
