/// Would an information of this size arise between records that have nothing to do with one another and whose units
/// are independent?
///
/// G = 2 N I, with I in nats, follows a chi-square distribution nearly. Degrees of freedom: (Kx - 1)(Ky - 1)
/// for mutual information, (Kx^l - 1)(Ky - 1) Ky^k for transfer entropy with histories l and k. The p value is
/// the upper tail.
///
/// *Coded behaviour stays in its bouts*: mutual information of units is far more often large than this test allows
/// for, and ``InformationChance`` is to be preferred. JIDT puts the value in bits into 2 N I and so gives p that are
/// too small. Undefined without degrees of freedom, and where there are more than ``mostDegrees``: then the record
/// is too short by far. Sources: Wilks (1938); Barnett & Bossomaier (2012). O(√df).
public struct InformationTest: Sendable, Hashable {
  /// Which number of states the degrees of freedom rest on.
  public enum States: String, Sendable, Hashable, CaseIterable {
    /// Those that occur.
    case occupied
    /// Those that the coding has, in both records alike, whether they occur or not.
    case declared
  }

  /// The most degrees of freedom that are looked up.
  public static let mostDegrees = 1_000_000

  /// G = 2 N I.
  public let statistic: Measure
  /// The degrees of freedom; `nil` where their number is beyond counting.
  public let degreesOfFreedom: Int?

  /// The test of `nats` from `samples` samples.
  init(nats: Measure, samples: Int, degreesOfFreedom: Int?) {
    statistic = nats.map { 2 * Double(samples) * $0 }
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The p value.
  public var p: Measure {
    guard let value = statistic.value else { return statistic }
    guard let degrees = degreesOfFreedom, degrees <= Self.mostDegrees else {
      return .undefined(.tooShort)
    }
    guard let distribution = ChiSquareDistribution(degreesOfFreedom: degrees) else {
      return .undefined(.cannotVary)
    }
    return .value(distribution.upperTail(value))
  }

  /// (sources^l - 1)(targets - 1) targets^k; `nil` where it does not fit into a number.
  static func degrees(sources: Int, l: Int, targets: Int, k: Int) -> Int? {
    guard sources > 1, targets > 1 else { return 0 }
    guard let words = power(sources, l), let histories = power(targets, k) else { return nil }
    let cells = (words - 1).multipliedReportingOverflow(by: targets - 1)
    let all = cells.partialValue.multipliedReportingOverflow(by: histories)
    return cells.overflow || all.overflow ? nil : all.partialValue
  }

  /// base^exponent for a base of at least 2.
  private static func power(_ base: Int, _ exponent: Int) -> Int? {
    guard exponent < 64 else { return nil }
    var result = 1
    for _ in 0..<max(exponent, 0) {
      let product = result.multipliedReportingOverflow(by: base)
      if product.overflow { return nil }
      result = product.partialValue
    }
    return result
  }
}
