/// A moment of a session, or a length of time, as an exact count of microseconds.
///
/// Decimal seconds, clock times and frames are converted once, when a file is read; from then on
/// times compare, add and subtract without rounding. `Int64` microseconds reach 292 000 years.
///
/// ```swift
/// let onset = SessionTime(microseconds: 1_800_000)
/// let offset = onset + .milliseconds(6_325)
/// offset.text  // "8.125"
/// ```
public struct SessionTime: Hashable, Comparable, Sendable, Codable {
  /// The whole number of microseconds since the session's own zero.
  public let microseconds: Int64

  /// The time that lies `microseconds` after the session's zero.
  public init(microseconds: Int64) { self.microseconds = microseconds }

  /// The session's own zero.
  public static let zero = SessionTime(microseconds: 0)

  /// A whole number of seconds.
  public static func seconds(_ count: Int64) -> SessionTime {
    SessionTime(microseconds: count * 1_000_000)
  }

  /// A whole number of milliseconds.
  public static func milliseconds(_ count: Int64) -> SessionTime {
    SessionTime(microseconds: count * 1_000)
  }

  /// The time in seconds as the nearest floating-point number, for arithmetic that is inexact
  /// anyway (rates, means); comparisons use `microseconds`.
  public var seconds: Double { Double(microseconds) / 1_000_000 }

  /// Earlier times are smaller.
  public static func < (left: SessionTime, right: SessionTime) -> Bool {
    left.microseconds < right.microseconds
  }

  /// The sum of two lengths, or a moment moved by a length.
  public static func + (left: SessionTime, right: SessionTime) -> SessionTime {
    SessionTime(microseconds: left.microseconds + right.microseconds)
  }

  /// The length between two moments.
  public static func - (left: SessionTime, right: SessionTime) -> SessionTime {
    SessionTime(microseconds: left.microseconds - right.microseconds)
  }
}

extension SessionTime: CustomStringConvertible {
  /// The exact number of seconds as a decimal with at most six places and none to spare.
  public var text: String {
    let magnitude = microseconds.magnitude
    let whole = String(magnitude / 1_000_000)
    let fraction = magnitude % 1_000_000
    let sign = microseconds < 0 ? "-" : ""
    guard fraction != 0 else { return sign + whole }
    var digits = String(fraction)
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return sign + whole + "." + digits
  }

  /// The same as ``text``.
  public var description: String { text }
}
