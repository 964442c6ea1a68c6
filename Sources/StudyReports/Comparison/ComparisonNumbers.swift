import SequenceStatistics

/// How the numbers of a comparison are written for people.
enum ComparisonNumbers {
  /// A number of `kind`.
  static func text(_ measure: Measure, _ kind: ComparedMeasure.Kind) -> String {
    switch kind {
    case .share, .chance, .index: LagText.share(measure)
    case .rate, .seconds, .odds, .number: LagText.number(measure, 2)
    case .count:
      LagText.number(measure, places(ofCount: measure.value ?? 0))
    case .probability: LagText.p(measure)
    }
  }

  /// Decimals of a count, which may be a mean of counts.
  static func places(ofCount value: Double) -> Int {
    value == value.rounded() ? 0 : value.magnitude < 10 ? 2 : 1
  }

  /// One record's number with its interval.
  static func text(_ side: ComparedMeasure.Side, _ kind: ComparedMeasure.Kind) -> String {
    text(side.value, kind) + interval(side.interval, kind)
  }

  /// The difference with its interval, or the ratio after a sign; nothing where the two are not set against each other.
  static func contrast(_ measure: ComparedMeasure) -> String {
    if let difference = measure.difference {
      return text(difference, measure.kind) + interval(measure.differenceInterval, measure.kind)
    }
    guard let ratio = measure.ratio else { return "" }
    return ratio.value == nil ? Decimals.absent : "× " + LagText.number(ratio, 2)
  }

  /// What a measure is called beside its neighbours.
  static func label(_ measure: ComparedMeasure) -> String {
    [measure.about, measure.words].filter { !$0.isEmpty }.joined(separator: ": ")
  }

  /// A test as a sentence without its end.
  static func sentence(_ test: Comparison.Test) -> String {
    var text = "\(test.words): "
    text +=
      test.statistic.value == nil
      ? Decimals.absent
      : "\(test.sign)(\(test.degreesOfFreedom)) = \(LagText.number(test.statistic, 2)), p "
        + LagText.equals(test.p)
    guard let effect = test.effect else { return text }
    let isP = effect.name.hasPrefix("p_")
    return text + "; \(effect.words) "
      + (isP ? LagText.equals(effect.value) : LagText.number(effect.value, 2))
      + interval(effect.interval, .number)
  }

  private static func interval(_ interval: Interval?, _ kind: ComparedMeasure.Kind) -> String {
    interval.map {
      " [\(text(.value($0.lower), kind)), \(text(.value($0.upper), kind))]"
    } ?? ""
  }
}
