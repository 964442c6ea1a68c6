import Testing

@testable import SessionFiles

@Suite("Marks in excerpts")
struct ExcerptMarkTests {
  private func marked(_ text: String, field: Int?, delimiter: Character = ",") -> String {
    let excerpt = ExcerptMark.excerpt(
      of: text, field: field, delimiter: delimiter.asciiValue ?? 0, header: nil)
    return String(excerpt.text.dropFirst(excerpt.markStart).prefix(excerpt.markLength))
  }

  @Test(
    "The field that is meant",
    arguments: [
      ("a,b,c", 1, ",", "a"), ("a,b,c", 3, ",", "c"), ("1,5;2,5;x", 1, ";", "1,5"),
      ("1,5;2,5;x", 2, ";", "2,5"), ("\"a,b\",c", 2, ",", "c"),
      ("\"a\"\",\"\"b\",c", 1, ",", "\"a\"\",\"\"b\""),
      ("a\tb\tc", 2, "\t", "b"), ("a,b", 9, ",", "a,b"), ("Bébé \u{1F476},x", 2, ",", "x"),
    ] as [(String, Int, Character, String)])
  func field(text: String, field: Int, delimiter: Character, expected: String) {
    #expect(marked(text, field: field, delimiter: delimiter) == expected)
  }

  @Test("No field marks the line; an empty field marks one place")
  func whole() {
    #expect(marked("a,b", field: nil) == "a,b")
    let empty = ExcerptMark.excerpt(of: "a,,b", field: 2, delimiter: UInt8(ascii: ","), header: nil)
    #expect(empty.markStart == 2)
    #expect(empty.markLength == 1)
  }

  @Test(
    "In a long line the part around the field is shown, wherever it is",
    arguments: [1, 2, 40, 99, 100])
  func longLine(field: Int) {
    let cells = (1...100).map { "cell\($0)" }
    let excerpt = ExcerptMark.excerpt(
      of: cells.joined(separator: ","), field: field, delimiter: UInt8(ascii: ","),
      header: (1, String(repeating: "h", count: 500)))
    let mark = excerpt.text.dropFirst(excerpt.markStart).prefix(excerpt.markLength)
    #expect(mark == "cell\(field)")
    #expect(excerpt.text.count <= 102)
    #expect(excerpt.header?.count == 101)
  }

  @Test("A field longer than what is shown is marked as far as it is shown")
  func longField() {
    let text = "a," + String(repeating: "x", count: 1_000) + ",b"
    let mark = marked(text, field: 2)
    #expect(!mark.isEmpty)
    #expect(mark.allSatisfy { $0 == "x" || $0 == "…" })
  }
}
