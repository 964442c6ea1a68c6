import Foundation
import Testing

@testable import SessionFiles

@Suite("The file of an exercise") struct CourseFileTests {
  private func read(_ text: String) throws -> (course: CourseFile?, ids: [String]) {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".toml")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let result = CourseFile.read(url.path)
    return (result.course, result.diagnostics.map(\.id.rawValue))
  }

  @Test func allKeys() throws {
    let (course, ids) = try read(
      """
      schema = 1
      question = "Does she follow?"
      prediction = "More often."
      given = "infant.averts"
      target = "mother.closer"
      """)
    #expect(ids.isEmpty)
    #expect(course?.question == "Does she follow?" && course?.prediction == "More often.")
    #expect(course?.given == "infant.averts" && course?.target == "mother.closer")
  }

  @Test(arguments: [
    "question = \"x\"", "schema = 2", "schema = 1\npredicton = \"x\"", "schema = 1\nquestion = 3",
    "schema = 1\nquestion = \"\"", "schema = ", "\u{0}",
  ])
  func everyFaultIsTold(text: String) throws {
    let (course, ids) = try read(text)
    #expect(course == nil && ids == ["E547"])
  }

  @Test func aFileThatIsNotThere() {
    let result = CourseFile.read("/nowhere/course.toml")
    #expect(result.course == nil && result.diagnostics.count == 1)
  }
}
