import RealModule

/// How much does one partner's state tell about the other's, at one time or some units later?
///
/// I(X; Y) = H(X) + H(Y) - H(X, Y) over the pairs (x_t, y_{t+lag}) of all stretches. *A positive lag means that the
/// first leads.* ``PairedUnits/none`` is a state of its own; a pair in which one could not be coded is left out and
/// counted; no pair crosses stretches. 0 when one record is constant, H(X) when the second is a copy of the first.
///
/// Units are in the names: nats, and bits = nats / ln 2. The plug-in estimate is too high in small samples:
/// ``millerMadowNats`` takes (Kxy - Kx - Ky + 1) / (2N) off, with K the cells that occur; it may be negative and is
/// not cut at 0 (infotheo cuts it). Sources: Shannon (1948); Miller (1955). O(n + cells) for n units.
///
/// ```swift
/// let units = PairedUnits([0, 0, 1, 1], [1, 1, 0, 0], step: .seconds(1))
/// MutualInformation(units).bits  // 1
/// ```
public struct MutualInformation: Sendable, Hashable {
  /// How many units later the second record is read.
  public let lag: Int
  /// Pairs that were counted.
  public let pairs: Int
  /// Pairs left out because one unit could not be coded.
  public let pairsLeftOut: Int
  /// The first record's entropy over the pairs.
  public let firstEntropy: StateEntropy
  /// The second record's.
  public let secondEntropy: StateEntropy
  /// The entropy of both together.
  public let jointEntropy: StateEntropy
  /// How many states each record can show: the categories, and none of them where that occurs.
  public let declaredStates: Int
  /// The plug-in estimate in nats; undefined without pairs.
  public let nats: Measure

  /// The information between the records of `units`, the second read `lag` units later.
  public init(_ units: PairedUnits, lag: Int = 0) {
    let (first, second) = (units.stretches.map(\.first), units.stretches.map(\.second))
    var counter = InformationCounter(
      target: second, source: first, targetHistory: 0, sourceHistory: 1, delay: lag,
      isRepeated: false)
    let tally = counter.tally(first)
    self.lag = lag
    pairs = tally.samples
    pairsLeftOut = tally.excluded
    firstEntropy = StateEntropy(
      sumOfCountLogs: tally.source, count: tally.samples, states: tally.sourceCells)
    secondEntropy = StateEntropy(
      sumOfCountLogs: tally.target, count: tally.samples, states: tally.targetCells)
    jointEntropy = StateEntropy(
      sumOfCountLogs: tally.joint, count: tally.samples, states: tally.jointCells)
    declaredStates = units.declaredStates
    nats = tally.nats
  }

  /// The plug-in estimate in bits.
  public var bits: Measure { nats.map { $0 / Double.log(2) } }

  /// The estimate of Miller & Madow in nats.
  public var millerMadowNats: Measure {
    nats.map {
      $0 - Double(jointEntropy.states - firstEntropy.states - secondEntropy.states + 1)
        / (2 * Double(pairs))
    }
  }

  /// The estimate of Miller & Madow in bits.
  public var millerMadowBits: Measure { millerMadowNats.map { $0 / Double.log(2) } }

  /// 2 I / (H(X) + H(Y)): 0 to 1; undefined when both records are constant.
  public var shareOfMeanEntropy: Measure {
    guard let information = nats.value, let one = firstEntropy.nats.value,
      let other = secondEntropy.nats.value
    else { return nats }
    return .ratio(2 * information, one + other, ifZero: .cannotVary)
  }

  /// The test against independent units, with (Kx - 1)(Ky - 1) degrees of freedom.
  public func test(_ states: InformationTest.States = .occupied) -> InformationTest {
    let (sources, targets) =
      states == .occupied
      ? (firstEntropy.states, secondEntropy.states) : (declaredStates, declaredStates)
    return InformationTest(
      nats: nats, samples: pairs,
      degreesOfFreedom: InformationTest.degrees(sources: sources, l: 1, targets: targets, k: 0))
  }
}
