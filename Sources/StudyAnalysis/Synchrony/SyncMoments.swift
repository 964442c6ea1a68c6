import CodedSessions
public import SequenceStatistics

/// Do one kind of moments of two records come together?
public struct SyncMoments: Sendable, Hashable {
  /// What begins in the first record, in words: `infant looks at partner`.
  public let first: String
  /// What begins in the second.
  public let second: String
  /// How often, in time that could be coded in the other record too.
  public let synchronization: EventSynchronization
  /// Partners one to one.
  public let spike: SpikeSynchronization
  /// How many of the first's are followed by one of the second's, against shifts.
  public let firstAnswered: EventCoincidenceChance
  /// How many of the second's are followed by one of the first's, against shifts.
  public let secondAnswered: EventCoincidenceChance

  /// The moments of `firstCodes` and `secondCodes` in `session`.
  init(
    _ session: CodedSession, first: String, _ firstCodes: [Code], second: String,
    _ secondCodes: [Code], parameters: SyncParameters, part: TimeSpan?
  ) {
    let stretches = PairedEvents.phases(
      of: session, first: firstCodes, second: secondCodes, part: part)
    let swapped = PairedEvents.phases(
      of: session, first: secondCodes, second: firstCodes, part: part)
    let window = CoincidenceWindow(parameters.coincidence)
    func chance(_ stretches: [PairedEvents]) -> EventCoincidenceChance {
      EventCoincidenceChance(
        stretches, window: window, direction: .trigger, minShift: parameters.minShift,
        replicates: parameters.replicates, seed: parameters.seed)
    }
    self.first = first
    self.second = second
    synchronization = EventSynchronization(stretches, tauMax: parameters.coincidence)
    spike = SpikeSynchronization(stretches, tauMax: parameters.coincidence)
    firstAnswered = chance(stretches)
    secondAnswered = chance(swapped)
  }
}
