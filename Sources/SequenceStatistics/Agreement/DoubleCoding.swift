public import CodedSessions

/// What two coders wrote of one stream of one session, and the time over which they can be compared.
///
/// Both codings share one clock and one list of categories, numbered from 0. A bout is cut at the ends of the
/// double-coded blocks, so that a coder who went on before and after a block is compared with one who coded the
/// block alone; a bout that spans two blocks is a mark in each. Within blocks, only time that both could code is
/// compared: uncodable time of either is left out and its length told. O(n log n) in the number of marks.
public struct DoubleCoding: Sendable, Hashable {
  /// One bout or moment of one coder.
  public struct Mark: Sendable, Hashable {
    /// The category.
    public let category: Int
    /// When it begins.
    public let onset: SessionTime
    /// When it ends; the onset for a moment.
    public let offset: SessionTime
    /// The line it was read from; its file counts in that coder's own list of files.
    public let source: SourceLine

    /// A mark; an `offset` before the onset counts as the onset.
    public init(
      category: Int, onset: SessionTime, offset: SessionTime, source: SourceLine = .none
    ) {
      self.category = category
      self.onset = onset
      self.offset = max(onset, offset)
      self.source = source
    }

    /// The time it takes; `nil` for a moment.
    public var span: TimeSpan? { TimeSpan(onset: onset, offset: offset) }
  }

  /// How many categories there are.
  public let categories: Int
  /// The first coder's marks by onset, then category.
  public let first: [Mark]
  /// The second coder's.
  public let second: [Mark]
  /// The double-coded stretches, in time order and apart.
  public let blocks: [TimeSpan]
  /// The time within blocks that both could code.
  public let time: TimeSet
  /// Whether at most one category holds at a time, in either coding.
  public let isExclusive: Bool

  /// Two codings put together by hand; marks outside the blocks or without a category are left out.
  public init(
    categories: Int, first: [Mark], second: [Mark], blocks: TimeSet, uncodable: TimeSet = .empty,
    isExclusive: Bool = true
  ) {
    let categories = max(categories, 0)
    self.categories = categories
    self.blocks = blocks.spans
    self.time = blocks.subtracting(uncodable)
    self.isExclusive = isExclusive
    self.first = Self.cut(first, to: blocks.spans, categories)
    self.second = Self.cut(second, to: blocks.spans, categories)
  }

  /// Two streams of two codings of one session.
  ///
  /// - Parameters:
  ///   - firstCategories: For codes of the first coding their category; codes without one are left out.
  ///   - secondCategories: The same for the second coding.
  ///   - blocks: What was double-coded.
  public init(
    _ first: CodedSessions.Stream, _ firstCategories: [Code: Int],
    _ second: CodedSessions.Stream, _ secondCategories: [Code: Int],
    categories: Int, blocks: TimeSet
  ) {
    self.init(
      categories: categories, first: Self.marks(first, firstCategories),
      second: Self.marks(second, secondCategories), blocks: blocks,
      uncodable: blocks.subtracting(first.codable.intersection(second.codable)),
      isExclusive: first.isExclusive && second.isExclusive)
  }

  /// The two codings with their parts exchanged.
  public var swapped: DoubleCoding {
    DoubleCoding(
      categories: categories, first: second, second: first, blocks: TimeSet(blocks),
      uncodable: TimeSet(blocks).subtracting(time), isExclusive: isExclusive)
  }

  /// Time within blocks that one of the two could not code.
  public var leftOut: SessionTime {
    blocks.reduce(.zero) { $0 + $1.duration } - time.duration
  }

  private static func marks(
    _ stream: CodedSessions.Stream, _ categories: [Code: Int]
  ) -> [Mark] {
    stream.bouts.compactMap { bout in
      categories[bout.code].map {
        Mark(category: $0, onset: bout.onset, offset: bout.offset, source: bout.source)
      }
    }
      + stream.moments.compactMap { moment in
        categories[moment.code].map {
          Mark(category: $0, onset: moment.time, offset: moment.time, source: moment.source)
        }
      }
  }

  /// A moment at the very end of a block belongs to it.
  private static func cut(_ marks: [Mark], to blocks: [TimeSpan], _ categories: Int) -> [Mark] {
    let ordered = marks.filter { (0..<categories).contains($0.category) }
      .sorted { ($0.onset, $0.category, $0.offset) < ($1.onset, $1.category, $1.offset) }
    var cut: [Mark] = []
    var earliest = 0
    for mark in ordered {
      while earliest < blocks.count, blocks[earliest].offset < mark.onset { earliest += 1 }
      guard let span = mark.span else {
        if earliest < blocks.count, blocks[earliest].onset <= mark.onset { cut.append(mark) }
        continue
      }
      for block in blocks[earliest...].prefix(while: { $0.onset < span.offset }) {
        guard let part = span.intersection(block) else { continue }
        cut.append(
          Mark(
            category: mark.category, onset: part.onset, offset: part.offset, source: mark.source))
      }
    }
    return cut.sorted { ($0.onset, $0.category, $0.offset) < ($1.onset, $1.category, $1.offset) }
  }
}
