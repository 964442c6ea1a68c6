import RealModule

/// How long until it happens, when for some it is not seen to happen?
///
/// S(t) = Π (1 - d_k / n_k) over times with events: the share *still waiting* after t. Those censored at t are
/// still at risk at t. Greenwood's variance; intervals on the log scale (as R's `survfit`), plain or log-log,
/// never outside 0 to 1. The median is the first t with S ≤ .5, or the mean of the two bounding times where S
/// is exactly .5 (as R); the restricted mean is the area under S up to τ. Source: Kaplan & Meier (1958);
/// Greenwood (1926). O(n log n).
///
/// ```swift
/// let curve = KaplanMeier([.init(time: 1, isEvent: true), .init(time: 3, isEvent: false)])
/// curve.steps.first?.stillWaiting  // 0.5
/// ```
public struct KaplanMeier: Sendable, Hashable {
  /// One time of waiting.
  public struct Wait: Sendable, Hashable {
    /// How long, in any unit.
    public let time: Double
    /// Whether it ended with the event; else it was censored.
    public let isEvent: Bool

    /// A wait of `time`.
    public init(time: Double, isEvent: Bool) {
      self.time = time
      self.isEvent = isEvent
    }
  }

  /// The curve at one time.
  public struct Step: Sendable, Hashable {
    /// The time.
    public let time: Double
    /// How many were still waiting just before.
    public let atRisk: Int
    /// For how many it happened then.
    public let events: Int
    /// The share still waiting after.
    public let stillWaiting: Double
    /// Σ d / (n (n - d)) so far: the variance of log S; infinite once S is 0.
    public let logVariance: Double
  }

  /// On which scale an interval is symmetric.
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// log S, as R's default.
    case log
    /// S itself.
    case plain
    /// log(-log S).
    case logLog = "log-log"
  }

  /// The steps at times with events, in time order.
  public let steps: [Step]
  /// All times of waiting, events and censored ones, in rising order.
  public let times: [Double]
  /// How many waits there are.
  public let count: Int
  /// How many ended with the event.
  public let eventCount: Int
  /// The longest wait.
  public let longest: Double

  /// The curve of `waits`; those without a finite time are left out.
  public init(_ waits: [Wait]) {
    let sorted = waits.filter(\.time.isFinite).sorted { $0.time < $1.time }
    var steps: [Step] = []
    var share = 1.0
    var variance = 0.0
    var place = 0
    while place < sorted.count {
      let time = sorted[place].time
      var end = place
      var events = 0
      while end < sorted.count, sorted[end].time == time {
        if sorted[end].isEvent { events += 1 }
        end += 1
      }
      let atRisk = sorted.count - place
      if events > 0 {
        share *= 1 - Double(events) / Double(atRisk)
        variance +=
          atRisk == events
          ? .infinity : Double(events) / (Double(atRisk) * Double(atRisk - events))
        steps.append(
          Step(
            time: time, atRisk: atRisk, events: events, stillWaiting: atRisk == events ? 0 : share,
            logVariance: variance))
      }
      place = end
    }
    self.steps = steps
    times = sorted.map(\.time)
    count = sorted.count
    eventCount = sorted.count(where: \.isEvent)
    longest = sorted.last?.time ?? 0
  }

  /// The share still waiting after `time`.
  public func stillWaiting(after time: Double) -> Double {
    steps.last { $0.time <= time }?.stillWaiting ?? 1
  }

  /// How many still wait at `time`: neither over nor censored before.
  public func stillWaitingCount(at time: Double) -> Int {
    count - times.partitioningIndex { $0 >= time }
  }

  /// The interval of the share still waiting after a step; `nil` once it is 0.
  public func interval(
    of step: Step, _ scale: Scale = .log, confidence: Double = 0.95
  ) -> Interval? {
    guard step.stillWaiting > 0, step.logVariance.isFinite else { return nil }
    let z = NormalQuantile.twoSided(confidence: confidence)
    let (s, error) = (step.stillWaiting, step.logVariance.squareRoot())
    switch scale {
    case .log:
      return Interval(
        lower: s * Double.exp(-z * error), upper: min(1, s * Double.exp(z * error)))
    case .plain:
      return Interval(lower: max(0, s - z * s * error), upper: min(1, s + z * s * error))
    case .logLog:
      guard s < 1 else { return nil }
      let reach = z * error / Double.log(s)
      return Interval(
        lower: Double.pow(s, Double.exp(-reach)), upper: Double.pow(s, Double.exp(reach)))
    }
  }

  /// The time at which the share still waiting falls to `share`; undefined where it never does.
  public func quantile(stillWaiting share: Double = 0.5) -> Measure {
    guard let place = steps.firstIndex(where: { $0.stillWaiting <= share + 1e-12 }) else {
      return .undefined(.noOccurrence)
    }
    let step = steps[place]
    guard (step.stillWaiting - share).magnitude <= 1e-12, place + 1 < steps.count else {
      return .value(step.time)
    }
    return .value((step.time + steps[place + 1].time) / 2)
  }

  /// The mean wait, counting nothing after `limit`: the area under the curve; undefined without a wait or
  /// beyond the longest one.
  public func restrictedMean(until limit: Double) -> Measure {
    guard count > 0, limit <= longest || steps.last?.stillWaiting == 0 else {
      return .undefined(.tooShort)
    }
    var area = 0.0
    var time = 0.0
    var share = 1.0
    for step in steps where step.time < limit {
      area += share * (step.time - time)
      (time, share) = (step.time, step.stillWaiting)
    }
    return .value(area + share * (limit - time))
  }

  /// The standard error of the restricted mean: √Σ A(t)² d / (n (n - d)), A(t) the area under the curve from t
  /// to the limit.
  public func restrictedMeanError(until limit: Double) -> Measure {
    guard let whole = restrictedMean(until: limit).value else { return .undefined(.tooShort) }
    var sum = 0.0
    for step in steps where step.time < limit && step.atRisk > step.events {
      guard let before = restrictedMean(until: step.time).value else { continue }
      let rest = whole - before
      sum +=
        rest * rest * Double(step.events)
        / (Double(step.atRisk) * Double(step.atRisk - step.events))
    }
    return .value(sum.squareRoot())
  }
}
