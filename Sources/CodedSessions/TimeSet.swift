/// A set of moments: spans in time order that neither overlap nor touch.
///
/// Codable time, uncodable time and their intersections are time sets. Two sets that contain the
/// same moments are equal, whatever spans they were made from. Union, intersection and subtraction
/// cost O(n log n) and O(n + m) in the numbers of spans.
public struct TimeSet: Hashable, Sendable {
  /// The maximal spans of the set, in time order.
  public let spans: [TimeSpan]

  /// The set of all moments that lie in at least one of `spans`, which may come in any order and
  /// may overlap.
  public init(_ spans: [TimeSpan]) {
    var merged: [TimeSpan] = []
    for span in spans.inOrder(by: { $0.onset < $1.onset }) {
      if let last = merged.last, span.onset <= last.offset {
        if span.offset > last.offset,
          let longer = TimeSpan(onset: last.onset, offset: span.offset)
        {
          merged[merged.count - 1] = longer
        }
      } else {
        merged.append(span)
      }
    }
    self.spans = merged
  }

  /// The set of one span.
  public init(_ span: TimeSpan) { spans = [span] }

  /// The set without a moment.
  public static let empty = TimeSet([])

  /// The summed length of all spans.
  public var duration: SessionTime {
    spans.reduce(.zero) { $0 + $1.duration }
  }

  /// Whether `time` belongs to the set; O(log n).
  public func contains(_ time: SessionTime) -> Bool {
    let index = firstIndex(endingAfter: time)
    return index < spans.count && spans[index].onset <= time
  }

  /// Whether all of `span` belongs to the set; O(log n).
  public func contains(_ span: TimeSpan) -> Bool {
    let index = firstIndex(endingAfter: span.onset)
    return index < spans.count && spans[index].contains(span)
  }

  /// The moments that belong to both sets.
  public func intersection(_ other: TimeSet) -> TimeSet {
    var common: [TimeSpan] = []
    var i = 0
    var j = 0
    while i < spans.count, j < other.spans.count {
      if let shared = spans[i].intersection(other.spans[j]) { common.append(shared) }
      if spans[i].offset < other.spans[j].offset { i += 1 } else { j += 1 }
    }
    return TimeSet(common)
  }

  /// The moments of this set that do not belong to `other`.
  public func subtracting(_ other: TimeSet) -> TimeSet {
    var rest: [TimeSpan] = []
    var j = 0
    for span in spans {
      var start = span.onset
      while j < other.spans.count, other.spans[j].offset <= span.onset { j += 1 }
      var k = j
      while k < other.spans.count, other.spans[k].onset < span.offset {
        if let before = TimeSpan(onset: start, offset: other.spans[k].onset) { rest.append(before) }
        start = max(start, other.spans[k].offset)
        k += 1
      }
      if let tail = TimeSpan(onset: start, offset: span.offset) { rest.append(tail) }
    }
    return TimeSet(rest)
  }

  /// The moments that belong to at least one of both sets.
  public func union(_ other: TimeSet) -> TimeSet { TimeSet(spans + other.spans) }

  private func firstIndex(endingAfter time: SessionTime) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].offset > time { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
