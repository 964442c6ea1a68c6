import RealModule

/// From which partner to which does more information flow?
///
/// The transfer entropies of both directions with the same histories, and their difference: above 0 when more
/// goes from the first to the second. *The larger of two is not significant for being larger*: each has its own
/// bias, which depends on the numbers of states; compare effective values (``InformationChance``). O(n + cells)
/// for n units. Source: Schreiber (2000).
public struct NetTransferEntropy: Sendable, Hashable {
  /// With the first record as the source.
  public let firstToSecond: TransferEntropy
  /// With the second record as the source.
  public let secondToFirst: TransferEntropy

  /// Both directions in `units`; see ``TransferEntropy`` for the parameters.
  public init(
    _ units: PairedUnits, targetHistory: Int = 1, sourceHistory: Int = 1, delay: Int = 1
  ) {
    func measured(_ direction: TransferEntropy.Direction) -> TransferEntropy {
      TransferEntropy(
        units, direction, targetHistory: targetHistory, sourceHistory: sourceHistory, delay: delay)
    }
    firstToSecond = measured(.firstToSecond)
    secondToFirst = measured(.secondToFirst)
  }

  /// First to second less second to first, in nats.
  public var nats: Measure {
    guard let one = firstToSecond.nats.value, let other = secondToFirst.nats.value else {
      return firstToSecond.nats.value == nil ? firstToSecond.nats : secondToFirst.nats
    }
    return .value(one - other)
  }

  /// First to second less second to first, in bits.
  public var bits: Measure { nats.map { $0 / Double.log(2) } }
}
