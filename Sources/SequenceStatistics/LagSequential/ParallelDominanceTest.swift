/// Does the second follow the first more than the first follows the second?
///
/// Which difference answers depends on the direction of both (Wampold 1984):
/// 1. both counts at or above chance, or 2. both below: x_ij - x_ji, mean 0;
/// 3. or 4. one above and one below: the sum x_ij + x_ji against its mean, as the two effects are
///    then of opposite sign and their sizes are compared.
/// Mean and variance are exact over all rearrangements, at any lag and over several runs. κ is
/// |κ_ij| - |κ_ji| in cases 1 and 2, and κ of the sum, with the sign of case 3 against 4, in the
/// others. Undefined where the statistic cannot vary. Cost O(runs).
///
/// The test compares two distances from chance, each of which is small without association: in worlds of
/// independent events it rejects .4 % at the .05 level. A difference says who answers whom more, not who
/// causes what.
public struct ParallelDominanceTest: Sendable, Hashable {
  /// Which of the four cases it is.
  public enum Direction: Int, Sendable, Hashable, CaseIterable {
    /// Both at or above chance.
    case bothAbove = 1
    /// Both below.
    case bothBelow = 2
    /// The first above, the second below.
    case firstAbove = 3
    /// The first below, the second above.
    case secondAbove = 4

    init(_ first: Double, _ second: Double) {
      switch (first >= 0, second >= 0) {
      case (true, true): self = .bothAbove
      case (false, false): self = .bothBelow
      case (true, false): self = .firstAbove
      case (false, true): self = .secondAbove
      }
    }
  }

  /// The case.
  public let direction: Direction
  /// The statistic with mean, variance, z, p and κ.
  public let result: DominanceResult

  /// The test of two different codes.
  public init(_ one: Int, _ other: Int, of table: LagTable, moments: PermutationMoments) {
    let forth = PermutationMoments.Cell(given: one, target: other)
    let back = PermutationMoments.Cell(given: other, target: one)
    let counts = (
      Double(table.counts[given: one, target: other]),
      Double(table.counts[given: other, target: one])
    )
    let means = (
      moments.mean(given: one, target: other), moments.mean(given: other, target: one)
    )
    let largest = (
      Double(moments.largest(given: one, target: other)),
      Double(moments.largest(given: other, target: one))
    )
    direction = Direction(counts.0 - means.0, counts.1 - means.1)
    switch direction {
    case .bothAbove, .bothBelow:
      let first = WampoldKappa.kappa(
        observed: counts.0, expected: means.0, largest: largest.0)
      let second = WampoldKappa.kappa(
        observed: counts.1, expected: means.1, largest: largest.1)
      result = DominanceResult(
        statistic: counts.0 - counts.1, moments: moments.combination([(1, forth), (-1, back)]),
        kappa: second.value.map { second in first.map { $0.magnitude - second.magnitude } }
          ?? second)
    case .firstAbove, .secondAbove:
      let excess = counts.0 + counts.1 - means.0 - means.1
      let size: Measure =
        excess >= 0
        ? .ratio(excess, largest.0 - means.0, ifZero: .emptyMargin)
        : .ratio(excess, means.0, ifZero: .emptyMargin)
      result = DominanceResult(
        statistic: counts.0 + counts.1, moments: moments.combination([(1, forth), (1, back)]),
        kappa: direction == .firstAbove ? size : size.map { -$0 })
    }
  }
}
