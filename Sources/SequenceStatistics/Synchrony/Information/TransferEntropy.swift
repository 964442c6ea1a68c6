import RealModule

/// How much does one partner's past tell about what the other shows next, beyond the other's own past?
///
/// For source x and target y, T = Σ p(y_t, y^k, x^l) ln [p(y_t | y^k, x^l) / p(y_t | y^k)], where y^k are the k
/// units of the target before t and x^l the l units of the source that end at t - u. Samples are t = max(k, u +
/// l - 1) to N - 1 of each stretch; one in which a unit could not be coded is left out and counted.
/// ``PairedUnits/none`` is a state of its own. 0 when either record is constant. A flow of information in this
/// sense is no cause.
///
/// Units are in the names: nats, and bits = nats / ln 2. The plug-in estimate is too high, the more so the
/// longer the histories: compare it with rearranged records (``InformationChance``). On units of equal length
/// it mostly sees that a bout goes on; ``PairedUnits/eventSampled`` sees changes alone.
///
/// Equal to JIDT and pyinform. RTransferEntropy with unequal histories counts its shorter patterns over more
/// transitions and differs in the fourth digit. Source: Schreiber (2000). O(n + cells) for n units.
public struct TransferEntropy: Sendable, Hashable {
  /// From which record to which.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The first record is the source.
    case firstToSecond = "first-to-second"
    /// The second record is the source.
    case secondToFirst = "second-to-first"
  }

  /// From which record to which.
  public let direction: Direction
  /// k, at least 0; with 0 the result is the mutual information at lag u.
  public let targetHistory: Int
  /// l, at least 1.
  public let sourceHistory: Int
  /// u, at least 1.
  public let delay: Int
  /// Samples that were counted.
  public let samples: Int
  /// Samples left out because one of their units could not be coded.
  public let samplesLeftOut: Int
  /// States that occur in the source.
  public let sourceStates: Int
  /// States that occur in the target.
  public let targetStates: Int
  /// How many states each record can show: the categories, and none of them where that occurs.
  public let declaredStates: Int
  /// The plug-in estimate in nats; undefined without samples, as with a history longer than every stretch.
  public let nats: Measure

  /// The transfer entropy between the records of `units`.
  ///
  /// - Parameters:
  ///   - targetHistory: k; what is below 0 is taken for 0.
  ///   - sourceHistory: l; what is below 1 is taken for 1.
  ///   - delay: u; what is below 1 is taken for 1.
  public init(
    _ units: PairedUnits, _ direction: Direction = .firstToSecond, targetHistory: Int = 1,
    sourceHistory: Int = 1, delay: Int = 1
  ) {
    let rows = direction.rows(of: units)
    self.direction = direction
    self.targetHistory = max(targetHistory, 0)
    self.sourceHistory = max(sourceHistory, 1)
    self.delay = max(delay, 1)
    var counter = InformationCounter(
      target: rows.target, source: rows.source, targetHistory: self.targetHistory,
      sourceHistory: self.sourceHistory, delay: self.delay, isRepeated: false)
    let tally = counter.tally(rows.source)
    samples = tally.samples
    samplesLeftOut = tally.excluded
    sourceStates = counter.sourceStates
    targetStates = counter.targetStates
    declaredStates = units.declaredStates
    nats = tally.nats
  }

  /// The plug-in estimate in bits.
  public var bits: Measure { nats.map { $0 / Double.log(2) } }

  /// The test against independent units, with (Kx^l - 1)(Ky - 1) Ky^k degrees of freedom.
  public func test(_ states: InformationTest.States = .occupied) -> InformationTest {
    let (sources, targets) =
      states == .occupied ? (sourceStates, targetStates) : (declaredStates, declaredStates)
    return InformationTest(
      nats: nats, samples: samples,
      degreesOfFreedom: InformationTest.degrees(
        sources: sources, l: sourceHistory, targets: targets, k: targetHistory))
  }
}

extension TransferEntropy.Direction {
  /// The rows of source and target.
  func rows(of units: PairedUnits) -> (source: [[UInt16]], target: [[UInt16]]) {
    let (first, second) = (units.stretches.map(\.first), units.stretches.map(\.second))
    return self == .firstToSecond ? (first, second) : (second, first)
  }
}
