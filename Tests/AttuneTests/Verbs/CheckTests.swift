import Testing

@Suite struct CheckTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func nothingWrongIsExitZero() throws {
    let run = try place.attune("check", "play.csv")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    #expect(run.output == "1 file, 1 session readable: 0 errors, 0 warnings, 0 notes\n")
  }

  @Test func asJSON() throws {
    let json = try place.attune("check", "play.csv", "--json").json()
    #expect(json["schema"] as? String == "attune-check/1")
    #expect(json["sessions"] as? Int == 1 && json["errors"] as? Int == 0)
  }

  @Test func errorsInOneOfSeveralSessionsAreExitOne() throws {
    try place.write(
      "session,person,code,onset,offset\nS1,a,x,0.5,1\nS2,a,x,5,1.5\nS2,a,y,6,7\n", to: "two.csv")
    let run = try place.attune("check", "two.csv")
    #expect(run.exitCode == 1 && run.messages == ["E303"])
    #expect(run.output.hasPrefix("1 file, 1 session readable: 1 error"))
    let json = try place.attune("check", "two.csv", "--json")
    #expect(json.exitCode == 1)
    #expect(try json.talkAsJSON().map { $0["id"] as? String } == ["E303"])
  }

  @Test func warningsAreExitZeroUnlessStrict() throws {
    try place.write("person,code,onset,offset\na,x,0.5,1\na,x,0.5,1\na,y,1,2\n", to: "twice.csv")
    #expect(try place.attune("check", "twice.csv").exitCode == 0)
    #expect(try place.attune("check", "twice.csv", "--strict").exitCode == 1)
    #expect(try place.attune("check", "play.csv", "--strict").exitCode == 0)
  }

  @Test func gapsThatNobodyAskedToCloseAreErrorsUnderStrict() throws {
    try place.write(
      "person,code,onset,offset\na,x,0.5,0.999\na,y,1,1.999\na,x,2,3\n", to: "gaps.csv")
    let plain = try place.attune("check", "gaps.csv")
    #expect(plain.exitCode == 0 && plain.messages == ["N321"])
    let strict = try place.attune("check", "gaps.csv", "--strict")
    #expect(strict.exitCode == 1)
    #expect(strict.talk.contains("error: there are warnings (--strict): N321"))
    #expect(try place.attune("check", "gaps.csv", "--strict", "--bridge", "1ms").exitCode == 0)
    #expect(try place.attune("inspect", "gaps.csv", "--strict").exitCode == 1)
  }

  @Test func everyLineIsNamedOnRequestAndInJSON() throws {
    let rows = (0..<20).map { "a,x,\($0).5,\($0).25" }.joined(separator: "\n")
    try place.write("person,code,onset,offset\na,y,30.5,31\n" + rows + "\n", to: "bad.csv")
    #expect(try place.attune("check", "bad.csv").talk.contains("(4, 5, 6, 7, 8, …)"))
    let all = (4...22).map(String.init).joined(separator: ", ")
    #expect(try place.attune("check", "bad.csv", "--all-lines").talk.contains("(\(all))"))
    let json = try place.attune("check", "bad.csv", "--json").talkAsJSON()
    #expect((json.first?["moreLines"] as? [Int]) == Array(4...22))
  }

  @Test func equalComplaintsAreOneMessageThatCounts() throws {
    let rows = (0..<50).map { "a,x,\($0).5,0.25" }.joined(separator: "\n")
    try place.write("person,code,onset,offset\n" + rows + "\n", to: "bad.csv")
    let run = try place.attune("check", "bad.csv")
    #expect(run.messages == ["E303"])
    #expect(run.output.contains("50 errors"))
  }
}
