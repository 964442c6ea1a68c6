/// How often did each two of several coders agree, over the units that all of them rated?
///
/// What the kappas of several coders are computed from. All sums are of whole numbers, so that the order of units
/// does not matter. O(units × coders² + coders × categories).
public struct CompleteRatings: Sendable, Hashable {
  /// The number of coders.
  public let coders: Int
  /// How many units all coders rated.
  public let units: Double
  /// How many units at least one coder did not rate.
  public let leftOut: Double
  /// For each coder, how many units each category was given to.
  public let totals: [[Double]]
  /// In how many units coders g and h gave the same category, at g × coders + h.
  let agreements: [Double]

  /// The counts of a table.
  public init(_ table: RaterTable) {
    let coders = table.coders
    var totals = [Double](repeating: 0, count: coders * table.categories)
    var agreements = [Double](repeating: 0, count: coders * coders)
    var (units, leftOut) = (0.0, 0.0)
    for row in 0..<table.rows {
      let start = row * coders
      let weight = Double(table.weights[row])
      var isComplete = coders > 0
      for place in start..<(start + coders) where table.ratings[place] == RaterTable.missing {
        isComplete = false
      }
      guard isComplete else {
        leftOut += weight
        continue
      }
      units += weight
      for first in 0..<coders {
        let rating = table.ratings[start + first]
        totals[first * table.categories + Int(rating)] += weight
        for second in 0..<coders where table.ratings[start + second] == rating {
          agreements[first * coders + second] += weight
        }
      }
    }
    self.coders = coders
    self.units = units
    self.leftOut = leftOut
    self.agreements = agreements
    self.totals = (0..<coders).map { coder in
      Array(totals[(coder * table.categories)..<((coder + 1) * table.categories)])
    }
  }

  /// In how many units two coders gave the same category.
  ///
  /// - Precondition: Both are in `0..<coders`.
  public func agreements(_ first: Int, _ second: Int) -> Double {
    agreements[first * coders + second]
  }

  /// The share of agreeing pairs of coders, over all pairs and units.
  public var agreement: Measure {
    guard coders > 1, units > 0 else { return .undefined(.noPairs) }
    var sum = 0.0
    for first in 0..<coders {
      for second in 0..<first { sum += agreements(first, second) }
    }
    return .value(sum / (units * Double(coders * (coders - 1) / 2)))
  }

  /// The share of each category in all ratings.
  var shares: [Double] {
    let all = units * Double(coders)
    return (totals.first ?? []).indices.map { category in
      all > 0 ? totals.reduce(0) { $0 + $1[category] } / all : 0
    }
  }

  /// (observed - chance) / (1 - chance); undefined where chance is 1.
  static func kappa(_ observed: Measure, chance: Double) -> Measure {
    guard let observed = observed.value else { return observed }
    return chance < 1 - 1e-12
      ? .value((observed - chance) / (1 - chance)) : .undefined(.cannotVary)
  }
}
