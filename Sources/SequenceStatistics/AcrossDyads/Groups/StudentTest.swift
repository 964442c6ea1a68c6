/// Is an estimate further from 0 than its standard error explains, if numbers over dyads are about normal?
///
/// t = estimate / standard error, compared with Student's t; degrees of freedom need not be whole. A standard error of
/// 0 leaves t undefined (`cannot-vary`). Source: Student (1908). O(1).
public struct StudentTest: Sendable, Hashable {
  /// The estimate.
  public let estimate: Measure
  /// Its standard error.
  public let standardError: Measure
  /// The degrees of freedom.
  public let degreesOfFreedom: Measure

  /// The test of an estimate.
  public init(estimate: Measure, standardError: Measure, degreesOfFreedom: Measure) {
    self.estimate = estimate
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// A test that cannot be made.
  init(estimate: Measure, undefined reason: Measure.Reason) {
    self.init(
      estimate: estimate, standardError: .undefined(reason), degreesOfFreedom: .undefined(reason))
  }

  /// The estimate over its standard error.
  public var t: Measure {
    guard let estimate = estimate.value else { return estimate }
    guard let error = standardError.value else { return standardError }
    guard error > 0 else { return .undefined(.cannotVary) }
    return .finite(estimate / error)
  }

  /// The p values of t: either side, and both together.
  public var p: DirectedP {
    let ratio = t
    guard let number = ratio.value else {
      return DirectedP(undefined: ratio.reason ?? .cannotVary)
    }
    guard let degrees = degreesOfFreedom.value,
      let student = StudentDistribution(degreesOfFreedom: degrees)
    else { return DirectedP(undefined: degreesOfFreedom.reason ?? .cannotVary) }
    return DirectedP(
      greater: .value(student.upperTail(number)), less: .value(student.lowerTail(number)),
      twoSided: .value(student.twoSided(number)))
  }

  /// The interval of the estimate; `nil` where it cannot vary or is undefined, or for a confidence outside 0 to 1.
  public func interval(confidence: Double = 0.95) -> Interval? {
    guard let estimate = estimate.value, let error = standardError.value, error > 0,
      let degrees = degreesOfFreedom.value, confidence > 0, confidence < 1,
      let student = StudentDistribution(degreesOfFreedom: degrees)
    else { return nil }
    let reach = student.twoSidedQuantile(confidence: confidence) * error
    guard (estimate - reach).isFinite, (estimate + reach).isFinite else { return nil }
    return Interval(lower: estimate - reach, upper: estimate + reach)
  }
}
