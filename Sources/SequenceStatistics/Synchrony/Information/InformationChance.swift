import RealModule

/// Would records that have nothing to do with one another share as much information?
///
/// The statistic is calculated anew with one record rearranged (``UnitSurrogates``): the second for mutual
/// information, the source for transfer entropy, so that the target keeps its own past. p is the share of
/// arrangements with at least the observed value, by ``NullSample``; values closer than 1e-13 nats count as
/// equal. ``effectiveNats`` is the observed value less the mean over arrangements (Marschinski & Kantz 2002)
/// and may be negative.
///
/// Stretches too short for a shift are left out, of the observed value too. With ``Sampling/changes`` the
/// records are rearranged in time, and each arrangement is then compressed to its changes
/// (``PairedUnits/eventSampled``). O(n + cells) an arrangement of n units: 1000 of 10 000 units take some
/// hundredths of a second.
public struct InformationChance: Sendable, Hashable {
  /// What the statistic is calculated on.
  public enum Sampling: String, Sendable, Hashable, CaseIterable {
    /// Units of equal length.
    case units
    /// One unit for each change of either record.
    case changes
  }

  /// Values closer than this, in nats, are one value rounded in two ways.
  static let rounding = 1e-13

  /// The observed value in nats, over the stretches that could be rearranged.
  public let observedNats: Measure
  /// The values of the arrangements in nats.
  public let null: NullSample
  /// Stretches that were too short.
  public let stretchesLeftOut: Int

  /// The mutual information of `units` against its second record rearranged.
  public init(
    mutualInformationOf units: PairedUnits, lag: Int = 0, design: UnitSurrogates.Design,
    sampling: Sampling = .units, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let surrogates = UnitSurrogates(units, design: design, replicates: replicates, seed: seed)
    // The record that is rearranged is the source; the pairs (x_t, y_{t+lag}) are (y_t, x_{t-lag}).
    let delay = lag == .min ? Int.max : -lag
    self.init(
      surrogates, targetHistory: 0, sourceHistory: 1, delay: delay, sampling: sampling
    ) { MutualInformation($0, lag: lag).nats }
  }

  /// The transfer entropy of `units` against its source rearranged; see ``TransferEntropy`` for the parameters.
  public init(
    transferEntropyOf units: PairedUnits,
    _ direction: TransferEntropy.Direction = .firstToSecond, targetHistory: Int = 1,
    sourceHistory: Int = 1, delay: Int = 1, design: UnitSurrogates.Design,
    sampling: Sampling = .units, replicates: Int = 1999, seed: UInt64 = 1
  ) {
    let surrogates = UnitSurrogates(
      direction == .secondToFirst ? units : units.swapped, design: design, replicates: replicates,
      seed: seed)
    self.init(
      surrogates, targetHistory: targetHistory, sourceHistory: sourceHistory,
      delay: max(delay, 1), sampling: sampling
    ) {
      TransferEntropy(
        $0, .secondToFirst, targetHistory: targetHistory, sourceHistory: sourceHistory,
        delay: delay
      ).nats
    }
  }

  /// The second records are the sources.
  private init(
    _ surrogates: UnitSurrogates, targetHistory: Int, sourceHistory: Int, delay: Int,
    sampling: Sampling, statistic: (PairedUnits) -> Measure
  ) {
    stretchesLeftOut = surrogates.stretchesLeftOut
    switch sampling {
    case .changes:
      observedNats = statistic(surrogates.units.eventSampled)
      null = surrogates.null { statistic($0.eventSampled).value }
    case .units:
      let source = surrogates.units.stretches.map(\.second)
      var counter = InformationCounter(
        target: surrogates.units.stretches.map(\.first), source: source,
        targetHistory: targetHistory, sourceHistory: sourceHistory, delay: delay, isRepeated: true)
      observedNats = counter.tally(source).nats
      null = NullSample(
        (0..<surrogates.count).compactMap { counter.tally(surrogates.second($0)).nats.value },
        how: surrogates.kind)
    }
  }

  /// The share of arrangements with at least the observed value.
  public var p: ChanceP {
    observedNats.value.map { null.pGreater($0 - Self.rounding) }
      ?? ChanceP(reached: 0, among: 0, how: null.kind)
  }

  /// By how many standard deviations the observed value exceeds the mean of the arrangements.
  public var z: Measure {
    guard let observed = observedNats.value else { return observedNats }
    if let deviation = null.standardDeviation.value, deviation < Self.rounding {
      return .undefined(.cannotVary)
    }
    return null.z(observed)
  }

  /// The observed value less the mean of the arrangements, in nats.
  public var effectiveNats: Measure {
    guard let observed = observedNats.value else { return observedNats }
    return null.mean.map { observed - $0 }
  }

  /// The observed value in bits.
  public var observedBits: Measure { observedNats.map { $0 / Double.log(2) } }

  /// The observed value less the mean of the arrangements, in bits.
  public var effectiveBits: Measure { effectiveNats.map { $0 / Double.log(2) } }
}
