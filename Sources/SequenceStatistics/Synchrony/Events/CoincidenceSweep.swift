/// What coincides at every shift of a long record with many events, block of shifts by block.
///
/// The shifts that answer a window beginning at 0 are merged once; those of a window beginning at a are these,
/// later by a. Each given keeps its place among their ends. For one block of shifts after the other, every
/// given writes the ends that lie in the block as changes of the count; then the block is run over and the
/// counts are tallied. Nothing but one block is kept: memory is O(n + m), and time O(n m + T) for n givens, m
/// targets and T shifts.
struct CoincidenceSweep {
  /// With more shifts or ends than this, a sweep takes too long.
  static let mostShifts = 1 << 30
  static let mostBreakpoints = 4_000_000_000

  /// An eligible given counts so much more than a counted one, so that one sum holds both.
  private static let one = 1 << 32

  /// Where the number counted or eligible changes for a window beginning at 0, in rising order.
  private let places: [Int32]
  /// By how much it changes there.
  private let changes: [Int]
  /// For each place what is reached before it, and in the end nothing.
  private let reached: [Int]
  /// Where the givens' windows begin.
  private let turns: [Int]
  private let period: Int
  /// Whether eligibility changes with the shift.
  private let hasUnknown: Bool

  /// A sweep of `search`, whose period is at most ``mostShifts``.
  init(_ search: CoincidenceShift) {
    period = search.period
    turns = search.given.map { $0 + search.window.lowerBound }
    hasUnknown = !search.unknown.ranges.isEmpty
    let whole = 0..<search.window.count
    func shifts(_ ranges: [Range<Int>]) -> [Range<Int>] {
      ShiftCover.shifts(bringing: ranges, into: whole, period: search.period)
    }
    let answered = shifts(UnitSet(search.targets.map { $0..<($0 + 1) }).ranges)
    let eligible = ShiftCover.complement(shifts(search.unknown.ranges), period: period)
    var ends: [(place: Int, change: Int)] = []
    for (ranges, weight) in [
      (hasUnknown ? ShiftCover.intersection(answered, eligible) : answered, 1),
      (hasUnknown ? eligible : [], Self.one),
    ] {
      for range in ranges {
        ends.append((range.lowerBound, weight))
        ends.append((range.upperBound, -weight))
      }
    }
    ends.sort { $0.place < $1.place }
    places = ends.map { Int32(clamping: $0.place) }
    changes = ends.map(\.change)
    reached = ends.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.change) }
  }

  /// The distribution over `shifts`, which lie from 0 to the period.
  func distribution(_ shifts: Range<Int>, block length: Int = 1 << 14) -> ShiftDistribution {
    guard period > 0, !shifts.isEmpty else { return ShiftDistribution([:]) }
    // Where each given stands: its next end, and at which shift its circle begins.
    var next: [Int32] = []
    var begins: [Int] = []
    var sum = hasUnknown ? 0 : turns.count * Self.one
    for turn in turns {
      let place = ((shifts.lowerBound - turn) % period + period) % period
      let end = places.partitioningIndex { $0 > place }
      sum += reached[end]
      next.append(Int32(clamping: end))
      begins.append(shifts.lowerBound - place)
    }
    var tally = Tally(givens: turns.count, hasUnknown: hasUnknown)
    let length = max(1, min(length, shifts.count))
    var block = [Int](repeating: 0, count: length)
    for start in stride(from: shifts.lowerBound, to: shifts.upperBound, by: length) {
      let count = min(length, shifts.upperBound - start)
      if !places.isEmpty {
        for given in next.indices {
          var end = Int(next[given])
          // Ends lie at their place and this, counted from the block's begin.
          var move = begins[given] - start
          while true {
            if end == places.count {
              end = 0
              move += period
            }
            let at = Int(places[end]) &+ move
            if at >= count { break }
            block[at] &+= changes[end]
            end &+= 1
          }
          next[given] = Int32(truncatingIfNeeded: end)
          begins[given] = move + start
        }
      }
      for place in 0..<count {
        sum &+= block[place]
        block[place] = 0
        tally.add(sum)
      }
    }
    return ShiftDistribution(tally.shifts)
  }

  /// How many shifts give each sum.
  private struct Tally {
    private var byCount: [Int]
    private var bySum: [Int: Int] = [:]
    private var last = -1
    private var waiting = 0
    private let eligible: Int?

    init(givens: Int, hasUnknown: Bool) {
      eligible = hasUnknown ? nil : givens
      byCount = [Int](repeating: 0, count: hasUnknown ? 0 : givens + 1)
    }

    @inline(__always)
    mutating func add(_ sum: Int) {
      if eligible != nil {
        byCount[sum & (CoincidenceSweep.one - 1)] &+= 1
      } else if sum == last {
        waiting &+= 1
      } else {
        flush()
        last = sum
        waiting = 1
      }
    }

    private mutating func flush() {
      if waiting > 0 { bySum[last, default: 0] += waiting }
      waiting = 0
    }

    var shifts: [ShiftCount: Int] {
      mutating get {
        flush()
        var shifts: [ShiftCount: Int] = [:]
        if let eligible {
          for (count, number) in byCount.enumerated() where number > 0 {
            shifts[ShiftCount(counted: count, eligible: eligible)] = number
          }
        } else {
          for (sum, number) in bySum {
            shifts[
              ShiftCount(
                counted: sum & (CoincidenceSweep.one - 1), eligible: sum >> 32)] = number
          }
        }
        return shifts
      }
    }
  }
}

extension CoincidenceShift {
  /// The distribution over `shifts`, by the way that costs least; the same by either.
  func distribution(_ shifts: Range<Int>) -> ShiftDistribution {
    guard period > 0, !window.isEmpty else {
      let nothing = ShiftCount(counted: 0, eligible: given.count)
      return ShiftDistribution(shifts.isEmpty ? [:] : [nothing: shifts.count])
    }
    let onsets = onsets
    guard onsets.breakpoints > ShiftMethod.mostBreakpoints else {
      var circle = ShiftCircle(
        ShiftAxis(period: period, admissible: shifts, breakpoints: onsets.breakpoints))
      onsets.addAnsweredGivens(to: &circle, wraps: false)
      return circle.distribution
    }
    return CoincidenceSweep(self).distribution(shifts)
  }

  /// Whether all shifts can be gone through in some seconds.
  var canBeSwept: Bool {
    let breakpoints = onsets.breakpoints
    return breakpoints <= ShiftMethod.mostBreakpoints
      || period <= CoincidenceSweep.mostShifts
        && breakpoints <= CoincidenceSweep.mostBreakpoints
  }
}
