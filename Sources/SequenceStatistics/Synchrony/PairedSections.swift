public import CodedSessions

/// What two streams show at one time, in categories that both share, over every stretch in which both could be
/// coded.
///
/// A category is a number that codes of both streams have in common, such as *looks at the partner*; what has
/// none is `nil` and never the same as anything. Stretches end at phase borders and at uncodable time.
/// O(n + m) in the numbers of bouts.
public struct PairedSections: Sendable, Hashable {
  /// A time in which nothing changes.
  public struct Section: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// The first stream's category.
    public let first: Int?
    /// The second stream's category.
    public let second: Int?
  }

  /// The sections of each stretch, in time order and without gaps.
  public let stretches: [[Section]]

  /// The sections of two streams of `session`.
  ///
  /// - Parameters:
  ///   - categories: For codes of both streams their category.
  ///   - part: The part of the session that is looked at.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], part: TimeSpan? = nil
  ) {
    let both = first.codable.intersection(second.codable)
    stretches = session.stretches(within: part).flatMap { phase in
      both.intersection(TimeSet(phase)).spans.map { stretch in
        Self.sections(
          Self.line(first, categories, stretch), Self.line(second, categories, stretch))
      }
    }
  }

  /// Sections that stand already; each stretch in time order and without gaps.
  init(stretches: [[Section]]) { self.stretches = stretches }

  /// Sections put together by hand: units of equal length.
  public init(units first: [Int?], _ second: [Int?], unit: SessionTime) {
    var sections: [Section] = []
    for (place, pair) in zip(first, second).enumerated() {
      let onset = SessionTime(microseconds: Int64(place) * unit.microseconds)
      guard let span = TimeSpan(onset: onset, offset: onset + unit) else { continue }
      if let last = sections.last, last.first == pair.0, last.second == pair.1,
        let longer = TimeSpan(onset: last.span.onset, offset: span.offset)
      {
        sections[sections.count - 1] = Section(span: longer, first: pair.0, second: pair.1)
      } else {
        sections.append(Section(span: span, first: pair.0, second: pair.1))
      }
    }
    stretches = sections.isEmpty ? [] : [sections]
  }

  /// One stream's categories in `stretch`, without gaps.
  private static func line(
    _ stream: CodedSessions.Stream, _ categories: [Code: Int], _ stretch: TimeSpan
  ) -> [(category: Int?, span: TimeSpan)] {
    var line: [(category: Int?, span: TimeSpan)] = []
    var reached = stretch.onset
    func add(_ category: Int?, until end: SessionTime) {
      guard let span = TimeSpan(onset: reached, offset: end) else { return }
      if let last = line.last, last.category == category,
        let longer = TimeSpan(onset: last.span.onset, offset: end)
      {
        line[line.count - 1].span = longer
      } else {
        line.append((category, span))
      }
      reached = end
    }
    for bout in stream.bouts {
      guard let part = bout.span.intersection(stretch), part.offset > reached else { continue }
      add(nil, until: part.onset)
      add(categories[bout.code], until: part.offset)
    }
    add(nil, until: stretch.offset)
    return line
  }

  private static func sections(
    _ first: [(category: Int?, span: TimeSpan)], _ second: [(category: Int?, span: TimeSpan)]
  ) -> [Section] {
    var sections: [Section] = []
    var (i, j) = (0, 0)
    while i < first.count, j < second.count {
      if let span = first[i].span.intersection(second[j].span) {
        sections.append(
          Section(span: span, first: first[i].category, second: second[j].category))
      }
      let (a, b) = (first[i].span.offset, second[j].span.offset)
      if a <= b { i += 1 }
      if b <= a { j += 1 }
    }
    return sections
  }

  /// The time in which both could be coded.
  public var duration: SessionTime {
    stretches.joined().reduce(.zero) { $0 + $1.span.duration }
  }
}
