public import CodedSessions

/// Does one coder mark the same events later than the other, and by how much?
///
/// Over events to which both gave the same code: the differences d = second - first in seconds (positive when the
/// second coder is later), their mean, standard deviation (n - 1), median, the share of d = 0 exactly, and the t
/// interval of the mean, mean ± t(n - 1) sd / √n. A constant lag shows as a mean and median away from 0 with a small
/// deviation; a tolerance would hide it. The ends of bouts are compared in the same way; moments have none.
///
/// A bout that reaches the edge of a block is cut there: its time is the block's, not a coder's. Differences with
/// such a time on either side are left out and counted. The interval takes the differences for independent.
/// Source: Bakeman & Quera (2011), who ask for the times of errors beside kappa. O(n log n).
///
/// ```swift
/// OnsetDifference(microseconds: [200_000, 200_000, 100_000]).median  // 0.2
/// ```
public struct OnsetDifference: Sendable, Hashable {
  /// How many events were compared.
  public let count: Int
  /// Matched events left out because a time of theirs is the edge of a block.
  public let atEdges: Int
  /// The mean difference in seconds.
  public let mean: Measure
  /// The standard deviation in seconds; undefined for fewer than two events.
  public let standardDeviation: Measure
  /// The median in seconds.
  public let median: Measure
  /// The share of differences that are exactly 0.
  public let shareEqual: Measure
  /// The t interval of the mean; `nil` for fewer than two events.
  public let interval: Interval?

  /// The summary of differences in microseconds.
  public init(microseconds: [Int64], atEdges: Int = 0, confidence: Double = 0.95) {
    let sorted = microseconds.sorted()
    let n = Double(sorted.count)
    count = sorted.count
    self.atEdges = atEdges
    // Sums of whole microseconds are exact.
    let mean = Measure.ratio(sorted.reduce(0) { $0 + Double($1) }, n, ifZero: .noPairs)
    self.mean = mean.map { $0 / 1_000_000 }
    shareEqual = .ratio(Double(sorted.count { $0 == 0 }), n, ifZero: .noPairs)
    median =
      Quantile.type7(ofSorted: sorted.map(Double.init), 0.5).map { .value($0 / 1_000_000) }
      ?? .undefined(.noPairs)
    guard let centre = mean.value, n > 1 else {
      standardDeviation = .undefined(n > 0 ? .tooShort : .noPairs)
      interval = nil
      return
    }
    let squares = sorted.reduce(0) { $0 + (Double($1) - centre) * (Double($1) - centre) }
    let deviation = (squares / (n - 1)).squareRoot() / 1_000_000
    standardDeviation = .value(deviation)
    let student = StudentDistribution(degreesOfFreedom: n - 1)
    let half = (student?.twoSidedQuantile(confidence: confidence) ?? 0) * deviation / n.squareRoot()
    interval = Interval(lower: centre / 1_000_000 - half, upper: centre / 1_000_000 + half)
  }

  /// The differences of the onsets of matches.
  ///
  /// - Parameter blocks: The double-coded stretches, at whose edges times are not a coder's.
  public init(
    onsetsOf events: [EventMatch], blocks: [TimeSpan] = [], confidence: Double = 0.95
  ) {
    self.init(onsetsOf: [(events, blocks)], confidence: confidence)
  }

  /// The differences of the ends of matched bouts.
  ///
  /// - Parameter blocks: The double-coded stretches, at whose edges times are not a coder's.
  public init(
    offsetsOf events: [EventMatch], blocks: [TimeSpan] = [], confidence: Double = 0.95
  ) {
    self.init(offsetsOf: [(events, blocks)], confidence: confidence)
  }

  /// The differences of the onsets of matches in several sessions, each with its blocks.
  public init(
    onsetsOf sessions: [(events: [EventMatch], blocks: [TimeSpan])], confidence: Double = 0.95
  ) {
    self.init(
      sessions.map { ($0.events, Set($0.blocks.map(\.onset))) }, confidence: confidence,
      time: { $0.onset })
  }

  /// The differences of the ends of matched bouts in several sessions, each with its blocks.
  public init(
    offsetsOf sessions: [(events: [EventMatch], blocks: [TimeSpan])], confidence: Double = 0.95
  ) {
    self.init(
      sessions.map { ($0.events, Set($0.blocks.map(\.offset))) }, confidence: confidence,
      time: { $0.onset < $0.offset ? $0.offset : nil })
  }

  private init(
    _ sessions: [(events: [EventMatch], edges: Set<SessionTime>)], confidence: Double,
    time: (DoubleCoding.Mark) -> SessionTime?
  ) {
    var differences: [Int64] = []
    var atEdges = 0
    for session in sessions {
      for event in session.events where event.kind == .match {
        guard let first = event.first.flatMap(time), let second = event.second.flatMap(time)
        else { continue }
        if session.edges.contains(first) || session.edges.contains(second) {
          atEdges += 1
        } else {
          differences.append(first.distance(to: second).microseconds)
        }
      }
    }
    self.init(microseconds: differences, atEdges: atEdges, confidence: confidence)
  }
}
