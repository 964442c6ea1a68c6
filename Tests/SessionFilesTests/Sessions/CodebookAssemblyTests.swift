import CodedSessions
import SessionFiles
import Testing

/// A file's codes held to a user's codebook.
@Suite struct CodebookAssemblyTests {
  private func codebook(_ lines: [String]) throws -> CodebookFile {
    let header = "stream,person,code,label,kind,class"
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    let read = try withFile(Array(text.utf8), name: "codebook.csv") { CodebookFile.read($0) }
    return try #require(read.file, "\(read.diagnostics)")
  }

  @Test("A code takes label, class and stream from the codebook")
  func resolves() throws {
    let book = try codebook([
      "gaze,infant,a,averts,state,away", "gaze,infant,p,looks,state,partner",
    ])
    let lines = ["person,code,onset,offset", "infant,p,0,4", "infant,a,4,9"]
    let session = try read(lines: lines) { $0.codebook = book }.session()
    let stream = try session.stream("infant.gaze")
    #expect(stream.kind == .state)
    #expect(session.codebook.entries.map(\.label) == ["averts", "looks"])
    #expect(session.codebook.entries.map(\.codeClass) == [.away, .partner])
  }

  @Test("An unknown code is an error with the nearest one as a hint")
  func unknown() throws {
    let book = try codebook(["gaze,,averts,,state,away"])
    let lines = ["code,onset,offset", "averts,0,4", "avrets,4,9", "avrets,9,12"]
    let outcome = try read(lines: lines) { $0.codebook = book }
    #expect(outcome.sessions.isEmpty)
    let message = try outcome.message(.unknownCode)
    #expect(message.place?.line == 3)
    #expect(message.moreLines == [4])
    #expect(message.hint == "did you mean \"averts\"?")
  }

  @Test("A kind that the rows contradict is an error", arguments: ["event", "state", "interval"])
  func kind(kind: String) throws {
    let book = try codebook(["approach,,closer,,\(kind),pursuit"])
    let bout = ["code,onset,offset", "closer,1,2"]
    let moment = ["code,onset,offset", "closer,1,"]
    let wrong = try read(lines: kind == "event" ? bout : moment) { $0.codebook = book }
    #expect(wrong.errors == ["E422"])
    #expect(wrong.sessions.isEmpty)
    let right = try read(lines: kind == "event" ? moment : bout) { $0.codebook = book }
    #expect(right.errors == [])
    #expect(right.sessions.count == 1)
  }
}
