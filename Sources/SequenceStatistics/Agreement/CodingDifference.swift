public import CodedSessions

/// When do two coders say different things, and what does each of them say?
///
/// A stretch of compared time over which both say one thing each, and not the same; neighbouring stretches with another
/// pair of codes are others. For codings in which at most one code holds at a time. O(n) for n bouts.
public struct CodingDifference: Sendable, Hashable {
  /// When.
  public let span: TimeSpan
  /// The first coder's category; `nil` where there is none.
  public let first: Int?
  /// The second coder's.
  public let second: Int?

  /// All differences, in time order; none for codes that can hold together.
  public static func all(in coding: DoubleCoding) -> [CodingDifference] {
    guard coding.isExclusive else { return [] }
    var found: [CodingDifference] = []
    var (one, other) = (0, 0)
    for span in coding.time.spans {
      var reached = span.onset
      while reached < span.offset {
        while one < coding.first.count, coding.first[one].offset <= reached { one += 1 }
        while other < coding.second.count, coding.second[other].offset <= reached { other += 1 }
        let first = Holding(coding.first, one, at: reached)
        let second = Holding(coding.second, other, at: reached)
        let end = min(span.offset, first.until ?? span.offset, second.until ?? span.offset)
        if first.category != second.category, let part = TimeSpan(onset: reached, offset: end) {
          append(first.category, second.category, part, to: &found)
        }
        reached = end
      }
    }
    return found
  }

  /// Two bouts of one code that touch are one stretch of it.
  private static func append(
    _ first: Int?, _ second: Int?, _ span: TimeSpan, to found: inout [CodingDifference]
  ) {
    if let last = found.last, last.first == first, last.second == second,
      last.span.offset == span.onset,
      let longer = TimeSpan(onset: last.span.onset, offset: span.offset)
    {
      found[found.count - 1] = CodingDifference(span: longer, first: first, second: second)
    } else {
      found.append(CodingDifference(span: span, first: first, second: second))
    }
  }

  /// What one coder says at a time, and until when.
  private struct Holding {
    let category: Int?
    let until: SessionTime?

    init(_ marks: [DoubleCoding.Mark], _ place: Int, at time: SessionTime) {
      if place < marks.count, marks[place].onset <= time {
        (category, until) = (marks[place].category, marks[place].offset)
      } else {
        (category, until) = (nil, place < marks.count ? marks[place].onset : nil)
      }
    }
  }
}
