import CodedSessions

/// Which time units does a bout of a double-coded block fill?
///
/// Every block has a grid of its own from its onset: unit u covers [u·w, (u + 1)·w) of it and belongs to the block if
/// its midpoint does. A half-open span holds the units whose midpoints it holds, compared exactly on integers also
/// where a midpoint is half a microsecond. The units of all blocks are numbered one after the other. With a unit of one
/// microsecond a span holds as many units as it has microseconds, so that continuous time is the finest grid.
///
/// O(b) to make for b blocks, O(1) a time.
struct BlockUnits: Sendable {
  /// The units of each block.
  let ranges: [Range<Int>]
  /// The units that both coders could code, in order; within a block apart from each other.
  let compared: [Range<Int>]
  private let blocks: [TimeSpan]
  private let unit: UInt64
  /// Beyond 73 000 years in microseconds counting stops, so that no sum overflows.
  private static let most = 1 << 61

  init(_ coding: DoubleCoding, unit: SessionTime) {
    let length = UInt64(max(unit.microseconds, 1))
    var ranges: [Range<Int>] = []
    var end = 0
    for block in coding.blocks {
      let count = Self.place(block.offset, after: block.onset, length)
      ranges.append(end..<min(end + count, Self.most))
      end = min(end + count, Self.most)
    }
    self.ranges = ranges
    self.unit = length
    blocks = coding.blocks
    var compared: [Range<Int>] = []
    var block = 0
    for span in coding.time.spans {
      while block < coding.blocks.count, coding.blocks[block].offset <= span.onset { block += 1 }
      guard block < coding.blocks.count else { break }
      let from = ranges[block].lowerBound
      let start = from + Self.place(span.onset, after: coding.blocks[block].onset, length)
      let stop = from + Self.place(span.offset, after: coding.blocks[block].onset, length)
      let range = start..<max(start, stop)
      let part = range.clamped(to: ranges[block])
      if !part.isEmpty { compared.append(part) }
    }
    self.compared = compared
  }

  /// Whether `block` is over before `time`.
  func ends(_ block: Int, before time: SessionTime) -> Bool { blocks[block].offset < time }

  /// The units that a mark of `block` fills: for a bout those with their midpoint in it, for a moment the one it lies
  /// in, and the last one for a moment at the end that lies in none.
  func units(of mark: DoubleCoding.Mark, in block: Int) -> Range<Int> {
    let range = ranges[block]
    let onset = blocks[block].onset
    guard mark.offset > mark.onset else {
      let passed = UInt64(bitPattern: mark.onset.microseconds &- onset.microseconds)
      let place = min(Int(clamping: passed / unit), Self.most)
      let last = min(range.lowerBound + place, range.upperBound - 1)
      return range.isEmpty ? range : last..<(last + 1)
    }
    let start = min(range.lowerBound + Self.place(mark.onset, after: onset, unit), range.upperBound)
    let end = min(range.lowerBound + Self.place(mark.offset, after: onset, unit), range.upperBound)
    return start..<max(start, end)
  }

  /// The first unit whose midpoint is at `time` or later, counted from `onset`, which is not later than `time`.
  private static func place(
    _ time: SessionTime, after onset: SessionTime, _ unit: UInt64
  ) -> Int {
    // The difference fits 64 bits without a sign even where it does not fit 63.
    let passed = UInt64(bitPattern: time.microseconds &- onset.microseconds)
    let (whole, rest) = passed.quotientAndRemainder(dividingBy: unit)
    return min(Int(clamping: whole), most) + (rest > unit - rest ? 1 : 0)
  }
}
