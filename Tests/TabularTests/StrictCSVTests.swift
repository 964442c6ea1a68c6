import Testing

@testable import Tabular

@Suite("StrictCSV")
struct StrictCSVTests {
  private func feed(_ text: String, to csv: borrowing StrictCSV) -> Int {
    let bytes = Array(text.utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe csv.feed(start, count: bytes.count)
    }
  }

  @Test("libcsv stops at a stray quote and goes on after it is told to forget the row")
  func stops() {
    let block = RowBlock(firstLine: 1)
    let csv = StrictCSV(delimiter: 0x2C, quote: 0x22, block: block)
    #expect(feed("a,\"b\" c\n", to: csv) == 6)
    #expect(csv.stop == .textAfterQuotedField)
    #expect(csv.hasOpenRow == true)
    csv.discardOpenRow()
    #expect(csv.hasOpenRow == false)
    #expect(feed("d\"", to: csv) == 1)
    #expect(csv.stop == .quoteInsideUnquotedField)
    csv.discardOpenRow()
    #expect(feed("\ne,f", to: csv) == 4)
    #expect(csv.finish() == true)
    #expect(block.count == 1)
    #expect(block.texts(ofRow: 0) == ["e", "f"])
  }

  @Test("an open quote is refused at the end")
  func openQuote() {
    let block = RowBlock(firstLine: 1)
    let csv = StrictCSV(delimiter: 0x2C, quote: 0x22, block: block)
    #expect(feed("\"a\n\r\nb", to: csv) == 6)
    #expect(csv.heldLineBreaks == 2)
    #expect(csv.finish() == false)
    csv.discardOpenRow()
    #expect(csv.finish() == true)
    #expect(block.count == 0)
  }

  @Test(
    "how far back a quoted field began",
    arguments: [
      "\"", "\"a", "\"a\"\"", "\"a\"\"b", "\"\"", "\"\"\"", "\"\"\"\"", "\"a\"\"\" ", "\"a\"  ",
    ])
  func rawLength(text: String) {
    let block = RowBlock(firstLine: 1)
    let csv = StrictCSV(delimiter: 0x2C, quote: 0x22, block: block)
    #expect(feed("x," + text, to: csv) == text.utf8.count + 2)
    #expect(csv.rawLengthOfQuotedField == text.utf8.count - 1)
  }

  @Test("line ends of every kind")
  func counting() {
    for (text, expected) in [
      ("", 0), ("a", 0), ("\n", 1), ("\r", 1), ("\r\n", 1), ("\n\r", 2), ("\r\r\n\n", 3),
    ] {
      let bytes = Array(text.utf8) + [0]
      let count = unsafe bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return -1 }
        return unsafe lineBreaks(in: start, count: bytes.count - 1)
      }
      #expect(count == expected)
    }
  }
}
