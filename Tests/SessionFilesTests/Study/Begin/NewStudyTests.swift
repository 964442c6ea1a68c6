import Testing

@testable import SessionFiles

@Suite("A new study")
struct NewStudyTests {
  @Test("The files that a study has")
  func files() {
    let files = NewStudy.files(title: "T")
    #expect(
      files.map(\.path) == ["study.toml", "codebook.csv", "participants.csv", "sessions/README.md"])
    #expect(files.allSatisfy { $0.bytes.last == UInt8(ascii: "\n") })
  }
}
