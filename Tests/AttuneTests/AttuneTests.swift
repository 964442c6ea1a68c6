import Testing

@Suite struct AttuneTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func theVersion() throws {
    let run = try place.attune("--version")
    #expect(run.output == "0.1.0\n")
    #expect(run.talk.isEmpty && run.exitCode == 0)
  }

  @Test(arguments: [
    [], ["inspect"], ["check"], ["report"], ["report", "session"], ["demo"],
  ])
  func helpFitsAScreen(verb: [String]) throws {
    let run = try Program.run(verb + ["--help"], in: place.path)
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    #expect(run.lines.count <= 60, "\(run.lines.count) lines")
    // The parser breaks its own lines at 80; what we write has to fit without a break.
    #expect(run.lines.allSatisfy { $0.count <= 80 })
    #expect(run.output.contains("USAGE: attune"))
    if verb.count != 1 || verb != ["report"] {
      #expect(
        run.output.contains("Exit codes: 0 done") || run.output.contains("Exit codes: 0 nothing"))
    }
    for line in run.lines where line.hasPrefix("attune ") {
      #expect(line.count < 80, "an example that breaks: \(line)")
    }
  }

  @Test func withoutAVerbThereIsHelp() throws {
    let run = try place.attune()
    #expect(run.exitCode == 0)
    #expect(run.output.hasPrefix("OVERVIEW: Gaze and turn-taking sequences"))
  }

  @Test func aMisspeltVerbIsMisuseWithASuggestion() throws {
    let run = try place.attune("insepct", "play.csv")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(
      run.talk.hasPrefix(
        "error: there is no \"insepct\" (did you mean \"inspect\"?); there is inspect, check, "))
  }

  @Test func aMisspeltKindOfReportToo() throws {
    let run = try place.attune("report", "sesion", "play.csv")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.talk.contains("there is no \"report sesion\" (did you mean \"session\"?)"))
  }

  @Test func aMisspeltOptionIsMisuseWithASuggestion() throws {
    let run = try place.attune("inspect", "play.csv", "--delimeter", ";")
    #expect(run.exitCode == 2 && run.output.isEmpty)
    #expect(run.talk.contains("Unknown option '--delimeter'. Did you mean '--delimiter'?"))
    #expect(run.talk.contains("Usage: attune inspect"))
  }

  @Test func withoutAFileIsMisuse() throws {
    for verb in [["inspect"], ["check"], ["report", "session"], ["demo"]] {
      let run = try Program.run(verb, in: place.path)
      #expect(run.exitCode == 2 && run.output.isEmpty)
      #expect(run.talk.contains("Missing expected argument"))
    }
  }

  @Test func misuseIsToldInJSONWhereJSONIsAskedFor() throws {
    for arguments in [["insepct"], ["inspect", "x.csv", "--fps", "abc"], ["inspect"]] {
      let run = try Program.run(arguments + ["--json"], in: place.path)
      #expect(run.exitCode == 2 && run.output.isEmpty)
      let talk = try run.talkAsJSON()
      #expect(talk.count == 1)
      #expect(talk.first?["exitCode"] as? Int == 2)
      #expect(talk.first?["severity"] as? String == "error")
    }
  }
}
