import Testing

@Suite struct DemoTests {
  @Test func dataAndReportsAreMade() throws {
    let place = try Workplace()
    let run = try place.attune("demo", "twins")
    #expect(run.exitCode == 0 && run.talk.isEmpty)
    #expect(
      run.lines == ["twins/Reports/mark/report.html", "twins/Reports/fred/report.html"])
    #expect(
      place.names("twins").contains("fred.csv") && place.names("twins").contains("codebook.csv"))

    let before = try place.contents("twins")
    let again = try place.attune("demo", "twins")
    #expect(again.exitCode == 7 && again.output.isEmpty)
    #expect(again.talk == "error: twins exists already; name a folder that does not\n")
    #expect(try place.contents("twins") == before)

    // The commands that its help shows.
    #expect(try place.attune("inspect", "twins/fred.csv").exitCode == 0)
    let report = try place.attune(
      "report", "session", "twins/mark.csv", "twins/fred.csv", "--out", "twins/Reports")
    #expect(report.exitCode == 0, "\(report.talk)")
    #expect(try place.contents("twins") == before)
  }

  @Test func asJSON() throws {
    let place = try Workplace()
    let json = try place.attune("demo", "d", "--json").json()
    #expect(json["schema"] as? String == "attune-reports/1")
    #expect((json["reports"] as? [Any])?.count == 2)
  }

  @Test func whereNothingCanBeMadeIsExitSeven() throws {
    let place = try Workplace()
    #expect(try place.attune("demo", "/proc/attune").exitCode == 7)
  }
}
