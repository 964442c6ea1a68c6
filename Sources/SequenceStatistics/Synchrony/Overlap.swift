public import CodedSessions

/// For how long do two states hold at one time, and how much of it is to be expected?
///
/// Over the time codable in both streams: n₁₁ both, n₁₀ the first alone, n₀₁ the second alone, n₀₀ neither, as lengths of
/// time.
/// - ``jaccard``: joint time over the time in which at least one holds;
/// - ``phi``: (n₁₁n₀₀ - n₁₀n₀₁) / √ of the product of the four margins;
/// - ``kappa``: agreement of the two on/off records beyond what their shares give;
/// - ``expected``: joint time if the two lay independently, total₁ · total₂ / T.
///
/// Neighbouring moments are not independent: a chance level is not a test; see ``OverlapTable`` for the shifts. O(n)
/// in the sections.
public struct Overlap: Sendable, Hashable {
  /// The time in which both hold.
  public let joint: SessionTime
  /// The time in which the first holds.
  public let first: SessionTime
  /// The time in which the second holds.
  public let second: SessionTime
  /// The time codable in both streams.
  public let codable: SessionTime

  /// The overlap of category `first` of the first stream with `second` of the second.
  public init(_ sections: PairedSections, first: Int, second: Int) {
    var (joint, one, other) = (SessionTime.zero, SessionTime.zero, SessionTime.zero)
    for section in sections.stretches.joined() {
      let (holdsFirst, holdsSecond) = (section.first == first, section.second == second)
      if holdsFirst { one = one + section.span.duration }
      if holdsSecond { other = other + section.span.duration }
      if holdsFirst, holdsSecond { joint = joint + section.span.duration }
    }
    self.joint = joint
    self.first = one
    self.second = other
    codable = sections.duration
  }

  /// Joint time over the time in which at least one holds.
  public var jaccard: Measure {
    .ratio(joint.seconds, (first + second - joint).seconds, ifZero: .noOccurrence)
  }

  /// Joint time if the two lay independently, in seconds.
  public var expected: Measure {
    .ratio(first.seconds * second.seconds, codable.seconds, ifZero: .noCodableTime)
  }

  /// The correlation of the two on/off records; undefined where one of them never changes.
  public var phi: Measure {
    let (a, b, c, d) = cells
    let margins = (a + b) * (c + d) * (a + c) * (b + d)
    return .ratio(a * d - b * c, margins.squareRoot(), ifZero: .emptyMargin)
  }

  /// The agreement of the two on/off records beyond chance; undefined where chance alone agrees fully.
  public var kappa: Measure {
    let (a, b, c, d) = cells
    let total = a + b + c + d
    guard total > 0 else { return .undefined(.noCodableTime) }
    let chance = ((a + b) * (a + c) + (c + d) * (b + d)) / (total * total)
    return .ratio((a + d) / total - chance, 1 - chance, ifZero: .cannotVary)
  }

  private var cells: (Double, Double, Double, Double) {
    (
      joint.seconds, (first - joint).seconds, (second - joint).seconds,
      (codable - first - second + joint).seconds
    )
  }

  /// Cohen's kappa of what both show at one time, over all categories: (p_o - p_e) / (1 - p_e), p_e from each
  /// stream's own shares. Time in which one shows no category agrees with nothing.
  public static func kappa(_ sections: PairedSections) -> Measure {
    var (firstTime, secondTime): ([Int: Double], [Int: Double]) = ([:], [:])
    var agreed = 0.0
    for section in sections.stretches.joined() {
      let length = section.span.duration.seconds
      if let category = section.first { firstTime[category, default: 0] += length }
      if let category = section.second { secondTime[category, default: 0] += length }
      if section.first != nil, section.first == section.second { agreed += length }
    }
    let total = sections.duration.seconds
    guard total > 0 else { return .undefined(.noCodableTime) }
    let chance =
      firstTime.keys.sorted().reduce(0) {
        $0 + (firstTime[$1] ?? 0) * (secondTime[$1] ?? 0)
      } / (total * total)
    return .ratio(agreed / total - chance, 1 - chance, ifZero: .cannotVary)
  }
}
