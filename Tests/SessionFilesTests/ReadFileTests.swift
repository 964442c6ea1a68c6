import Foundation
import SessionFiles
import Testing

@Suite struct ReadFileTests {
  @Test(arguments: [
    ("/a/study/study.toml", "/a/study", "study.toml"),
    ("/a/study/sessions/one/S1.csv", "/a/study/", "sessions/one/S1.csv"),
    ("study/codebook.csv", "study", "codebook.csv"), ("/b/S1.csv", "/a/study", "S1.csv"),
    ("/a/study-2/S1.csv", "/a/study", "S1.csv"), ("study/../x/S1.csv", "study", "S1.csv"),
  ])
  func namesTellNobodysFolders(path: String, folder: String, name: String) {
    #expect(ReadFile(path, .sessions).name(in: folder) == name)
  }

  /// Each file with what was recognised in it, and each session with its own.
  @Test func whatIsReadIsListedInOrder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ text: String, to name: String) throws -> String {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return url.path
    }
    let rows = "onset\tduration\tcode\tperson\n1\t2\tlook\ta\n4\t1\taway\ta\n"
    let events = try write(rows, to: "sub-D1_ses-1_events.tsv")
    let sidecar = try write(#"{"onset": {"Units": "s"}}"#, to: "sub-D1_ses-1_events.json")
    let other = try write("", to: "empty.csv")
    let third = try write(
      "session,person,code,time\nA,a,x,1\nA,a,y,2\nB,a,x,1\nB,a,y,3\n", to: "two.csv")
    let outcome = SessionReader.read([events, other, third])
    #expect(outcome.files.map(\.path) == [events, sidecar, other, third])
    #expect(outcome.files.map(\.role) == [.sessions, .description, .sessions, .sessions])
    #expect(outcome.files.map { $0.recognition?.sessionCount } == [1, nil, nil, 2])
    #expect(outcome.paths == [events, third, third])
    let streamed = SessionReader.stream([events, other, third]) { _ in }
    #expect(streamed.files == outcome.files)
  }
}
