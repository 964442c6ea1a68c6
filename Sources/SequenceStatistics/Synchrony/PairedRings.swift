/// Two records of one phase closed to circles, as rows of runs without gaps: what ``ShiftedProfiles`` sweeps.
struct PairedRings: Sendable {
  /// What could not be coded, and what matches nothing, in either record.
  private static let unknown: Int32 = -1
  private static let nothing: (first: Int32, second: Int32) = (-2, -3)

  private let first: Ring
  private let second: Ring

  /// `nil` if two shared categories of one stream hold at one time.
  init?(_ times: PairedTimes) {
    let shared = Set(times.first.keys).intersection(times.second.keys).sorted()
    guard
      let first = Ring(
        shared.map { times.first[$0] ?? UnitSet([]) }, codable: times.firstCodable,
        period: times.period, nothing: Self.nothing.first, unknown: Self.unknown),
      let second = Ring(
        shared.map { times.second[$0] ?? UnitSet([]) }, codable: times.secondCodable,
        period: times.period, nothing: Self.nothing.second, unknown: Self.unknown)
    else { return nil }
    self.first = first
    self.second = second
  }

  /// A row of runs: where each ends, and what it shows.
  private struct Ring: Sendable {
    private(set) var ends: [Int] = []
    private(set) var labels: [Int32] = []

    init?(
      _ categories: [UnitSet], codable: UnitSet, period: Int, nothing: Int32, unknown: Int32
    ) {
      var runs: [(range: Range<Int>, label: Int32)] = []
      for (label, times) in categories.enumerated() {
        runs += times.ranges.map { ($0, Int32(clamping: label)) }
      }
      let off = codable.subtracting(UnitSet(runs.map(\.range)))
      let hidden = UnitSet([0..<period]).subtracting(codable)
      runs += off.ranges.map { ($0, nothing) } + hidden.ranges.map { ($0, unknown) }
      runs.sort { $0.range.lowerBound < $1.range.lowerBound }
      var reached = 0
      for run in runs {
        guard run.range.lowerBound == reached else { return nil }
        reached = run.range.upperBound
        ends.append(reached)
        labels.append(run.label)
      }
      guard reached == period, period > 0 else { return nil }
    }

    func run(at place: Int) -> Int { ends.partitioningIndex { $0 > place } }
  }

  /// How much matches, and could be coded in both, within so many steps of a place, for any offset of the second
  /// record: sums that grow along a diagonal of the circle.
  struct Walk: Sendable {
    /// After 0, 1, 2 … steps.
    private(set) var matched: [Int]
    /// After 0, 1, 2 … steps.
    private(set) var codable: [Int]
    private let rings: PairedRings
    private let start: Int
    private let step: Int

    fileprivate init(_ rings: PairedRings, from start: Int, steps: Int, by step: Int) {
      self.rings = rings
      self.start = start
      self.step = step
      matched = [Int](repeating: 0, count: steps + 1)
      codable = matched
    }

    /// Reads the second record `offset` units later, on its circle.
    mutating func run(offset: Int) {
      let (first, second) = (rings.first, rings.second)
      guard let period = first.ends.last, start < period else { return }
      let place = (((start + offset) % period) + period) % period
      var (i, j) = (first.run(at: start), second.run(at: place))
      var (firstLeft, secondLeft) = (first.ends[i] - start, second.ends[j] - place)
      var (same, both, walked) = (0, 0, 0)
      var mark = 1
      while mark < matched.count {
        // As far as both records stay in their runs, both sums grow evenly.
        let length = min(firstLeft, secondLeft)
        let (one, other) = (first.labels[i], second.labels[j])
        let bothGrow = one != PairedRings.unknown && other != PairedRings.unknown ? 1 : 0
        let sameGrows = one == other ? bothGrow : 0
        let next = min((walked &+ length) / step &+ 1, matched.count)
        let (sameBase, bothBase) = (same &- sameGrows &* walked, both &- bothGrow &* walked)
        for mark in mark..<max(mark, next) {
          matched[mark] = sameBase &+ sameGrows &* step &* mark
          codable[mark] = bothBase &+ bothGrow &* step &* mark
        }
        mark = next
        walked &+= length
        same &+= sameGrows &* length
        both &+= bothGrow &* length
        firstLeft &-= length
        secondLeft &-= length
        if firstLeft == 0 {
          i += 1
          if i == first.ends.count { i = 0 }
          firstLeft = first.ends[i] - (i > 0 ? first.ends[i - 1] : 0)
        }
        if secondLeft == 0 {
          j += 1
          if j == second.ends.count { j = 0 }
          secondLeft = second.ends[j] - (j > 0 ? second.ends[j - 1] : 0)
        }
      }
    }
  }

  /// A walk over `steps` steps from `start`.
  func walk(from start: Int, steps: Int, by step: Int) -> Walk {
    Walk(self, from: start, steps: steps, by: step)
  }
}
