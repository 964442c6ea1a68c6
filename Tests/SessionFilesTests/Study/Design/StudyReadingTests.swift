import Testing

@testable import SessionFiles

@Suite("The file of a study's design")
struct StudyReadingTests {
  @Test("One that is not there says how to begin")
  func missing() {
    let reading = StudyReading.read("/nothing/study.toml")
    #expect(reading.diagnostics.map(\.id) == [.fileUnreadable] && !reading.isTOML)
    #expect(reading.diagnostics.first?.hint?.contains("attune init") == true)
  }

  @Test("One that is no TOML tells the line")
  func noTOML() throws {
    let reading = try withFile(
      Array("schema = \"attune-study/1\"\n[time\n".utf8), name: "study.toml"
    ) {
      StudyReading.read($0)
    }
    #expect(!reading.isTOML && reading.study == Study())
    #expect(reading.diagnostics.map(\.id) == [.badStudy])
    #expect(reading.diagnostics.first?.place?.line == 2)
  }
}
