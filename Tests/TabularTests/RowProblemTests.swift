import Tabular
import Testing

@Suite("RowProblem")
struct RowProblemTests {
  private func problem(
    _ kind: RowProblem.Kind, _ line: Int, _ column: Int, field: Int
  ) -> RowProblem {
    RowProblem(kind: kind, line: line, column: column, field: field)
  }

  @Test("all stray quotes of a file are found in one run")
  func strayQuotes() {
    let text = "a,b\n\"x\" y,c\nd,5\" doll\n\"m\nn\",\"o\"p\ne,\"f\" \"g\"\nh,i\n"
    let table = readTable(text)
    #expect(table.rows == [Row(1, ["a", "b"]), Row(7, ["h", "i"])])
    #expect(
      table.problems == [
        problem(.textAfterQuotedField, 2, 5, field: 0),
        problem(.quoteInsideUnquotedField, 3, 4, field: 1),
        problem(.textAfterQuotedField, 5, 7, field: 1),
        problem(.textAfterQuotedField, 6, 7, field: 1),
      ])
    #expect(table.failure == nil)
  }

  @Test("problems are found wherever blocks end")
  func blockBorders() {
    let text = "a\r\n\"b\" c\r\n\r\nd\u{0}\r\ne,\"f\n\n\"\"g"
    let bytes = Array(text.utf8)
    let whole = readTable(text)
    #expect(
      whole.problems == [
        problem(.textAfterQuotedField, 2, 5, field: 0),
        problem(.zeroByte, 4, 2, field: 0),
        problem(.unterminatedQuote, 5, 3, field: 1),
      ])
    for cut in 0...bytes.count {
      let table = readTable(blocks: [Array(bytes[..<cut]), Array(bytes[cut...])])
      #expect(table.rows == whole.rows, "cut at \(cut)")
      #expect(table.problems == whole.problems, "cut at \(cut)")
    }
    #expect(readTable(blocks: bytes.map { [$0] }).problems == whole.problems)
  }

  @Test("an unterminated quote is reported where it opens")
  func unterminatedQuote() {
    let table = readTable("a,b\nc,d,\"e\"\"\nf,g\nh,i\n")
    #expect(table.rows == [Row(1, ["a", "b"])])
    #expect(table.problems == [problem(.unterminatedQuote, 2, 5, field: 2)])
  }

  @Test("an unterminated quote after fields with line ends, far from the end")
  func unterminatedQuoteFar() {
    let text = "\"x\n\ny\",\"z\",\" \(String(repeating: "w,\"\"\n", count: 20_000))"
    let table = readTable(blocks: text.utf8.map { $0 }.split(every: 1_000))
    #expect(table.rows.isEmpty)
    #expect(table.problems == [problem(.unterminatedQuote, 3, 8, field: 2)])
  }

  @Test("bytes that text does not have")
  func forbiddenBytes() {
    let bytes = Array("a,b\nc,\"d".utf8) + [0] + Array("e\"\nf".utf8) + [0xFF] + Array("\ng\n".utf8)
    let table = readTable(blocks: [bytes])
    #expect(table.rows == [Row(1, ["a", "b"]), Row(4, ["g"])])
    #expect(
      table.problems == [
        problem(.zeroByte, 2, 5, field: 1), problem(.byteOutsideUTF8, 3, 2, field: 0),
      ])
  }

  @Test("the first problems are listed, all are counted")
  func listIsCapped() {
    let text = String(repeating: "a\"\nb\n", count: 5_000)
    let table = readTable(text, limits: ReadingLimits(problemsKept: 3))
    #expect(table.problems.map(\.line) == [1, 3, 5])
    #expect(table.problemCount == 5_000)
    #expect(table.rows.count == 5_000)
    #expect(table.rows.last == Row(10_000, ["b"]))
  }

  @Test("only what would fill the memory or means nothing ends reading")
  func endsReading() {
    #expect(!RowProblem.Kind.unterminatedQuote.endsReading)
    #expect(!RowProblem.Kind.zeroByte.endsReading)
    #expect(RowProblem.Kind.fieldTooLong.endsReading)
    #expect(RowProblem.Kind.outOfMemory.endsReading)
  }
}

extension [UInt8] {
  /// The bytes in pieces of `length`.
  func split(every length: Int) -> [[UInt8]] {
    stride(from: 0, to: count, by: length).map { Array(self[$0..<Swift.min($0 + length, count)]) }
  }
}
