public import CodedSessions

/// How long after one event must another come to coincide with it?
///
/// With the lag τ and the window ΔT, an event of the second record at t₂ coincides with one of the first at
/// t₁ where 0 ≤ t₂ - t₁ - τ ≤ ΔT, both ends included; symmetric: -ΔT ≤ t₂ - t₁ - τ ≤ ΔT. A positive lag
/// says that the first leads. A negative ΔT is taken as 0.
public struct CoincidenceWindow: Sendable, Hashable {
  /// ΔT.
  public let length: SessionTime
  /// τ.
  public let lag: SessionTime
  /// Whether the window reaches as far back as it reaches forward.
  public let isSymmetric: Bool

  /// A window of `length` that opens `lag` after the first's event.
  public init(_ length: SessionTime, lag: SessionTime = .zero, isSymmetric: Bool = false) {
    self.length = max(.zero, Self.within(length))
    self.lag = Self.within(lag)
    self.isSymmetric = isSymmetric
  }

  /// The farthest that one event looks for another, in either direction.
  public var reach: SessionTime { SessionTime(microseconds: max(-earliest, latest)) }

  /// The distances t₂ - t₁, in units of `unit`, that coincide; empty where none lies on the clock's grid.
  func offsets(unit: SessionTime) -> Range<Int> {
    let unit = max(unit.microseconds, 1)
    let low = -Self.floorDivide(-earliest, unit)
    let high = Self.floorDivide(latest, unit)
    return low..<max(low, high + 1)
  }

  private var earliest: Int64 { lag.microseconds - (isSymmetric ? length.microseconds : 0) }
  private var latest: Int64 { lag.microseconds + length.microseconds }

  static func floorDivide(_ number: Int64, _ divisor: Int64) -> Int {
    Int(number / divisor) - (number % divisor < 0 ? 1 : 0)
  }

  /// No longer than 2⁶⁰ microseconds, so that sums are numbers.
  private static func within(_ time: SessionTime) -> SessionTime {
    SessionTime(microseconds: Int64(EventRow.within(Int(time.microseconds))))
  }
}

/// Which events are asked about.
public enum CoincidenceDirection: String, Sendable, Hashable, CaseIterable {
  /// The second's: are they preceded?
  case precursor
  /// The first's: are they followed?
  case trigger
}
