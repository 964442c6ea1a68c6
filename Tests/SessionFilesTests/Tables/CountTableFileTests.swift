import Foundation
import SessionFiles
import Testing

@Suite struct CountTableFileTests {
  private func read(_ text: String) throws -> (table: CountTableFile?, diagnostics: [Diagnostic]) {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "table-\(UUID().uuidString).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return CountTableFile.read(url.path)
  }

  @Test func rowsMayStandInAnotherOrder() throws {
    let read = try read(",a,b\nb,3,4\na,1,2\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.table?.names == ["a", "b"] && read.table?.counts == [[1, 2], [3, 4]])
  }

  @Test(arguments: [
    (",a,b\na,1,2\n", "there is no row for \"b\""),
    (",a,b\na,1,2\nb,x,4\n", "\"x\" is no count"),
    (",a,b\na,1,2\nb,-3,4\n", "\"-3\" is no count"),
    (",a,b\na,1,2\nb,3\n", "row has 2 cells, the header has 3"),
    (",a,b\na,1,2\nc,3,4\n", "\"c\" is no target"),
    (",a,b\na,1,2\na,3,4\n", "\"a\" has two rows"),
    (",a,a\na,1,2\n", "\"a\" stands twice"),
    (",a,\na,1,2\n", "a target has no name"),
    (",a,b\na,1,99999999999999999999\nb,1,1\n", "\"99999999999999999999\" is no count"),
  ])
  func whatIsWrongIsNamed(text: String, message: String) throws {
    let read = try read(text)
    #expect(read.table == nil)
    let found = read.diagnostics.map(\.message)
    #expect(found.contains { $0.hasPrefix(message) }, "\(found)")
    #expect(read.diagnostics.allSatisfy { $0.place?.line != nil })
  }

  @Test func aFileThatIsNotThere() {
    let read = CountTableFile.read("/nowhere/table.csv")
    #expect(read.table == nil && !read.diagnostics.isEmpty)
  }
}
