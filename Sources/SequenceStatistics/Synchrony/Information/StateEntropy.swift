import RealModule

/// How much is unknown about the state of a unit before one looks?
///
/// H = -Σ p ln p over the states, in nats; 0 when one state fills the record, ln K when K states are equally
/// frequent. The plug-in estimate takes p from the counts and is too low in small samples; Miller & Madow add
/// (K - 1) / (2N) for K states that occur among N units. Units that follow one another are not independent, so
/// the correction is a lower limit of the bias for bouts. Sources: Shannon (1948); Miller (1955). O(K).
///
/// ```swift
/// StateEntropy(counts: [5, 5]).bits  // 1
/// StateEntropy(counts: [10]).nats    // 0
/// ```
public struct StateEntropy: Sendable, Hashable {
  /// How many units were counted.
  public let count: Int
  /// How many states occur.
  public let states: Int
  /// The plug-in estimate in nats; undefined without units.
  public let nats: Measure

  /// The entropy of states that occur `counts` times; what is below 1 does not occur.
  public init(counts: [Int]) {
    let occurring = counts.filter { $0 > 0 }
    var total = 0
    var overflows = false
    for number in occurring {
      let sum = total.addingReportingOverflow(number)
      total = sum.partialValue
      overflows = overflows || sum.overflow
    }
    guard !overflows else {
      self.init(sumOfCountLogs: 0, count: 0, states: occurring.count)
      return
    }
    self.init(
      sumOfCountLogs: occurring.reduce(0) { $0 + InformationTally.term($1, []) }, count: total,
      states: occurring.count)
  }

  /// The entropy ln N - Σ n ln n / N.
  init(sumOfCountLogs sum: Double, count: Int, states: Int) {
    self.count = count
    self.states = states
    nats =
      count > 0
      ? .value(max(0, Double.log(Double(count)) - sum / Double(count))) : .undefined(.noPairs)
  }

  /// The plug-in estimate in bits.
  public var bits: Measure { nats.map { $0 / Double.log(2) } }

  /// The estimate of Miller & Madow in nats.
  public var millerMadowNats: Measure {
    nats.map { $0 + Double(states - 1) / (2 * Double(count)) }
  }

  /// The estimate of Miller & Madow in bits.
  public var millerMadowBits: Measure { millerMadowNats.map { $0 / Double.log(2) } }
}
