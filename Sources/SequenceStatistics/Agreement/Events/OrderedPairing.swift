/// What a pair is worth.
struct PairWorth: Sendable, Hashable, Comparable {
  /// The cost that is saved by pairing two events rather than leaving both single.
  var saving: Int
  /// By how much the two differ in time; decides between equal savings.
  var distance: Int

  static let none = PairWorth(saving: 0, distance: 0)

  /// Less saved, or as much at a larger distance.
  static func < (left: PairWorth, right: PairWorth) -> Bool {
    left.saving != right.saving ? left.saving < right.saving : left.distance > right.distance
  }

  static func + (left: PairWorth, right: PairWorth) -> PairWorth {
    PairWorth(
      saving: left.saving &+ right.saving, distance: left.distance &+ right.distance)
  }
}

/// The worth of pairing two events by their places; `nil` where they may not be paired.
protocol PairWorths: Sendable {
  func worth(_ first: Int, _ second: Int) -> PairWorth?
  func isMatch(_ first: Int, _ second: Int) -> Bool
}

/// Which pairs of two lists of events, in order and without crossing, are worth most together?
///
/// With S(i, j) the best worth of pairing the first i events of one coder with the first j of the other,
/// S(i, j) = max(S(i - 1, j), max over partners j' ≤ j of S(i - 1, j' - 1) + worth(i, j')). Every set of pairs is met
/// once in this form, so that the best ones can be counted with it. Outside the band S(i, j) is S(i - 1, j) on its
/// left and S(i, last partner) on its right. One row is kept; time O(cells of the band + n + m).
///
/// Of equally good sets, the traceback from the end takes one: an event that none of those left can be a partner of
/// stays single; else the last two are paired if a best set has that pair; else the first coder's
/// event stays single if a best set allows it; else the second's.
struct OrderedPairing: Sendable {
  /// The best worth.
  let worth: PairWorth
  /// How many sets of pairs are worth as much; rounded above 2⁵³, infinite if too large for a `Double`.
  let count: Double
  /// The fewest matches among them.
  let fewestMatches: Int
  /// The most matches among them.
  let mostMatches: Int
  /// What was found in each cell of the band, row by row; empty unless it was asked for.
  let steps: [Step]
  /// Where each row of `steps` begins.
  let starts: [Int]

  /// How a cell of the band was reached.
  struct Step: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    /// A best set has this pair.
    static let pair = Step(rawValue: 1)
    /// A best set leaves the first coder's event single.
    static let leaveFirst = Step(rawValue: 2)
    /// No better pair of this row lies at or before this column.
    static let bestOfRow = Step(rawValue: 4)
    /// An earlier pair of this row is as good.
    static let earlierAsGood = Step(rawValue: 8)
    /// A best set has this or an earlier pair of this row.
    static let pairInRow = Step(rawValue: 16)
  }

  /// What is known of the best sets of two beginnings of the lists.
  private struct Best {
    var worth = PairWorth.none
    var count = 1.0
    var fewest = 0
    var most = 0

    mutating func join(_ other: Best) {
      if worth < other.worth {
        self = other
      } else if worth == other.worth {
        count += other.count
        fewest = min(fewest, other.fewest)
        most = max(most, other.most)
      }
    }
  }

  /// The best sets of pairs within a band.
  init(_ band: PairingBand, _ worths: some PairWorths, keepsSteps: Bool) {
    var best = [Best](repeating: Best(), count: band.columns + 1)
    var steps: [Step] = []
    var starts: [Int] = [0]
    if keepsSteps { steps.reserveCapacity(band.cellCount) }
    starts.reserveCapacity(band.rows + 1)
    var reached = 0
    for row in 0..<band.rows {
      let (low, high) = (band.lows[row], band.highs[row])
      while reached < high {
        best[reached + 1] = best[reached]
        reached += 1
      }
      var diagonal = best[low]
      var top: Best?
      for column in low..<high {
        let above = best[column + 1]
        var pair: Best?
        if let worth = worths.worth(row, column) {
          let match = worths.isMatch(row, column) ? 1 : 0
          pair = Best(
            worth: diagonal.worth + worth, count: diagonal.count, fewest: diagonal.fewest + match,
            most: diagonal.most + match)
        }
        let before = top
        if let found = pair {
          if var joined = top {
            joined.join(found)
            top = joined
          } else {
            top = found
          }
        }
        var reachedBest = above
        if let top { reachedBest.join(top) }
        best[column + 1] = reachedBest
        diagonal = above
        guard keepsSteps else { continue }
        var step: Step = []
        if let pair, pair.worth == reachedBest.worth { step.insert(.pair) }
        if above.worth == reachedBest.worth { step.insert(.leaveFirst) }
        if let top {
          if let pair, pair.worth == top.worth { step.insert(.bestOfRow) }
          if let before, before.worth == top.worth { step.insert(.earlierAsGood) }
          if top.worth == reachedBest.worth { step.insert(.pairInRow) }
        }
        steps.append(step)
      }
      starts.append(steps.count)
    }
    worth = best[reached].worth
    count = best[reached].count
    fewestMatches = best[reached].fewest
    mostMatches = best[reached].most
    self.steps = steps
    self.starts = starts
  }

  /// The pairs of one best set, in order; none unless the steps were kept.
  func pairs(in band: PairingBand) -> [(Int, Int)] {
    guard starts.count == band.rows + 1, steps.count == band.cellCount else { return [] }
    var pairs: [(Int, Int)] = []
    var (row, column) = (band.rows, band.columns)
    while row > 0, column > 0 {
      let (low, high) = (band.lows[row - 1], band.highs[row - 1])
      if column > high {
        column -= 1
      } else if column <= low {
        row -= 1
      } else {
        let step = steps[starts[row - 1] + column - 1 - low]
        if step.contains(.pair) {
          row -= 1
          column -= 1
          pairs.append((row, column))
        } else if step.contains(.leaveFirst) {
          row -= 1
        } else {
          column -= 1
        }
      }
    }
    return pairs.reversed()
  }
}
