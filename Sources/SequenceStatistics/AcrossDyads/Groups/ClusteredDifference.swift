/// Do the means of two groups of dyads differ, when some dyads share a family?
///
/// First minus second, every dyad with the same weight; residuals are summed within families, whether a family lies in
/// one group or in both. Variant CR2: family c has a of the n₁ and b of the n₂ dyads and contributes the square of
/// Σ₁ e / (n₁ √(1 - a/n₁)) - Σ₂ e / (n₂ √(1 - b/n₂)). Degrees of freedom by Satterthwaite's method for independent
/// errors of equal variance. With families of one dyad the error is Welch's; the degrees of freedom are not, as Welch
/// takes the variances for unequal.
///
/// Undefined (`too-few-dyads`) with fewer than two dyads in a group, or with all of a group in one family. Source: Bell &
/// McCaffrey (2002); Pustejovsky & Tipton (2018). O(n).
public struct ClusteredDifference: Sendable, Hashable {
  /// The difference with its test.
  public let test: StudentTest
  /// How many families there are.
  public let familyCount: Int
  /// How many families have dyads in both groups.
  public let sharedFamilyCount: Int

  /// The comparison of two groups.
  public init(_ groups: GroupedValues) {
    let (one, other) = (SampleMoments(groups.first), SampleMoments(groups.second))
    let difference = WelchTest.difference(one.mean, other.mean)
    let (n1, n2) = (Double(one.count), Double(other.count))
    var shared = 0
    var isWhole = false
    var (variance, squares, mixed) = (0.0, 0.0, 0.0)
    var (firsts, seconds, products) = (0.0, 0.0, 0.0)
    for family in groups.families.families {
      var (a, b, excess1, excess2) = (0.0, 0.0, 0.0, 0.0)
      for dyad in family {
        if groups.isFirst[dyad] {
          a += 1
          excess1 += groups.values[dyad] - (one.mean.value ?? 0)
        } else {
          b += 1
          excess2 += groups.values[dyad] - (other.mean.value ?? 0)
        }
      }
      if a > 0, b > 0 { shared += 1 }
      if a == n1 || b == n2 { isWhole = true }
      let w = 1 / (n1 * (1 - a / n1).squareRoot())
      let v = 1 / (n2 * (1 - b / n2).squareRoot())
      let part = w * excess1 - v * excess2
      variance += part * part
      let (x, y) = (w * a, v * b)
      let diagonal = w * x + v * y
      squares += diagonal * diagonal
      mixed += diagonal * (x * x / n1 + y * y / n2)
      firsts += x * x
      seconds += y * y
      products += x * y
    }
    familyCount = groups.families.count
    sharedFamilyCount = shared
    guard groups.hasTwoOfEach, !isWhole else {
      test = StudentTest(estimate: difference, undefined: .tooFewDyads)
      return
    }
    let (f, s) = (firsts / n1, seconds / n2)
    let norm = squares - 2 * mixed + f * f + s * s + 2 * products * products / (n1 * n2)
    let trace = 1 / n1 + 1 / n2
    let isFlat = one.variance == .value(0) && other.variance == .value(0)
    test = StudentTest(
      estimate: difference,
      standardError: isFlat ? .value(0) : .finite(variance.squareRoot()),
      degreesOfFreedom: .finite(trace * trace / norm))
  }
}
