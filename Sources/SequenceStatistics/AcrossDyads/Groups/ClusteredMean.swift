/// Does the mean over dyads differ from 0, when some dyads share a family?
///
/// The mean of all dyads, each with the same weight; its standard error sums residuals within each family, so that
/// likeness within families is no extra evidence. Variant CR2: with a_c of n dyads in family c, Σ_c (Σ e)² /
/// (n² (1 - a_c / n)); degrees of freedom by Satterthwaite's method for independent errors of equal variance. With
/// families of one dyad both are those of the one-sample t test. Undefined (`too-few-dyads`) with fewer than two families.
/// Source: Bell & McCaffrey (2002). O(n).
public struct ClusteredMean: Sendable, Hashable {
  /// The mean with its test.
  public let test: StudentTest
  /// How many families there are.
  public let familyCount: Int
  /// How many dyads have a value.
  public let dyadCount: Int

  /// The mean of the dyads that have a value.
  public init(_ values: [Double?], families: FamilyClusters? = nil) {
    let used = values.indices.filter { values[$0]?.isFinite == true }
    let numbers = used.compactMap { values[$0] }
    let clusters =
      families?.among(used) ?? FamilyClusters(singletons: used.count)
    familyCount = clusters.count
    dyadCount = used.count
    let moments = SampleMoments(numbers)
    let n = Double(used.count)
    guard clusters.count > 1, let mean = moments.mean.value, let spread = moments.variance.value
    else {
      test = StudentTest(
        estimate: moments.mean,
        undefined: moments.mean.reason ?? moments.variance.reason ?? .tooFewDyads)
      return
    }
    var (variance, squares, mixed, lengths) = (0.0, 0.0, 0.0, 0.0)
    for family in clusters.families {
      let size = Double(family.count)
      let weight = 1 / (n * n * (1 - size / n))
      let excess = family.reduce(0) { $0 + (numbers[$1] - mean) }
      variance += weight * excess * excess
      // g_c · g_d = δ w² a - (w a)(w a) / n for the vectors g of the variance as a sum of squares.
      let diagonal = weight * size
      let length = weight * size * size
      squares += diagonal * diagonal
      mixed += diagonal * length
      lengths += length
    }
    let norm = squares - 2 * mixed / n + lengths * lengths / (n * n)
    test = StudentTest(
      estimate: moments.mean,
      standardError: spread == 0 ? .value(0) : .finite(variance.squareRoot()),
      degreesOfFreedom: .finite(1 / (n * n * norm)))
  }
}
