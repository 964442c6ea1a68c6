/// The step that a session's times are multiples of, and where it comes from.
///
/// Circular shifts stay on this grid and ties are judged by it: two onsets closer than one unit
/// cannot be ordered.
public struct TimeUnit: Hashable, Sendable, Codable {
  /// Where the unit comes from.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// The largest step that divides all times of the session.
    case largestCommonStep
    /// The length of one video frame, from a frame rate that was given.
    case frame
    /// The record tells only the order of events: time counts places in the sequence, one second a
    /// place, so that rates and durations mean nothing.
    case order
    /// The record counts intervals of a length it does not tell: time is counted in intervals, one
    /// second an interval, so that shares mean something but rates do not.
    case interval

    /// Whether times are seconds.
    public var isClock: Bool { self == .largestCommonStep || self == .frame }
  }

  /// The length of one unit; at least one microsecond.
  public let step: SessionTime
  /// Where the unit comes from.
  public let origin: Origin

  /// A unit of `step`, which is raised to one microsecond if it is shorter.
  public init(step: SessionTime, origin: Origin) {
    self.step = max(step, SessionTime(microseconds: 1))
    self.origin = origin
  }

  /// The largest step, in microseconds, that divides every one of `times`.
  ///
  /// The greatest common divisor; one microsecond when there is no time or all are zero. Costs
  /// O(n log m) for n times up to m microseconds, and in practice O(n).
  public init(of times: some Sequence<SessionTime>) {
    var divisor: UInt64 = 0
    for time in times {
      var a = divisor
      var b = time.microseconds.magnitude
      while b != 0 { (a, b) = (b, a % b) }
      divisor = a
      if divisor == 1 { break }
    }
    let step = divisor == 0 ? 1 : Int64(clamping: divisor)
    self.init(step: SessionTime(microseconds: step), origin: .largestCommonStep)
  }
}
