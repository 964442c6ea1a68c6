public import CodedSessions

/// How often does each code of a table occur among the events of its sequence?
///
/// Not the totals of a lag table, which leave out the last (as givens) and first (as targets)
/// events of each run. Events of other codes are counted in ``allEvents`` only. Cost O(n + k).
public struct EventFrequencies: Sendable, Hashable {
  /// How often each of the codes occurs.
  public let counts: [Int]
  /// The events of these codes together.
  public let total: Int
  /// All events of the sequence.
  public let allEvents: Int

  /// The frequencies of `codes` in `sequence`.
  public init(_ sequence: EventSequence, codes: [Code]) {
    var place = [Int](repeating: codes.count, count: Int(UInt16.max) + 1)
    for (position, code) in codes.enumerated() { place[Int(code.index)] = position }
    var counts = [Int](repeating: 0, count: codes.count + 1)
    for index in sequence.codeIndices { counts[place[Int(index)]] += 1 }
    counts.removeLast()
    self.counts = counts
    total = counts.reduce(0, +)
    allEvents = sequence.count
  }

  /// Frequencies counted elsewhere.
  public init(counts: [Int]) {
    self.counts = counts
    total = counts.reduce(0, +)
    allEvents = total
  }
}
