import Testing

@testable import Tabular

@Suite("Gathering")
struct GatheringTests {
  /// Calls the callbacks as libcsv would for these rows of fields.
  private func gather(
    _ rows: [[String]], open: [String] = [], into gathering: UnsafeMutablePointer<Gathering>
  ) {
    for row in rows {
      for field in row { unsafe gather(field, into: gathering) }
      unsafe gatherRow(lineEnd: 0x0A, context: gathering)
    }
    for field in open { unsafe gather(field, into: gathering) }
  }

  private func gather(_ field: String, into gathering: UnsafeMutablePointer<Gathering>) {
    // libcsv's buffer always reaches 16 bytes.
    var entry = Array(field.utf8) + Array(repeating: 0x23, count: 16)
    unsafe gathering.pointee.reserve(for: field.utf8.count, held: 0)
    unsafe entry.withUnsafeMutableBytes { entry in
      unsafe gatherField(
        entry: entry.baseAddress, length: field.utf8.count, context: gathering)
    }
  }

  private func text(_ field: Int, _ gathering: Gathering) -> String {
    let start = gathering.start(ofField: field)
    return unsafe String(
      decoding: UnsafeBufferPointer(
        start: gathering.bytes + start, count: gathering.end(ofField: field) - start),
      as: UTF8.self)
  }

  @Test("fields of every length, in room that grows")
  func growth() {
    let block = RowBlock(firstLine: 1)
    let rows = (0..<300).map { [String(repeating: "x", count: $0), "", "y\($0)"] }
    unsafe gather(rows, into: block.gathering)
    #expect(block.count == 300)
    #expect((0..<300).allSatisfy { block.texts(ofRow: $0) == rows[$0] })
    #expect((0..<300).allSatisfy { block.line(ofRow: $0) == $0 + 1 })
    #expect(block.state.widestRow == 3)
  }

  @Test("recycling keeps the unfinished row")
  func recycling() {
    let block = RowBlock(firstLine: 1)
    unsafe gather([["a", "bc"], ["d"]], open: ["", "efg", "h"], into: block.gathering)
    unsafe block.gathering.pointee.recycle()
    #expect(block.count == 0)
    #expect(block.state.openFieldCount == 3)
    #expect((0..<3).map { text($0, block.state) } == ["", "efg", "h"])
    unsafe block.gathering.pointee.recycle()
    unsafe gatherRow(lineEnd: -1, context: block.gathering)
    #expect(block.texts(ofRow: 0) == ["", "efg", "h"])
    #expect(block.line(ofRow: 0) == 3)
  }

  @Test("CR LF is one line end, CR and LF with a discarded row between are two")
  func lineEnds() {
    let block = RowBlock(firstLine: 1)
    unsafe gather([], open: ["a"], into: block.gathering)
    unsafe gatherRow(lineEnd: 0x0D, context: block.gathering)
    unsafe gatherRow(lineEnd: 0x0A, context: block.gathering)
    #expect(block.state.line == 2)
    unsafe gatherRow(lineEnd: 0x0A, context: block.gathering)
    unsafe gatherRow(lineEnd: 0x0D, context: block.gathering)
    #expect(block.state.line == 4)
    unsafe gather([], open: ["b"], into: block.gathering)
    unsafe block.gathering.pointee.discardOpenRow()
    unsafe gatherRow(lineEnd: 0x0A, context: block.gathering)
    #expect(block.state.line == 5)
    #expect(block.count == 1)
  }

  @Test("a row too short for a field has an empty place there")
  func missingField() {
    let block = RowBlock(firstLine: 1)
    unsafe gather([["a", "b"], ["c"]], into: block.gathering)
    #expect(block.state.bytes(ofField: 1, ofRow: 0) == 1..<2)
    #expect(block.state.bytes(ofField: 1, ofRow: 1).isEmpty)
  }
}

extension RowBlock {
  /// What the callbacks have gathered.
  var state: Gathering { unsafe gathering.pointee }
}
