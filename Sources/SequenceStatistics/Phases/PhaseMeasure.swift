public import CodedSessions
import RealModule

/// How often and how long did a behaviour occur in one phase?
///
/// n counts onsets in the phase; what was under way when it began counts for its time, not as an onset. The rate is
/// per codable minute, the share is of codable time. O(n).
public struct PhaseMeasure: Sendable, Hashable {
  /// The onsets.
  public let count: Int
  /// How long the behaviour lasted; `nil` for moments.
  public let time: SessionTime?
  /// The time in which it could be coded.
  public let codableTime: SessionTime

  /// A measure counted elsewhere.
  public init(count: Int, time: SessionTime?, codableTime: SessionTime) {
    self.count = count
    self.time = time
    self.codableTime = codableTime
  }

  /// The measure of `code` in `stream` during `span`.
  public init(of code: Code, in stream: CodedSessions.Stream, during span: TimeSpan) {
    let begins = stream.recordBegins
    let bouts = stream.bouts.filter { $0.code == code }
    self.init(
      count: stream.onsets.count {
        $0.code == code && span.contains($0.time) && !begins.contains($0.time)
      },
      time: stream.kind == .event
        ? nil
        : bouts.reduce(.zero) {
          $0 + ($1.span.intersection(span)?.duration ?? .zero)
        }, codableTime: stream.codable.intersection(TimeSet(span)).duration)
  }

  /// Onsets a codable minute.
  public var ratePerMinute: Measure {
    .ratio(Double(count) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }
  /// The share of codable time; undefined for moments.
  public var share: Measure {
    guard let time else { return .undefined(.eventStream) }
    return .ratio(time.seconds, codableTime.seconds, ifZero: .noCodableTime)
  }
}

/// How much more of a behaviour is there in one phase than in another?
///
/// - ``rateDifference``: onsets a minute, later minus earlier;
/// - ``shareDifference``: share of codable time, later minus earlier;
/// - ``logRateRatio``: ln of the rates' ratio with 0.5 added to both counts, so that it exists for a behaviour
///   that one phase does not show.
///
/// Onsets of one session depend on one another: no interval and no p is given here. The dyad is the unit; a
/// contrast gets its error over dyads.
public struct PhaseContrast: Sendable, Hashable {
  /// The earlier, or the phase compared with.
  public let from: PhaseMeasure
  /// The later.
  public let to: PhaseMeasure

  /// `to` compared with `from`.
  public init(from: PhaseMeasure, to: PhaseMeasure) {
    self.from = from
    self.to = to
  }

  /// The difference of onsets a codable minute.
  public var rateDifference: Measure { Self.difference(from.ratePerMinute, to.ratePerMinute) }
  /// The difference of shares of codable time.
  public var shareDifference: Measure { Self.difference(from.share, to.share) }
  /// The logarithm of the rates' ratio, 0.5 added to both counts.
  public var logRateRatio: Measure {
    guard from.codableTime > .zero, to.codableTime > .zero else {
      return .undefined(.noCodableTime)
    }
    return .value(
      Double.log(
        (Double(to.count) + 0.5) / to.codableTime.seconds
          / ((Double(from.count) + 0.5) / from.codableTime.seconds)))
  }

  private static func difference(_ from: Measure, _ to: Measure) -> Measure {
    guard let one = from.value else { return from }
    return to.map { $0 - one }
  }
}
