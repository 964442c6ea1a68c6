/// How much less do coders disagree than they would if ratings were dealt out at random, with any number of
/// coders and missing ratings?
///
/// α = 1 - D_o / D_e. D_o is the mean distance (``AlphaMetric``) of two ratings of one unit, each unit weighted
/// by its number of ratings m_u: D_o = (1/n) Σ_u Σ_{i≠j} δ / (m_u - 1). D_e is the mean distance of any two of
/// the n pairable ratings: Σ n_c n_k δ / (n (n - 1)). Units with one rating cannot be paired and drop out. 1 is
/// perfect agreement, 0 that of chance, and values below 0 are disagreement beyond chance. Source: Krippendorff
/// (2011, 2019).
///
/// Undefined where no unit has two ratings, and where all pairable ratings are equal: without variation agreement
/// cannot be told from habit. (The R package irr answers 1 there; the Python package krippendorff raises an
/// error. irr 0.84.1 is also wrong for three or more coders without a missing rating, where it forgets to divide
/// by m_u - 1.)
///
/// O(units × coders² + categories), for the ratio scale + categories². For an interval see ``RaterBootstrap``.
///
/// ```swift
/// let table = RaterTable(categories: 2, ratings: [[0, 0], [0, 1], [1, 1], [1, 1]])
/// KrippendorffsAlpha(table, .nominal).value  // 0.533…
/// ```
public struct KrippendorffsAlpha: Sendable, Hashable {
  /// The distance that was used.
  public let metric: AlphaMetric
  /// Alpha.
  public let value: Measure
  /// D_o, the mean distance within units.
  public let observed: Measure
  /// D_e, the mean distance by chance.
  public let expected: Measure
  /// How many units had at least two ratings.
  public let units: Double
  /// How many units had fewer and were left out.
  public let leftOut: Double
  /// How many ratings the others had: n.
  public let pairable: Double

  /// Alpha of a table under a metric.
  public init(_ table: RaterTable, _ metric: AlphaMetric) {
    self.metric = metric
    let counts = Self.counts(table)
    pairable = counts.ratings.reduce(0, +)
    units = counts.units
    leftOut = counts.leftOut
    let scores = metric.scores(scale: table.scale, counts: counts.ratings)
    let n = pairable
    guard n > 1 else {
      (value, observed, expected) = (
        .undefined(.noPairs), .undefined(.noPairs), .undefined(.noPairs)
      )
      return
    }
    let within = Self.within(table, metric, scores)
    let among = metric.total(scores: scores, counts: counts.ratings)
    func finite(_ number: Double) -> Measure {
      number.isFinite ? .value(number) : .undefined(.infinite)
    }
    observed = finite(within / n)
    expected = finite(among / (n * (n - 1)))
    if counts.ratings.count(where: { $0 > 0 }) < 2 || among == 0 {
      value = .undefined(.cannotVary)
    } else {
      value = finite(1 - (n - 1) * (within / among))
    }
  }

  /// How many pairable ratings each category has.
  private static func counts(
    _ table: RaterTable
  ) -> (ratings: [Double], units: Double, leftOut: Double) {
    var ratings = [Double](repeating: 0, count: table.categories)
    var (units, leftOut) = (0.0, 0.0)
    for row in 0..<table.rows {
      let weight = Double(table.weights[row])
      let places = (row * table.coders)..<((row + 1) * table.coders)
      var present = 0
      for place in places where table.ratings[place] != RaterTable.missing { present += 1 }
      guard present > 1 else {
        leftOut += weight
        continue
      }
      units += weight
      for place in places where table.ratings[place] != RaterTable.missing {
        ratings[Int(table.ratings[place])] += weight
      }
    }
    return (ratings, units, leftOut)
  }

  /// Σ_u Σ_{i≠j} δ / (m_u - 1). Sums are kept apart by m_u, so that those of whole numbers are exact.
  private static func within(
    _ table: RaterTable, _ metric: AlphaMetric, _ scores: [Double]
  ) -> Double {
    var sums = [Double](repeating: 0, count: table.coders + 1)
    for row in 0..<table.rows where table.weights[row] > 0 {
      let start = row * table.coders
      let end = start + table.coders
      var present = 0
      var sum = 0.0
      for place in start..<end where table.ratings[place] != RaterTable.missing {
        present += 1
        let score = scores[Int(table.ratings[place])]
        for other in start..<place where table.ratings[other] != RaterTable.missing {
          sum += metric.distance(score, scores[Int(table.ratings[other])])
        }
      }
      sums[present] += Double(table.weights[row]) * sum
    }
    return sums.indices.dropFirst(2).reduce(0) { $0 + 2 * sums[$1] / Double($1 - 1) }
  }
}
