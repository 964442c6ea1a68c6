/// How unlike are two units that two coders marked off, in place and in category?
///
/// d = α d_pos + β d_cat, with d_pos = ((|Δ onset| + |Δ offset|) / (length + length))² and d_cat = 0 for equal
/// categories, else 1. Both count in multiples of the cost of a unit without a partner, which is 1 (Δ_∅ = 1). Two
/// units are better left alone than paired where d > 2. Source: Mathet, Widlöcher & Métivier (2015).
public struct UnitDissimilarity: Sendable, Hashable {
  /// The weight of place: α.
  public let position: Double
  /// The weight of category: β.
  public let category: Double

  /// The paper's weights, 1 and 1. (Some releases of pygamma-agreement take α = 3 by
  /// default.)
  public static let standard = UnitDissimilarity(position: 1, category: 1)

  /// A dissimilarity of these weights; what is negative or no finite number counts as 0.
  public init(position: Double, category: Double) {
    self.position = position > 0 && position.isFinite ? position : 0
    self.category = category > 0 && category.isFinite ? category : 0
  }

  /// d of two units.
  @inline(__always)
  func callAsFunction(_ first: UnitContinuum.Unit, _ second: UnitContinuum.Unit) -> Double {
    let gap = (first.onset - second.onset).magnitude + (first.offset - second.offset).magnitude
    let share = gap / (first.length + second.length)
    return position * share * share + (first.category == second.category ? 0 : category)
  }

  /// How far the onsets of two units may lie apart, as a share of their joint length, before d exceeds 2.
  var reach: Double { position > 0 ? (2 / position).squareRoot() : .infinity }
}
