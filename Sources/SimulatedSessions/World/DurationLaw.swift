import SequenceStatistics

/// How long something lasts: log-normal, as the lengths of looks, pauses and latencies nearly are
/// (many short ones, a few long ones, none below zero).
///
/// Drawn with additions, multiplications and divisions only, which every processor rounds alike, and
/// then rounded to whole video frames. The logarithms and exponentials of system libraries, whose
/// last digit differs from platform to platform, are not used.
public struct DurationLaw: Hashable, Sendable {
  /// The median in seconds: half of the durations are shorter.
  public var median: Double
  /// The standard deviation of the natural logarithm. With 0.5, two thirds of the durations lie
  /// between the median divided by 1.65 and the median times 1.65; with 0 all are equal.
  public var spread: Double

  /// A law with the given median in seconds and spread of the logarithm.
  public init(median: Double, spread: Double) {
    self.median = median
    self.spread = spread
  }

  /// A duration in whole frames, at least `shortest`.
  func frames(from source: inout RandomSource, shortest: Int = 1) -> Int {
    let seconds = median * exponential(spread * standardNormal(from: &source))
    // A law that somebody wrote with absurd numbers gives long bouts, not a trap.
    let bounded = seconds.isFinite ? min(max(seconds, 0), 86_400) : 86_400
    return max(Int((bounded * Double(SimulatedVideo.framesPerSecond)).rounded()), shortest)
  }
}

/// A number that is normal for all practical purposes: the sum of twelve uniform ones less six
/// (mean 0, variance 1, never beyond ±6).
private func standardNormal(from source: inout RandomSource) -> Double {
  var sum = -6.0
  for _ in 0..<12 { sum += source.unit() }
  return sum
}

/// *e* to the power of `exponent`: the power series at a 256th of the exponent, then eight
/// squarings. Exact to about twelve digits for exponents between −10 and 10.
func exponential(_ exponent: Double) -> Double {
  let small = exponent / 256
  var term = 1.0
  var sum = 1.0
  for k in 1...12 {
    term = term * small / Double(k)
    sum += term
  }
  for _ in 0..<8 { sum *= sum }
  return sum
}
