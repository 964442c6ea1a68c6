public import CodedSessions
import RealModule

/// How often a minute does something happen in one dyad, on a scale on which dyads can be averaged?
///
/// ln(n / minutes) with variance 1/n, as of a Poisson count; cycles a minute for instance. One half is added to n by the
/// rule `haldane`, to that of every dyad by default; `.whenEmpty` adds it where n is 0, `.never` leaves those dyads out
/// (`noOccurrence`). Events in bursts vary more than the variance says, and ``MeanEffect`` does not need it. Undefined
/// without codable time (`noCodableTime`). O(1).
///
/// ```swift
/// EventRateEffect.of(count: 6, codableTime: .seconds(120), haldane: .never).estimate  // ln 3
/// ```
public enum EventRateEffect {
  /// The effect of `count` events in `codableTime`.
  public static func of(
    count: Int, codableTime: SessionTime, haldane: Association2x2.Correction = .always,
    dyad: DyadEffect.Dyad = .init()
  ) -> DyadEffect {
    let isCorrected = haldane == .always || haldane == .whenEmpty && count == 0
    var caveats: [Caveat] = []
    if isCorrected { caveats.append(haldane == .always ? .halfAddedToAll : .halfAddedToZero) }
    func none(_ reason: Measure.Reason) -> DyadEffect {
      DyadEffect(of: dyad, estimate: .undefined(reason), variance: .undefined(reason))
    }
    // A record of one moment lasts the microsecond that a span needs; no rate is meant.
    guard codableTime.microseconds > 1 else { return none(.noCodableTime) }
    let events = Double(max(count, 0)) + (isCorrected ? 0.5 : 0)
    guard events > 0 else { return none(.noOccurrence) }
    return DyadEffect(
      of: dyad, estimate: .value(Double.log(events * 60 / codableTime.seconds)),
      variance: .value(1 / events), caveats: caveats)
  }
}
