import Tabular
import Testing

@Suite("ReadingLimits")
struct ReadingLimitsTests {
  private static let mebibyte = 1 << 20

  @Test("a field of 1 MiB is read, one byte more ends reading", arguments: [false, true])
  func fieldLength(isQuoted: Bool) {
    let quote = isQuoted ? "\"" : ""
    for surplus in 0...1 {
      let field = String(repeating: "x", count: Self.mebibyte + surplus)
      let bytes = Array("a\nb,\(quote)\(field)\(quote)\nc\n".utf8)
      for table in [readTable(blocks: [bytes]), readTable(blocks: bytes.split(every: 5_000))] {
        if surplus == 0 {
          #expect(table.failure == nil)
          #expect(table.rows.map(\.line) == [1, 2, 3])
          #expect(table.rows.dropFirst().first?.fields.last?.utf8.count == Self.mebibyte)
        } else {
          #expect(table.failure?.kind == .fieldTooLong)
          #expect(table.failure?.line == 2)
          #expect(table.failure?.field == 1)
          if isQuoted { #expect(table.failure?.column == 3) }
          #expect(table.rows.first == Row(1, ["a"]))
        }
      }
    }
  }

  @Test("short limits of fields are exact")
  func shortFields() {
    let limits = ReadingLimits(fieldLength: 3)
    #expect(readTable("abc,\"d\"\"f\",g\n", limits: limits).failure == nil)
    #expect(readTable("a,abcd,g\n", limits: limits).failure?.kind == .fieldTooLong)
    #expect(readTable("a,\"abcd\",g\n", limits: limits).failure?.kind == .fieldTooLong)
    #expect(readTable("a,b    c,g\n", limits: limits).failure?.kind == .fieldTooLong)
    #expect(readTable("a,    ", limits: limits).failure?.kind == .fieldTooLong)
  }

  @Test("a huge line stops early, whatever it is made of", arguments: ["x", " ", "\"\"", "x,"])
  func hugeLine(unit: String) throws {
    let block = Array(String(repeating: unit, count: 65_536 / unit.utf8.count).utf8)
    var parser = try DelimitedParser(delimiter: 0x2C)
    try parser.parse(Array("\"".utf8.prefix(unit == "\"\"" ? 1 : 0)))
    var blocks = 0
    var failure: RowProblem?
    do throws(RowProblem) {
      while blocks < 1_000 {
        try parser.parse(block)
        blocks += 1
      }
    } catch {
      failure = error
    }
    #expect(blocks < 40)
    let problem = try #require(failure)
    #expect(problem.kind == (unit == "x," ? .tooManyFields : .fieldTooLong))
    #expect(problem.line == 1)
    // Once reading has ended it stays ended.
    #expect(throws: problem) { try parser.parse(block) }
    #expect(throws: problem) { try parser.finish() }
  }

  @Test("fields in a row")
  func fieldsInRow() {
    let limits = ReadingLimits(fieldsInRow: 3)
    #expect(readTable("a\nb,c,d\n", limits: limits).failure == nil)
    let problem = RowProblem(kind: .tooManyFields, line: 2, column: 1, field: 3)
    #expect(readTable("a\nb,c,d,e\nf\n", limits: limits).failure == problem)
    #expect(readTable("a\nb,c,d,e,", limits: limits).failure == problem)
    let wide = String(repeating: ",", count: 99_999)
    #expect(readTable(wide).rows.first?.fields.count == 100_000)
    #expect(readTable(wide + ",").failure?.kind == .tooManyFields)
  }

  @Test("bytes in a row")
  func rowLength() {
    let field = String(repeating: "x", count: 1_000_000)
    let row = Array(repeating: field, count: 20).joined(separator: ",")
    let table = readTable("a\n" + row)
    #expect(table.failure == RowProblem(kind: .rowTooLong, line: 2, column: 1, field: 16))
  }

  @Test("negative limits count as zero")
  func negative() {
    #expect(ReadingLimits(problemsKept: -1).problemsKept == 0)
  }
}
