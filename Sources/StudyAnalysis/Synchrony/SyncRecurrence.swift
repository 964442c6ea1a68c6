public import SequenceStatistics

/// The recurrence plot of two records: its numbers, and which of them can be tested.
public struct SyncRecurrence: Sendable, Hashable {
  /// The measures.
  public let plot: CrossRecurrence
  /// The measures that carry timing, against rearranged records, if asked for.
  public let chance: RecurrenceChance?
  /// Each category apart.
  public let chromatic: ChromaticRecurrence
  /// The rectangles of the plot.
  public let rectangles: RecurrenceRectangles
  /// How many units each phase has.
  public let unitCounts: [Int]

  init(_ units: PairedUnits, parameters: SyncParameters) {
    plot = CrossRecurrence(units, options: parameters.recurrence)
    chance =
      parameters.rearrangesUnits
      ? RecurrenceChance(
        units, options: parameters.recurrence,
        design: parameters.design(step: units.step, reach: units.step),
        replicates: parameters.replicates, seed: parameters.seed) : nil
    chromatic = ChromaticRecurrence(units, options: parameters.recurrence)
    rectangles = RecurrenceRectangles(units)
    unitCounts = units.stretches.map(\.count)
  }
}
