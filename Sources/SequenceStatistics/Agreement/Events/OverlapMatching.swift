import CodedSessions

/// How large a part of the longer of two bouts do both hold in common?
///
/// Intersection / longer duration, compared exactly as whole microseconds.
struct OverlapShare: Sendable, Hashable {
  /// The time in common, above 0.
  let common: Int64
  /// The longer duration.
  let longer: Int64

  /// `nil` for bouts that have no time in common, and for moments.
  init?(_ one: DoubleCoding.Mark, _ other: DoubleCoding.Mark) {
    let (start, end) = (max(one.onset, other.onset), min(one.offset, other.offset))
    guard start < end else { return nil }
    common = start.distance(to: end).microseconds
    longer =
      max(
        one.onset.distance(to: one.offset), other.onset.distance(to: other.offset)
      ).microseconds
  }

  /// The nearest `Double`: one share is at least another whenever the exact ones are.
  var share: Double { Double(common) / Double(longer) }

  /// Whether this share is exactly as large as the other.
  func equals(_ other: OverlapShare) -> Bool {
    common.multipliedFullWidth(by: other.longer) == other.common.multipliedFullWidth(by: longer)
  }

  /// Whether this share is larger than the other.
  func exceeds(_ other: OverlapShare) -> Bool {
    let (left, right) = (share, other.share)
    if left != right { return left > right }
    let products = (
      common.multipliedFullWidth(by: other.longer), other.common.multipliedFullWidth(by: longer)
    )
    return (products.0.high, products.0.low) > (products.1.high, products.1.low)
  }
}

/// Which bouts of two coders belong together, when those that overlap most are paired first, whatever their codes?
///
/// All overlapping bouts are listed, and pairs taken in falling order of intersection / longer bout, each bout once
/// (Holle & Rein 2015). A pair below the threshold is undone: both bouts stay single. As all pairs
/// below the threshold come after all others, it does not matter whether it is applied before or after.
/// Moments have no overlap and are left out. O((n + m) log(n + m) + v log v) for v overlaps.
struct OverlapMatching: Sendable {
  /// Which of two pairs with the same share comes first.
  enum TieRule: Sendable, Hashable {
    /// The earlier bout of the second coder, then the earlier one of the first: EasyDIAg.
    case earliest
    /// The longer intersection, then the later bout of the first coder, then the later of the second: ELAN.
    case longest
  }

  /// The pairs in the order of the first coder's bouts.
  let pairs: [(first: Int, second: Int)]
  /// Places of bouts of the first coder without a partner, in order.
  let firstOnly: [Int]
  /// Places of bouts of the second coder without a partner, in order.
  let secondOnly: [Int]

  /// Pairs bouts, each list in order of onset.
  init(
    _ first: [DoubleCoding.Mark], _ second: [DoubleCoding.Mark], threshold: Double,
    ties: TieRule = .earliest
  ) {
    var candidates: [Candidate] = []
    candidates.reserveCapacity(first.count + second.count)
    Self.forEachOverlap(first, second) { row, column in
      guard let share = OverlapShare(first[row], second[column]), share.share >= threshold else {
        return
      }
      candidates.append(Candidate(share: share, first: row, second: column))
    }
    candidates.sort { $0.precedes($1, ties) }
    var partner = [Int](repeating: -1, count: first.count)
    var isTaken = [Bool](repeating: false, count: second.count)
    for candidate in candidates where partner[candidate.first] < 0 && !isTaken[candidate.second] {
      partner[candidate.first] = candidate.second
      isTaken[candidate.second] = true
    }
    pairs = partner.indices.filter { partner[$0] >= 0 }.map { ($0, partner[$0]) }
    firstOnly = partner.indices.filter { partner[$0] < 0 && first[$0].span != nil }
    secondOnly = isTaken.indices.filter { !isTaken[$0] && second[$0].span != nil }
  }

  private struct Candidate {
    let share: OverlapShare
    let first: Int
    let second: Int

    func precedes(_ other: Candidate, _ ties: TieRule) -> Bool {
      guard share.equals(other.share) else { return share.exceeds(other.share) }
      switch ties {
      case .earliest: return (second, first) < (other.second, other.first)
      case .longest:
        guard share.common == other.share.common else {
          return share.common > other.share.common
        }
        return (first, second) > (other.first, other.second)
      }
    }
  }

  /// Goes through both lists by onset; a bout overlaps those of the other coder that have not ended when it begins.
  private static func forEachOverlap(
    _ first: [DoubleCoding.Mark], _ second: [DoubleCoding.Mark], _ body: (Int, Int) -> Void
  ) {
    var (row, column) = (0, 0)
    var openFirst: [Int] = []
    var openSecond: [Int] = []
    while row < first.count || column < second.count {
      let isFirst =
        column >= second.count || row < first.count && first[row].onset <= second[column].onset
      if isFirst {
        if first[row].span != nil {
          openSecond.removeAll { second[$0].offset <= first[row].onset }
          for other in openSecond { body(row, other) }
          openFirst.append(row)
        }
        row += 1
      } else {
        if second[column].span != nil {
          openFirst.removeAll { first[$0].offset <= second[column].onset }
          for other in openFirst { body(other, column) }
          openSecond.append(column)
        }
        column += 1
      }
    }
  }
}
