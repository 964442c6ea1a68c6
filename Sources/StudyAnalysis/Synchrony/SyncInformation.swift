public import SequenceStatistics

/// What one record tells about the other, beyond its own past.
public struct SyncInformation: Sendable, Hashable {
  /// Transfer entropy in one direction.
  public struct Transfer: Sendable, Hashable {
    /// Whose past tells about whom.
    public let direction: TransferEntropy.Direction
    /// On units, or on changes.
    public let sampling: InformationChance.Sampling
    /// The value.
    public let entropy: TransferEntropy
    /// Against rearranged records.
    public let chance: InformationChance
  }

  /// What both share at one time.
  public let mutual: MutualInformation
  /// That against rearranged records.
  public let mutualChance: InformationChance
  /// Both directions, on units and on changes.
  public let transfers: [Transfer]

  init(_ units: PairedUnits, parameters: SyncParameters) {
    let design = parameters.design(step: units.step, reach: units.step)
    mutual = MutualInformation(units)
    mutualChance = InformationChance(
      mutualInformationOf: units, design: design, replicates: parameters.replicates,
      seed: parameters.seed)
    let changes = units.eventSampled
    transfers = InformationChance.Sampling.allCases.flatMap { sampling in
      TransferEntropy.Direction.allCases.map { direction in
        Transfer(
          direction: direction, sampling: sampling,
          entropy: TransferEntropy(
            sampling == .units ? units : changes, direction,
            targetHistory: parameters.targetHistory, sourceHistory: parameters.sourceHistory),
          chance: InformationChance(
            transferEntropyOf: units, direction, targetHistory: parameters.targetHistory,
            sourceHistory: parameters.sourceHistory, design: design, sampling: sampling,
            replicates: parameters.replicates, seed: parameters.seed))
      }
    }
  }
}
