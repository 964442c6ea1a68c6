import Testing

@Suite struct StandardOutputTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    // Many sessions make more output than a pipe holds.
    let rows = (0..<400).flatMap { id in
      Workplace.play.split(separator: "\n").dropFirst().map { "S\(id)," + $0 }
    }
    try place.write(
      "session,person,stream,code,onset,offset\n" + rows.joined(separator: "\n") + "\n",
      to: "many.csv")
  }

  @Test(arguments: [
    "inspect many.csv", "inspect many.csv --json", "check many.csv", "--help", "inspect --help",
  ])
  func aClosedPipeIsNoFailure(arguments: String) throws {
    for reader in ["head -1", "true"] {
      let run = try Program.shell(
        "{ \"$attune\" \(arguments); echo $? > status; } | \(reader)", in: place.path)
      #expect(run.talk.isEmpty, "\(run.talk)")
      #expect(try place.read("status") == "0\n")
    }
  }

  @Test func whenNobodyListensTheWorkIsDone() throws {
    let run = try Program.shell(
      "{ \"$attune\" report session many.csv --session S7 2>&1; echo $? > status; } | true",
      in: place.path)
    #expect(run.exitCode == 0)
    #expect(try place.read("status") == "0\n")
    #expect(place.names("Reports") == ["S7"])
  }

  @Test func aFullDiskForOutputIsNoCrash() throws {
    let run = try Program.shell("\"$attune\" inspect many.csv > /dev/full", in: place.path)
    #expect(run.isOrderly && run.exitCode < 128)
  }
}
