import Tabular
import Testing

@Suite("TypedColumns")
struct TypedColumnsTests {
  private func columns(
    _ text: String, _ kinds: [TypedColumns.Kind], header: Int = 0, blockLength: Int = 1 << 20
  ) throws -> TypedColumns {
    var parser = try DelimitedParser(delimiter: UInt8(ascii: ","))
    var columns = TypedColumns(kinds)
    var skipped = header
    for block in Array(text.utf8).split(every: blockLength) {
      try parser.parse(block)
      columns.append(parser.rows, from: skipped)
      skipped = max(0, skipped - parser.rows.count)
    }
    try parser.finish()
    columns.append(parser.rows, from: skipped)
    return columns
  }

  @Test("rows become columns")
  func rowsBecomeColumns() throws {
    let text = "code,onset,note\ngaze,1.5,x\n\naway,2,\"y\nz\"\ngaze,3.25,x"
    for length in [1, 2, 7, 1_000] {
      let columns = try columns(
        text, [.text, .decimal(), .ignored], header: 1, blockLength: length)
      #expect(columns.rowCount == 3)
      #expect(columns.lines == [2, 4, 6])
      #expect(columns.irregularRows.isEmpty)
      let codes = try #require(columns.textColumn(0))
      #expect(codes.ids == [0, 1, 0])
      #expect(codes.texts == ["gaze", "away"])
      #expect(codes.text(ofRow: 2) == "gaze")
      let onsets = try #require(columns.decimalColumn(1))
      #expect(
        (0..<3).map { onsets[$0] } == [.exact(1_500_000), .exact(2_000_000), .exact(3_250_000)])
    }
  }

  @Test("a column is of the kind that was said")
  func kinds() throws {
    let columns = try columns("a,1,b\n", [.text, .decimal(), .ignored])
    #expect(columns.textColumn(1) == nil)
    #expect(columns.decimalColumn(0) == nil)
    #expect(columns.textColumn(2) == nil)
    #expect(columns.textColumn(3) == nil)
    #expect(columns.decimalColumn(-1) == nil)
  }

  @Test("short and long rows keep their place and are listed")
  func irregularRows() throws {
    let columns = try columns("a,1,x\nb\nc,2\nd,3,y,z\ne,5,w\n", [.text, .decimal(), .text])
    #expect(
      columns.irregularRows.map { [$0.row, $0.fieldCount] } == [[1, 1], [2, 2], [3, 4]])
    let last = try #require(columns.textColumn(2))
    #expect((0..<5).map { last.text(ofRow: $0) } == ["x", "", "", "y", "w"])
    let numbers = try #require(columns.decimalColumn(1))
    #expect(numbers[1] == .empty)
    #expect(numbers[4] == .exact(5_000_000))
  }

  @Test("columns without rows, and rows without columns")
  func nothing() throws {
    #expect(try columns("", [.text]).rowCount == 0)
    let columns = try columns("a\nb\n", [])
    #expect(columns.rowCount == 2)
    #expect(columns.irregularRows.count == 2)
  }

  @Test("room made beforehand changes nothing")
  func reserving() throws {
    var columns = try columns("a,1\n", [.text, .decimal()])
    columns.reserveCapacity(1_000)
    #expect(columns.textColumn(0)?.texts == ["a"])
    #expect(columns.decimalColumn(1)?[0] == .exact(1_000_000))
  }

  @Test("a long table gives what its rows say", arguments: 0..<4)
  func longTable(seed: Int) throws {
    var random = SplitMix(seed: UInt64(seed))
    var text = ""
    var expected: [(code: String, time: DecimalColumn.Cell)] = []
    for _ in 0..<5_000 {
      let code = ["gaze", "look away from the partner", "", "B\u{E9}b\u{E9}"][random.below(4)]
      let time = random.below(10_000_000)
      text += "\(code),\(time / 1_000).\(String(1_000 + time % 1_000).dropFirst())\n"
      expected.append((code, .exact(Int64(time) * 1_000)))
    }
    let columns = try columns(text, [.text, .decimal()], blockLength: 1 + random.below(9_000))
    let codes = try #require(columns.textColumn(0))
    let times = try #require(columns.decimalColumn(1))
    try #require(columns.rowCount == expected.count)
    #expect(
      expected.indices.allSatisfy {
        codes.text(ofRow: $0) == expected[$0].code && times[$0] == expected[$0].time
      }, "seed \(seed)")
  }
}
