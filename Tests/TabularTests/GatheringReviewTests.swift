import Testing

@testable import Tabular

@Suite("GatheringReview")
struct GatheringReviewTests {
  private func block(_ rows: [[[UInt8]]]) -> RowBlock {
    let block = RowBlock(firstLine: 1)
    for row in rows {
      for field in row {
        unsafe block.gathering.pointee.reserve(for: field.count + 1, held: 0)
        var entry = field + Array(repeating: 0, count: 16)
        unsafe entry.withUnsafeMutableBytes { entry in
          unsafe gatherField(
            entry: entry.baseAddress, length: field.count, context: block.gathering)
        }
      }
      unsafe gatherRow(lineEnd: 0x0A, context: block.gathering)
    }
    return block
  }

  @Test("line ends inside fields count for the rows after them")
  func lines() {
    let block = block([
      [[0x61]], [[0x0D, 0x0A, 0x0A], [0x0D]], [[0x0A]], [[0x62]],
    ])
    unsafe block.gathering.pointee.review(from: 1)
    #expect((0..<4).map { block.line(ofRow: $0) } == [1, 2, 6, 8])
    #expect(block.state.line == 9)
  }

  @Test("disguised blanks come back and rows of nothing else go")
  func blanks() {
    let block = block([
      [[0xFE, 0x61]], [[0xFE, 0xFF]], [[0xFE], [0xFF]], [[]], [[0x20]],
    ])
    unsafe block.gathering.pointee.review(from: 0)
    #expect(
      (0..<block.count).map { block.texts(ofRow: $0) } == [[" a"], [" ", "\t"], [""], [" "]])
    #expect((0..<block.count).map { block.line(ofRow: $0) } == [1, 3, 4, 5])
  }

  @Test("rows reviewed before are left alone")
  func from() {
    let block = block([[[0x0A]], [[0x0A]], [[0x61]]])
    unsafe block.gathering.pointee.review(from: 1)
    #expect((0..<3).map { block.line(ofRow: $0) } == [1, 2, 4])
    unsafe block.gathering.pointee.review(from: 3)
    #expect(block.count == 3)
  }
}
