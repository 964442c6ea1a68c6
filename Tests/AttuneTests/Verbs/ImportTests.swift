import Foundation
import Testing

@Suite struct ImportTests {
  private let place: Workplace

  init() throws { place = try Workplace.withPlay() }

  @Test func theStudyReadsBackToTheSameReport() throws {
    let run = try place.attune("import", "play.csv", "--out", "study")
    #expect(run.exitCode == 0 && run.talk.isEmpty, "\(run.talk)")
    #expect(run.output == "study: 1 session from 1 file\n")
    let names = place.names("study")
    #expect(names == ["codebook.csv", "participants.csv", "reading.json", "sessions"])
    #expect(try place.attune("check", "study", "--strict").exitCode == 0)
    let first = try place.attune("inspect", "play.csv", "--json").json()
    let again = try place.attune("inspect", "study", "--json").json()
    #expect(try streams(first) == streams(again))
    #expect(try !streams(again).isEmpty)
  }

  /// The streams of the only session, each as `kind code count …`.
  private func streams(_ json: [String: Any]) throws -> [String] {
    let session = try #require((json["sessions"] as? [[String: Any]])?.first)
    let streams = try #require(session["streams"] as? [[String: Any]])
    return streams.map { stream in
      let codes = stream["codes"] as? [[String: Any]] ?? []
      return "\(stream["kind"] ?? "") "
        + codes.map { "\($0["code"] ?? "") \($0["count"] ?? "")" }.joined(separator: " ")
    }
  }

  @Test func importingAStudyGivesTheSameTables() throws {
    #expect(try place.attune("import", "play.csv", "--out", "one").exitCode == 0)
    #expect(try place.attune("import", "one", "--out", "two").exitCode == 0)
    for name in ["sessions/play.csv", "codebook.csv", "participants.csv"] {
      #expect(try place.read("one/" + name) == place.read("two/" + name), "\(name)")
    }
  }

  @Test func whatIsThereIsNeverReplaced() throws {
    try place.write("mine", to: "study/notes.txt")
    let run = try place.attune("import", "play.csv", "--out", "study")
    #expect(run.exitCode == 7)
    #expect(run.talk.contains("exists already"))
    #expect(
      place.names("study") == ["notes.txt"])
  }

  @Test func sessionsWithErrorsAreLeftOutAndTold() throws {
    try place.write(
      "session,person,code,onset,offset\nS1,a,x,0.5,1\nS2,a,x,5,1.5\n", to: "two.csv")
    try place.write("not a table", to: "words.csv")
    let run = try place.attune("import", "two.csv", "words.csv", "--out", "study")
    #expect(run.exitCode == 1)
    #expect(run.output == "study: 1 session from 1 file\n")
    let names = place.names("study/sessions")
    #expect(names == ["two.csv"])
  }

  @Test func nothingIsLeftBehindWhereNothingCanBeRead() throws {
    try place.write("not a table", to: "words.csv")
    #expect(try place.attune("import", "words.csv", "--out", "study").exitCode == 3)
    try place.write("person,code,onset,offset\na,x,0.5,1\na,x,0.5,1\n", to: "twice.csv")
    #expect(try place.attune("import", "twice.csv", "--out", "study", "--strict").exitCode == 1)
    let names = place.names()
    #expect(names.filter { $0.hasPrefix("study") } == [])
  }

  @Test func aRowOfNobodyTakesBackItsFile() throws {
    try place.write(
      "session,person,code,onset,offset\nS1,a,x,0.5,1\nS2,a,x,1,1.5\nS3,a\n", to: "torn.csv")
    let run = try place.attune("import", "torn.csv", "play.csv", "--out", "study")
    #expect(run.exitCode == 1)
    #expect(run.output == "study: 1 session from 1 file\n")
    let book = try place.read("study/codebook.csv")
    #expect(!book.contains(",a,x,"))
  }

  @Test func twoFilesOfOneNameKeepApart() throws {
    try place.write("person,code,onset,offset\na,x,0.5,1\n", to: "A/play.csv")
    try place.write("person,code,onset,offset\na,y,0.5,1\n", to: "B/Play.csv")
    let run = try place.attune(
      "import", "A/play.csv", "B/Play.csv", "--out", "study", "--json")
    let files = try run.json()["files"] as? [[String: Any]]
    #expect(
      files?.compactMap { $0["file"] as? String } == ["sessions/play.csv", "sessions/Play-2.csv"])
  }
}
