/// Which events of two rows belong to one another, closer than half of every gap beside them?
///
/// Events i and j are at |d| = |t₁ᵢ - t₂ⱼ|. Half the smallest of the up to four gaps to the neighbours in their
/// own rows is the distance that would set the pair apart; with `cap` it is no more than that. Strict: 2 |d| <
/// gap, and |d| < cap; closed: ≤. Events at one time are always a pair. Compared in whole units, without
/// rounding. A gap that does not exist, before the first and after the last event, sets no bound.
///
/// Only neighbours can be pairs: another event of the row between the two would have a gap shorter than the
/// distance. One pass, O(n + m).
struct SynchronousPairs {
  /// Two events that belong to one another.
  struct Pair: Hashable {
    /// The place in the first row.
    let first: Int
    /// The place in the second row.
    let second: Int
    /// By how much the second's event is later.
    let lead: Int
  }

  let pairs: [Pair]

  /// The pairs of the events at `inFirst` of the row `first` and those at `inSecond` of `second`; gaps to
  /// events outside do not count. Both rows rise, each time once.
  init(
    _ first: [Int], _ inFirst: Range<Int>, _ second: [Int], _ inSecond: Range<Int>, cap: Int?,
    isClosed: Bool
  ) {
    func gap(_ row: [Int], _ range: Range<Int>, _ place: Int) -> Int {
      min(
        place > range.lowerBound ? row[place] - row[place - 1] : .max,
        place + 1 < range.upperBound ? row[place + 1] - row[place] : .max)
    }
    var pairs: [Pair] = []
    var next = inSecond.lowerBound
    func add(_ i: Int, _ j: Int, _ own: Int) {
      let lead = second[j] - first[i]
      let distance = lead.magnitude
      let smallest = min(own, gap(second, inSecond, j)).magnitude
      let isNear = isClosed ? 2 * distance <= smallest : 2 * distance < smallest
      let isCapped = cap.map { isClosed ? distance <= max($0, 0) : distance < max($0, 0) } ?? true
      if lead == 0 || isNear && isCapped {
        pairs.append(Pair(first: i, second: j, lead: lead))
      }
    }
    for i in inFirst {
      while next < inSecond.upperBound, second[next] < first[i] { next += 1 }
      let own = gap(first, inFirst, i)
      if next > inSecond.lowerBound { add(i, next - 1, own) }
      if next < inSecond.upperBound { add(i, next, own) }
    }
    self.pairs = pairs
  }

  /// The pairs of two whole rows.
  init(_ first: [Int], _ second: [Int], cap: Int?, isClosed: Bool) {
    self.init(first, first.indices, second, second.indices, cap: cap, isClosed: isClosed)
  }
}
