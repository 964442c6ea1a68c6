import RealModule

/// How many events would coincide with one of N others if those lay anywhere with equal chance?
///
/// In T units of time each other event misses a window of w units with 1 - w / (T - τ), so that an event
/// coincides with at least one of them with p = 1 - (1 - w / (T - τ))^N, and K ~ Binomial(events, p). With
/// - continuous time w = ΔT, symmetric 2 ΔT (Donges and others);
/// - a clock's grid w = ΔT + 1, symmetric 2 ΔT + 1, the number of units that coincide. Times on a grid need it:
///   with ΔT the p values come out too small.
///
/// Counts of several stretches, each with its own rates, are added; their distribution is convolved. The
/// formula takes windows for independent and others for evenly spread: it holds for rare events and short
/// windows, not for records with bursts and pauses; see ``EventCoincidenceChance``. Source: Donges and others
/// (2016). O(1) for one stretch by the incomplete beta function, O(n²) for several.
public struct CoincidenceBinomial: Sendable, Hashable {
  /// How time is counted.
  public enum Clock: String, Sendable, Hashable, CaseIterable {
    /// In units of the clock.
    case grid
    /// As if there were no units.
    case continuous
  }

  private let parts: [Part]

  private struct Part: Sendable, Hashable {
    let trials: Int
    let probability: Double
  }

  /// Stretches with so many events each, of which each coincides with the given probability.
  public init(_ stretches: [(trials: Int, probability: Double)]) {
    parts = stretches.filter { $0.trials > 0 }.map {
      Part(
        trials: $0.trials,
        probability: $0.probability.isFinite ? min(max($0.probability, 0), 1) : 0)
    }
  }

  /// The probability that at least one of `others` lies in a window of `width` out of `time`, 0 to 1.
  public static func chance(width: Double, of time: Double, others: Int) -> Double {
    guard others > 0, width > 0 else { return 0 }
    guard width < time else { return 1 }
    return -Double.expMinusOne(Double(others) * Double.log(onePlus: -width / time))
  }

  /// How many events there are.
  public var trials: Int { parts.reduce(0) { $0 + $1.trials } }

  /// How many coincide in the mean.
  public var mean: Double { parts.reduce(0) { $0 + Double($1.trials) * $1.probability } }

  /// The probability of at least `count`; undefined without an event.
  public func pGreater(_ count: Int) -> Measure {
    guard !parts.isEmpty else { return .undefined(.noOccurrence) }
    guard parts.count > 1 else { return .value(Self.tail(parts[0], from: count)) }
    return .value(min(1, distribution.dropFirst(max(count, 0)).reversed().reduce(0, +)))
  }

  /// The probability of at most `count`; undefined without an event.
  public func pLess(_ count: Int) -> Measure {
    guard !parts.isEmpty else { return .undefined(.noOccurrence) }
    guard parts.count > 1 else {
      // As many as `count` hits are all the others missed.
      let missed = Part(trials: parts[0].trials, probability: 1 - parts[0].probability)
      let misses = parts[0].trials.subtractingReportingOverflow(count)
      return .value(Self.tail(missed, from: misses.overflow ? .max : misses.partialValue))
    }
    guard count >= 0 else { return .value(0) }
    return .value(min(1, distribution.prefix(min(count, trials) + 1).reduce(0, +)))
  }

  /// P(K ≥ k) = I_p(k, n - k + 1).
  private static func tail(_ part: Part, from count: Int) -> Double {
    guard count > 0 else { return 1 }
    guard count <= part.trials else { return 0 }
    return BetaDistribution(a: Double(count), b: Double(part.trials - count + 1))?
      .cumulative(part.probability) ?? 0
  }

  /// The probability of each count from 0 on.
  private var distribution: [Double] {
    var sum = [1.0]
    for part in parts {
      let own = Self.probabilities(part)
      var next = [Double](repeating: 0, count: sum.count + own.count - 1)
      for (place, one) in sum.enumerated() where one > 0 {
        for other in own.indices { next[place + other] += one * own[other] }
      }
      sum = next
    }
    return sum
  }

  private static func probabilities(_ part: Part) -> [Double] {
    let (n, p) = (part.trials, part.probability)
    var probabilities = [Double](repeating: 0, count: n + 1)
    guard p > 0, p < 1 else {
      probabilities[p > 0 ? n : 0] = 1
      return probabilities
    }
    let (hit, miss) = (Double.log(p), Double.log(onePlus: -p))
    let all = Double.logGamma(Double(n) + 1)
    for k in 0...n {
      let ways = all - Double.logGamma(Double(k) + 1) - Double.logGamma(Double(n - k) + 1)
      probabilities[k] = Double.exp(ways + Double(k) * hit + Double(n - k) * miss)
    }
    return probabilities
  }
}
