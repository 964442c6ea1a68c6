public import CodedSessions
import RealModule

/// How often would a window of this length hold a response, wherever it is put?
///
/// - ``exact``: the share of starting times t in [0, T - w] whose window (t, t + w] holds a response: the
///   length of the union of [r - w, r), clipped to [0, T - w], over T - w. It knows how the responses lie.
/// - ``poisson``: 1 - e^(-λ w), λ responses a unit of time: what would be if they lay at random.
///
/// O(n log n) for n responses.
public struct BaseRate: Sendable, Hashable {
  /// The share of windows that hold a response.
  public let exact: Measure
  /// The same for responses at random.
  public let poisson: Measure

  /// The rates of `responses` in [0, `length`], for windows of `window`, all in the same unit.
  public init(responses: [Double], length: Double, window: Double) {
    self.init([(responses, length)], window: window)
  }

  /// The rates of the responses of `records`, the phases of one session.
  public init(_ records: [ContingencyRecord], window: SessionTime) {
    self.init(
      records.map { record in
        (
          responses: record.responses.map { ($0 - record.span.onset).seconds },
          length: record.span.duration.seconds
        )
      }, window: window.seconds)
  }

  /// The rates over several stretches, each beginning at 0; windows do not reach from one into another.
  public init(_ stretches: [(responses: [Double], length: Double)], window: Double) {
    var covered = 0.0
    var all = 0.0
    var count = 0
    var length = 0.0
    for stretch in stretches where stretch.length > window && window > 0 {
      let last = stretch.length - window
      var reached = 0.0
      for response in stretch.responses.sorted() {
        let (from, to) = (max(response - window, reached), min(response, last))
        if to > from {
          covered += to - from
          reached = to
        }
      }
      all += last
      count += stretch.responses.count
      length += stretch.length
    }
    guard all > 0 else {
      exact = .undefined(.tooShort)
      poisson = .undefined(.tooShort)
      return
    }
    exact = .value(covered / all)
    poisson = .value(-Double.expMinusOne(-Double(count) / length * window))
  }
}
