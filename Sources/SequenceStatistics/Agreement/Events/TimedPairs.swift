import CodedSessions

/// Which marks of one block may be paired, and what is each pair worth?
///
/// Worth is the cost saved, 2 gap for the same code and 2 gap - substitution for two, and the onset difference. A
/// difference above 2⁴⁰ µs (13 days) counts as that, so that sums stay within an `Int`.
struct TimedPairs: PairWorths, Hashable {
  let first: [DoubleCoding.Mark]
  let second: [DoubleCoding.Mark]
  let rule: AlignmentRule
  let band: PairingBand

  private static let largestDifference: Int64 = 1 << 40

  init(first: [DoubleCoding.Mark], second: [DoubleCoding.Mark], rule: AlignmentRule) {
    self.first = first
    self.second = second
    self.rule = rule
    band = PairingBand(
      first: first.map(\.onset.microseconds), second: second.map(\.onset.microseconds),
      tolerance: rule.tolerance.microseconds)
  }

  func isMatch(_ row: Int, _ column: Int) -> Bool {
    first[row].category == second[column].category
  }

  func worth(_ row: Int, _ column: Int) -> PairWorth? {
    let (one, other) = (first[row], second[column])
    if rule.overlap > 0, !hasOverlap(one, other) { return nil }
    let difference = one.onset.distance(to: other.onset).microseconds.magnitude
    return PairWorth(
      saving: 2 * rule.gap - (one.category == other.category ? 0 : rule.substitution),
      distance: Int(min(difference, UInt64(Self.largestDifference))))
  }

  /// Two moments have no lengths to compare: their onsets decide.
  private func hasOverlap(_ one: DoubleCoding.Mark, _ other: DoubleCoding.Mark) -> Bool {
    if one.onset == one.offset, other.onset == other.offset { return true }
    return OverlapShare(one, other).map { $0.share >= rule.overlap } ?? false
  }

  /// The pairs and the single marks between them; of single ones the earlier first, at one onset the first coder's.
  func events(_ pairs: [(Int, Int)]) -> [EventMatch] {
    var events: [EventMatch] = []
    events.reserveCapacity(first.count + second.count - pairs.count)
    var (row, column) = (0, 0)
    func single(until pairRow: Int, _ pairColumn: Int) {
      while row < pairRow || column < pairColumn {
        let isFirst =
          column >= pairColumn || row < pairRow && first[row].onset <= second[column].onset
        if isFirst {
          events.append(EventMatch(firstOnly: first[row]))
          row += 1
        } else {
          events.append(EventMatch(secondOnly: second[column]))
          column += 1
        }
      }
    }
    for (pairRow, pairColumn) in pairs {
      single(until: pairRow, pairColumn)
      events.append(EventMatch(first[pairRow], second[pairColumn]))
      row += 1
      column += 1
    }
    single(until: first.count, second.count)
    return events
  }
}
