/// Which unit of one coder goes with which of the other, so that the two records differ least?
///
/// Every unit is paired with one of the other coder at the cost d (``UnitDissimilarity``) or stays alone at the
/// cost 1. Of all alignments the one of least total cost is found, exactly, as a matching among the pairs with d
/// < 2. Pairs may cross in time. Its disorder is the cost per unit of one coder: Σ cost / ((n + m) / 2). Where
/// two alignments cost the same, which one is shown depends on the order of units, the disorder does not. O((n +
/// m) log m + e) for e pairs with d < 2 where they are few, O(n³) at worst. Source: Mathet, Widlöcher & Métivier
/// (2015).
public struct UnitAlignment: Sendable, Hashable {
  /// A pair of units, or a unit without a partner.
  public struct Pair: Sendable, Hashable {
    /// The place of the first coder's unit in the list; `nil` for none.
    public let first: Int?
    /// The place of the second coder's.
    public let second: Int?
    /// What the pair adds to the cost.
    public let cost: Double
  }

  /// All units: those of the first coder in order, then those of the second that stay alone.
  public let pairs: [Pair]
  /// The sum of all costs.
  public let cost: Double
  /// How many units both coders have together.
  public let units: Int

  /// The best alignment of two lists of units.
  public init(
    _ first: [UnitContinuum.Unit], _ second: [UnitContinuum.Unit],
    _ dissimilarity: UnitDissimilarity = .standard
  ) {
    let order = second.indices.sorted { second[$0].onset < second[$1].onset }
    let sorted = order.map { second[$0] }
    let longest = second.reduce(0) { max($0, $1.length) }
    let choices = first.map { unit in
      // Onsets farther apart than this cost more than two lone units.
      let reach = dissimilarity.reach * (unit.length + longest)
      let start = sorted.partitioningIndex { $0.onset >= unit.onset - reach }
      var found: [SparseMatching.Choice] = []
      for place in start..<sorted.count {
        guard sorted[place].onset - unit.onset <= reach else { break }
        let cost = dissimilarity(unit, sorted[place])
        if cost < 2 {
          found.append(SparseMatching.Choice(column: order[place], saving: 2 - cost))
        }
      }
      return found
    }
    let columns = SparseMatching(choices, columnCount: second.count).columns
    var isPaired = [Bool](repeating: false, count: second.count)
    var pairs: [Pair] = []
    for (place, column) in columns.enumerated() {
      if let column { isPaired[column] = true }
      pairs.append(
        Pair(
          first: place, second: column,
          cost: column.map { dissimilarity(first[place], second[$0]) } ?? 1))
    }
    for place in second.indices where !isPaired[place] {
      pairs.append(Pair(first: nil, second: place, cost: 1))
    }
    self.pairs = pairs
    cost = pairs.reduce(0) { $0 + $1.cost }
    units = first.count + second.count
  }

  /// The cost per unit of one coder, from 0 to 2; undefined where there is no unit.
  public var disorder: Measure {
    .ratio(2 * cost, Double(units), ifZero: .noOccurrence)
  }
}
