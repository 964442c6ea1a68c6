import Testing

@testable import StudyReports

@Suite struct ReportInputTests {
  @Test func itIsTheFileAsItIsNow() throws {
    let folder = try TemporaryFolder()
    try folder.write("abc", to: "deep/play.csv")
    let path = folder.path + "/deep/play.csv"
    let input = try ReportInput(name: "play.csv", path: path)
    #expect(input.name == "play.csv" && input.bytes == 3)
    #expect(
      input.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    try folder.write("abd", to: "deep/play.csv")
    let later = try ReportInput(name: "play.csv", path: path)
    #expect(later.sha256 != input.sha256)
  }

  @Test func aFileThatIsGoneIsNamedWithoutItsFolder() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ReportInput.Unreadable(name: "play.csv")) {
      try ReportInput(name: "play.csv", path: folder.path + "/play.csv")
    }
  }
}
