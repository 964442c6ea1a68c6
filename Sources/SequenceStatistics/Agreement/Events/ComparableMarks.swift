import CodedSessions

/// Which marks of a double coding can be compared, block by block?
///
/// An event is comparable when its onset lies in time that both could code, or when it is a moment at the very end
/// of a block whose last stretch both could code. The others are counted. Marks stay in the order of
/// ``DoubleCoding``: onset, category, end. O(n).
struct ComparableMarks: Sendable, Hashable {
  /// Of each block, the first coder's marks.
  let first: [[DoubleCoding.Mark]]
  /// Of each block, the second coder's marks.
  let second: [[DoubleCoding.Mark]]
  /// How many marks of the first coder are left out.
  let firstLeftOut: Int
  /// How many marks of the second coder are left out.
  let secondLeftOut: Int

  init(_ coding: DoubleCoding) {
    first = Self.blocks(coding.first, coding)
    second = Self.blocks(coding.second, coding)
    firstLeftOut = coding.first.count - first.reduce(0) { $0 + $1.count }
    secondLeftOut = coding.second.count - second.reduce(0) { $0 + $1.count }
  }

  private init(first: [[DoubleCoding.Mark]], second: [[DoubleCoding.Mark]], _ leftOut: (Int, Int)) {
    self.first = first
    self.second = second
    (firstLeftOut, secondLeftOut) = leftOut
  }

  /// The marks of one code; what was left out is that of all codes.
  func only(_ code: Int) -> ComparableMarks {
    ComparableMarks(
      first: first.map { $0.filter { $0.category == code } },
      second: second.map { $0.filter { $0.category == code } }, (firstLeftOut, secondLeftOut))
  }

  private static func blocks(
    _ marks: [DoubleCoding.Mark], _ coding: DoubleCoding
  ) -> [[DoubleCoding.Mark]] {
    var blocks = [[DoubleCoding.Mark]](repeating: [], count: coding.blocks.count)
    let spans = coding.time.spans
    var block = 0
    var span = 0
    for mark in marks {
      while block < coding.blocks.count, coding.blocks[block].offset < mark.onset { block += 1 }
      while span < spans.count, spans[span].offset < mark.onset { span += 1 }
      guard block < coding.blocks.count, span < spans.count else { break }
      let isWithin = spans[span].onset <= mark.onset && mark.onset < spans[span].offset
      let isAtEnd = mark.onset == spans[span].offset && mark.onset == coding.blocks[block].offset
      if isWithin || isAtEnd { blocks[block].append(mark) }
    }
    return blocks
  }
}
