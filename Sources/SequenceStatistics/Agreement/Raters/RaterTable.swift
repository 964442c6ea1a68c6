/// What did each of several coders say of each unit, and which ratings are missing?
///
/// One row per unit or per run of units that were rated alike, one column per coder. A rating is a category
/// number into `scale`, whose numbers give order and distance; nominal statistics look at the category alone.
/// Ratings lie in one contiguous list. O(units × coders) to make.
///
/// A row's **weight** says for how many units it stands. A row of weight 3 is the same as three equal rows:
/// weights are counts, not importances. Time is therefore weighted in units of a grid (tenths of a second,
/// frames), because the number of units enters the chance terms of small samples, n (n - 1): the same record in
/// microseconds has a larger n and an alpha that differs by about its distance from 1, divided by n. Units of
/// time that follow each other are no independent observations; ``RaterBootstrap`` therefore draws whole
/// **clusters** where there are some.
///
/// ```swift
/// let table = RaterTable(values: [[1, 1, nil], [2, 2, 3], [3, 3, 3]])  // units × coders
/// table[0, 2]  // nil
/// table[1, 2]  // 2, the third value of the scale 1, 2, 3
/// ```
public struct RaterTable: Sendable, Hashable {
  /// The number of coders.
  public let coders: Int
  /// The value of each category, in rising order.
  public let scale: [Double]
  /// For how many units each row stands.
  public let weights: [Int]
  /// The session or block to which each row belongs; empty where each unit stands alone.
  public let clusters: [Int]
  /// Categories row by row, ``missing`` where there is none.
  let ratings: [Int32]

  /// The largest number of categories of a codebook.
  public static let mostCategories = 65_536

  /// What stands for a missing rating.
  static let missing: Int32 = -1

  init(coders: Int, scale: [Double], ratings: [Int32], weights: [Int], clusters: [Int]) {
    self.coders = coders
    self.scale = scale
    self.ratings = ratings
    self.weights = weights
    self.clusters = clusters
  }

  /// Numbers that coders gave to units; the scale is made of those that occur. `nil` and what is no finite number
  /// are missing ratings, and so is the rest of a row that is shorter than the longest.
  ///
  /// - Parameters:
  ///   - values: One row a unit, one number a coder.
  ///   - weights: For how many units each row stands: 1 where none is given, 0 for a negative one.
  ///   - clusters: The session or block of each row; left out where there are not as many as rows.
  public init(values: [[Double?]], weights: [Int] = [], clusters: [Int] = []) {
    // Adding 0 makes one zero of the two.
    let found = values.flatMap { $0.compactMap { $0 } }.filter(\.isFinite).map { $0 + 0 }.sorted()
    var scale: [Double] = []
    for value in found where scale.last != value { scale.append(value) }
    let known = scale
    self.init(rows: values, scale: scale, weights: weights, clusters: clusters) { value in
      value.isFinite ? known.partitioningIndex { $0 >= value } : nil
    }
  }

  /// Categories that coders gave to units, numbered from 0; others count as missing ratings.
  ///
  /// - Parameters:
  ///   - categories: How many categories there are, used or not; at most ``mostCategories`` of them.
  ///   - ratings: One row a unit, one category a coder.
  ///   - weights: As above.
  ///   - clusters: As above.
  public init(
    categories: Int, ratings: [[Int?]], weights: [Int] = [], clusters: [Int] = []
  ) {
    let categories = Self.limited(categories)
    self.init(
      rows: ratings, scale: (0..<categories).map(Double.init), weights: weights, clusters: clusters
    ) { (0..<categories).contains($0) ? $0 : nil }
  }

  private init<Rating>(
    rows: [[Rating?]], scale: [Double], weights: [Int], clusters: [Int],
    category: (Rating) -> Int?
  ) {
    let coders = rows.reduce(0) { max($0, $1.count) }
    var ratings: [Int32] = []
    ratings.reserveCapacity(rows.count * coders)
    for row in rows {
      for rating in row {
        ratings.append(
          rating.flatMap(category).map(Int32.init(truncatingIfNeeded:)) ?? Self.missing)
      }
      for _ in row.count..<coders { ratings.append(Self.missing) }
    }
    self.init(
      coders: coders, scale: scale, ratings: ratings,
      weights: rows.indices.map { $0 < weights.count ? max(weights[$0], 0) : 1 },
      clusters: clusters.count == rows.count ? clusters : [])
  }

  /// How many rows there are.
  public var rows: Int { weights.count }

  /// How many categories there are, used or not.
  public var categories: Int { scale.count }

  /// How many units there are: the sum of the weights.
  public var units: Double { weights.reduce(0) { $0 + Double($1) } }

  /// The category that a coder gave to a row; `nil` where it is missing.
  ///
  /// - Precondition: `row` and `coder` are in range.
  public subscript(row: Int, coder: Int) -> Int? {
    let rating = ratings[row * coders + coder]
    return rating == Self.missing ? nil : Int(rating)
  }

  static func limited(_ categories: Int) -> Int { min(max(categories, 0), mostCategories) }

  /// The same ratings with other weights.
  func weighted(_ weights: [Int]) -> RaterTable {
    RaterTable(
      coders: coders, scale: scale, ratings: ratings, weights: weights, clusters: clusters)
  }
}
