public import CodedSessions

/// Does distress begin more often during and after cycles than at other times?
///
/// Exposed is the union of the stretches from the first pursuit of a cycle to `distressWindow` after its
/// aversion, clipped to the phase, without time already in distress; the rest of codable time is the
/// control. The rates' ratio has an exact interval: given the total, the exposed count is binomial
/// (Clopper & Pearson 1934 on its share). A session usually has three onsets at most: read the counts
/// first, the ratio only from five on.
public struct DistressExposure: Sendable, Hashable {
  /// The time during and after cycles.
  public let exposedTime: SessionTime
  /// Distress that began in it.
  public let exposedOnsets: Int
  /// The rest of codable time.
  public let controlTime: SessionTime
  /// Distress that began in it.
  public let controlOnsets: Int

  /// The fewest onsets from which on a ratio is given.
  public static let fewestOnsets = 5

  init(_ records: [CycleRecord], aversions: [PursuedAversion], parameters: CycleParameters) {
    var exposedTime = SessionTime.zero
    var controlTime = SessionTime.zero
    var exposedOnsets = 0
    var controlOnsets = 0
    for record in records {
      let spans = aversions.compactMap { aversion -> TimeSpan? in
        guard aversion.isCycle == true, record.span.contains(aversion.aversion.span),
          let first = aversion.answer?.time
        else { return nil }
        return TimeSpan(
          onset: first, offset: aversion.aversion.offset + parameters.distressWindow
        )?.intersection(record.span)
      }
      let exposed = TimeSet(spans)
      let calm = record.codable.subtracting(record.distressSpans)
      exposedTime = exposedTime + calm.intersection(exposed).duration
      controlTime = controlTime + calm.subtracting(exposed).duration
      for onset in record.distress {
        if exposed.contains(onset.time) { exposedOnsets += 1 } else { controlOnsets += 1 }
      }
    }
    self.exposedTime = exposedTime
    self.controlTime = controlTime
    self.exposedOnsets = exposedOnsets
    self.controlOnsets = controlOnsets
  }

  /// The rate during and after cycles over that of other times; undefined for fewer than five onsets.
  public var rateRatio: Measure {
    guard exposedOnsets + controlOnsets >= Self.fewestOnsets else { return .undefined(.tooShort) }
    guard exposedTime > .zero, controlTime > .zero else { return .undefined(.noCodableTime) }
    return .ratio(
      Double(exposedOnsets) / exposedTime.seconds, Double(controlOnsets) / controlTime.seconds,
      ifZero: .emptyCell)
  }

  /// Its exact interval.
  public func interval(confidence: Double = 0.95) -> Interval? {
    let (x, n) = (Double(exposedOnsets), Double(exposedOnsets + controlOnsets))
    guard n >= Double(Self.fewestOnsets), exposedTime > .zero, controlTime > .zero, x < n else {
      return nil
    }
    let tail = (1 - confidence) / 2
    let low = x == 0 ? 0 : BetaDistribution(a: x, b: n - x + 1)?.quantile(tail) ?? 0
    let high = BetaDistribution(a: x + 1, b: n - x)?.quantile(1 - tail) ?? 1
    let scale = controlTime.seconds / exposedTime.seconds
    return Interval(lower: low / (1 - low) * scale, upper: high / (1 - high) * scale)
  }
}
