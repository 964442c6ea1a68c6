import RealModule

/// How large is the difference of two groups of dyads, in standard deviations within groups?
///
/// d = (m₁ - m₂) / s, s² = ((n₁ - 1) s₁² + (n₂ - 1) s₂²) / (n₁ + n₂ - 2); Hedges' g = J d with the exact J = Γ(m/2) /
/// (√(m/2) Γ((m - 1)/2)), m = n₁ + n₂ - 2. The interval is the large-sample one, g ± z √V, V = J² ((n₁ + n₂) /
/// (n₁ n₂) + d² / (2 (n₁ + n₂))); it is not the one from the noncentral t. Undefined with fewer than two dyads in a group
/// (`too-few-dyads`) or without spread in both (`cannot-vary`). Source: Hedges (1981); Borenstein and others (2009). O(n).
public struct StandardizedMeanDifference: Sendable, Hashable {
  /// Cohen's d with the pooled standard deviation.
  public let d: Measure
  /// Hedges' g.
  public let g: Measure
  /// The standard error of g.
  public let standardError: Measure

  /// The size of the difference of two groups.
  public init(_ groups: GroupedValues) {
    let (a, b) = (SampleMoments(groups.first), SampleMoments(groups.second))
    let difference = WelchTest.difference(a.mean, b.mean)
    guard groups.hasTwoOfEach else {
      (d, g, standardError) = (
        .undefined(.tooFewDyads), .undefined(.tooFewDyads), .undefined(.tooFewDyads)
      )
      return
    }
    let (n1, n2) = (Double(a.count), Double(b.count))
    let m = n1 + n2 - 2
    guard let gap = difference.value, let s1 = a.variance.value, let s2 = b.variance.value else {
      (d, g, standardError) = (
        .undefined(.infinite), .undefined(.infinite), .undefined(.infinite)
      )
      return
    }
    let pooled = ((n1 - 1) / m * s1 + (n2 - 1) / m * s2).squareRoot()
    guard pooled > 0 else {
      (d, g, standardError) = (
        .undefined(.cannotVary), .undefined(.cannotVary), .undefined(.cannotVary)
      )
      return
    }
    let size = gap / pooled
    let j = Self.smallSampleFactor(m)
    d = .finite(size)
    g = .finite(j * size)
    standardError = .finite(
      j * ((n1 + n2) / (n1 * n2) + size / (2 * (n1 + n2)) * size).squareRoot())
  }

  /// The interval of g; `nil` for a confidence outside 0 to 1.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let g = g.value, let error = standardError.value, confidence > 0, confidence < 1 else {
      return nil
    }
    let reach = NormalQuantile.twoSided(confidence: confidence) * error
    return Interval(lower: g - reach, upper: g + reach)
  }

  /// J, by which d of so many degrees of freedom is too large on average.
  static func smallSampleFactor(_ degrees: Double) -> Double {
    Double.exp(Double.logGamma(degrees / 2) - Double.logGamma((degrees - 1) / 2))
      / (degrees / 2).squareRoot()
  }
}
