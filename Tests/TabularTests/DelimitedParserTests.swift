import Tabular
import Testing

@Suite("DelimitedParser")
struct DelimitedParserTests {
  @Test("acid cases", arguments: AcidCase.all)
  func acid(_ acid: AcidCase) {
    let table = readTable(acid.text, delimiter: acid.delimiter)
    #expect(table.rows == acid.rows)
    #expect(table.problems.isEmpty)
    #expect(table.failure == nil)
  }

  @Test("a block may end anywhere", arguments: AcidCase.all)
  func blockBorders(_ acid: AcidCase) {
    let bytes = Array(acid.text.utf8)
    for cut in 0...bytes.count {
      let blocks = [Array(bytes[..<cut]), Array(bytes[cut...])]
      let table = readTable(blocks: blocks, delimiter: acid.delimiter)
      #expect(table.rows == acid.rows, "cut at \(cut)")
      #expect(table.problems.isEmpty)
    }
    let table = readTable(blocks: bytes.map { [$0] }, delimiter: acid.delimiter)
    #expect(table.rows == acid.rows, "byte by byte")
  }

  @Test("reads whatever a simple parser reads, in blocks of any size", arguments: 0..<400)
  func randomTables(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let delimiter: Character = [",", ";", "\t", " "][random.below(4)]
    // One in twenty is larger than the pieces that libcsv is given.
    let length = seed % 20 == 0 ? 60_000 : random.below(120)
    let bytes = randomTable(length: length, delimiter: delimiter, &random)
    var reference = ReferenceParser(bytes: bytes, delimiter: delimiter)
    reference.parse()

    var blocks: [[UInt8]] = []
    var start = 0
    let largest = 1 + random.below(seed % 20 == 0 ? 70_000 : 40)
    while start < bytes.count {
      let end = min(bytes.count, start + random.below(largest + 1))
      blocks.append(Array(bytes[start..<end]))
      start = end
    }
    let table = readTable(
      blocks: blocks, delimiter: delimiter, limits: ReadingLimits(problemsKept: .max))
    #expect(table.failure == nil, "seed \(seed)")
    if table.rows != reference.rows {
      let index = zip(table.rows, reference.rows).prefix { $0 == $1 }.count
      Issue.record(
        """
        seed \(seed), delimiter \(delimiter): row \(index) of \(table.rows.count) differs from \
        that of \(reference.rows.count): \(table.rows.dropFirst(index).prefix(1)) instead of \
        \(reference.rows.dropFirst(index).prefix(1))
        """)
    }
    if table.problems != reference.problems {
      let index = zip(table.problems, reference.problems).prefix { $0 == $1 }.count
      Issue.record(
        """
        seed \(seed), delimiter \(delimiter): problem \(index) differs: \
        \(table.problems.dropFirst(index).prefix(1)) instead of \
        \(reference.problems.dropFirst(index).prefix(1))
        """)
    }
  }

  @Test("lines count on from where the head was cut off")
  func firstLine() {
    let table = readTable(blocks: [Array("a\n\nb\"".utf8)], firstLine: 7)
    #expect(table.rows == [Row(7, ["a"])])
    #expect(table.problems.map(\.line) == [9])
  }

  @Test(
    "delimiters that cannot be told from the rest are refused",
    arguments: [
      0x00, 0x0A, 0x0D, 0x22, 0x80, 0xFE,
    ] as [UInt8])
  func unusableDelimiter(delimiter: UInt8) {
    #expect(throws: RowProblem(kind: .unusableDelimiter, line: 1, column: 1, field: 0)) {
      _ = try DelimitedParser(delimiter: delimiter).rows.count
    }
  }

  @Test("another quote")
  func otherQuote() throws {
    var parser = try DelimitedParser(delimiter: 0x2C, quote: UInt8(ascii: "'"))
    try parser.parse(Array("'a,''b',\"c\"\n".utf8))
    #expect(parser.rows.texts(ofRow: 0) == ["a,'b", "\"c\""])
  }

  @Test("a thousand blocks use the memory of one")
  func recycling() throws {
    var parser = try DelimitedParser(delimiter: 0x2C)
    var count = 0
    for block in 0..<1_000 {
      try parser.parse(Array("a,b,\(block)\nopen,".utf8))
      count += parser.rows.count
    }
    try parser.finish()
    #expect(count == 1_000)
    #expect(parser.rows.texts(ofRow: 0) == ["open", ""])
    #expect(parser.rows.line(ofRow: 0) == 1_001)
  }
}
