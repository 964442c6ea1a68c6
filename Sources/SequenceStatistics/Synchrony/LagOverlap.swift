/// How many units of one set are met by another that is read d units later, for every lag d up to a reach.
///
/// Each pair of ranges adds a trapezoid to the count whose four corners are known, so that the count is piecewise
/// linear in d: it is kept as its changes of slope. Only pairs that come within reach of each other are gone
/// through. O(p + w) for p such pairs and w lags on a narrow reach, O(p log p) on a wide one.
struct LagOverlap: Sendable, Hashable {
  /// On a narrow reach the change of slope of every lag.
  private var bends: [Int] = []
  /// On a wide one the changes alone, by lag.
  private var corners: [Corner] = []
  /// The count and its slope at the first lag.
  private var value = 0
  private var slope = 0
  private let reach: Int
  private let isDense: Bool

  private struct Corner: Sendable, Hashable {
    let lag: Int
    let bend: Int
  }

  /// The widest reach with a place for every lag.
  static let widestDense = 100_000

  init(_ pairs: [(UnitSet, UnitSet)], reach: Int) {
    self.reach = max(reach, 0)
    isDense = reach <= Self.widestDense
    if isDense { bends = [Int](repeating: 0, count: 2 * self.reach + 1) }
    for (first, second) in pairs { add(first.ranges, second.ranges) }
    corners.sort { $0.lag < $1.lag }
  }

  private mutating func add(_ first: [Range<Int>], _ second: [Range<Int>]) {
    var start = 0
    for one in first {
      while start < second.count, second[start].upperBound <= one.lowerBound - reach { start += 1 }
      var place = start
      while place < second.count, second[place].lowerBound < one.upperBound + reach {
        let other = second[place]
        add(other.lowerBound - one.upperBound, 1)
        add(other.lowerBound - one.lowerBound, -1)
        add(other.upperBound - one.upperBound, -1)
        add(other.upperBound - one.lowerBound, 1)
        place += 1
      }
    }
  }

  @inline(__always)
  private mutating func add(_ lag: Int, _ bend: Int) {
    if lag <= -reach {
      // Its ramp has run for so long at the first lag.
      slope += bend
      value += bend * (-reach - lag)
    } else if lag < reach {
      if isDense {
        bends[lag + reach] += bend
      } else {
        corners.append(Corner(lag: lag, bend: bend))
      }
    }
  }

  /// The counts at `lags`, which rise and lie within reach.
  func values(at lags: [Int]) -> [Int] {
    var (value, slope) = (self.value, self.slope)
    var reached = -reach
    var next = 0
    var values: [Int] = []
    values.reserveCapacity(lags.count)
    for lag in lags {
      if isDense {
        while reached < lag {
          slope += bends[reached + reach]
          value += slope
          reached += 1
        }
      } else {
        while next < corners.count, corners[next].lag < lag {
          value += slope * (corners[next].lag - reached)
          reached = corners[next].lag
          slope += corners[next].bend
          next += 1
        }
        value += slope * (lag - reached)
        reached = lag
      }
      values.append(value)
    }
    return values
  }

  /// The lags at which the slope changes, and both ends, in rising order: between two of them the count is a
  /// straight line.
  var knots: [Int] {
    var knots = [-reach]
    if isDense {
      for place in bends.indices where bends[place] != 0 && place > 0 {
        knots.append(place - reach)
      }
    } else {
      for corner in corners where corner.lag > knots[knots.count - 1] { knots.append(corner.lag) }
    }
    if reach > knots[knots.count - 1] { knots.append(reach) }
    return knots
  }
}
