/// Do the means of two groups of dyads differ, whatever their variances?
///
/// First minus second; standard error √(s₁²/n₁ + s₂²/n₂); degrees of freedom by Welch and Satterthwaite:
/// (v₁ + v₂)² / (v₁²/(n₁ - 1) + v₂²/(n₂ - 1)), v = s²/n. Takes dyads as independent: with families see
/// ``ClusteredDifference``. Undefined (`too-few-dyads`) with fewer than two dyads in a group. Source: Welch (1947). O(n).
public struct WelchTest: Sendable, Hashable {
  /// The difference with its test.
  public let test: StudentTest

  /// The test of two groups.
  public init(_ groups: GroupedValues) {
    let (a, b) = (SampleMoments(groups.first), SampleMoments(groups.second))
    let difference = Self.difference(a.mean, b.mean)
    guard groups.hasTwoOfEach else {
      test = StudentTest(estimate: difference, undefined: .tooFewDyads)
      return
    }
    guard let s1 = a.variance.value, let s2 = b.variance.value, difference.value != nil else {
      test = StudentTest(estimate: difference, undefined: .infinite)
      return
    }
    let (v1, v2) = (s1 / Double(a.count), s2 / Double(b.count))
    // Shares of the whole, so that no square overflows.
    let (q1, q2) = (v1 / (v1 + v2), v2 / (v1 + v2))
    let degrees = 1 / (q1 * q1 / Double(a.count - 1) + q2 * q2 / Double(b.count - 1))
    test = StudentTest(
      estimate: difference, standardError: .finite((v1 + v2).squareRoot()),
      degreesOfFreedom: degrees.isFinite ? .value(degrees) : .undefined(.cannotVary))
  }

  /// First minus second.
  static func difference(_ first: Measure, _ second: Measure) -> Measure {
    guard let one = first.value else { return first }
    guard let other = second.value else { return second }
    return .finite(one - other)
  }
}
