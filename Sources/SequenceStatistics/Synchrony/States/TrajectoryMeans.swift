import CodedSessions

/// What are the measures of a state space grid on average over several trajectories, each counting alike?
///
/// The measure of each grid is made first and then their mean, so that a short trajectory weighs as much as a long
/// one; ``StateSpaceGrid`` over all of them together weighs by time instead. The grids may be sessions, or the
/// stretches of one session (``JointStates/separated``): say which. ``totalCellRange`` counts the cells visited in
/// any. Grids without time are left out of all means and counted in ``emptyCount``.
///
/// The measures and their means are those of StateSpaceGridLib 0.0.1. Source: Hollenstein (2013). O(g) in the grids.
public struct TrajectoryMeans: Sendable, Hashable {
  /// How many trajectories the means are over.
  public let count: Int
  /// How many had no time on the grid.
  public let emptyCount: Int
  /// The number of cells visited in at least one.
  public let totalCellRange: Int
  /// The mean length of a trajectory, in seconds.
  public let duration: Measure
  /// The mean number of events.
  public let eventCount: Measure
  /// The mean number of visits.
  public let visitCount: Measure
  /// The mean number of cells visited.
  public let cellRange: Measure
  /// The mean of the mean lengths of events, in seconds.
  public let meanEvent: Measure
  /// The mean of the mean lengths of visits, in seconds.
  public let meanVisit: Measure
  /// The mean of the mean times in a visited cell, in seconds.
  public let meanCellDuration: Measure
  /// The mean dispersion; undefined for grids of one cell.
  public let dispersion: Measure

  /// The means over `grids`.
  public init(_ grids: [StateSpaceGrid]) {
    let filled = grids.filter { $0.visitCount > 0 }
    func mean(_ measure: (StateSpaceGrid) -> Measure) -> Measure {
      var sum = 0.0
      for grid in filled {
        guard let value = measure(grid).value else { return measure(grid) }
        sum += value
      }
      return .ratio(sum, Double(filled.count), ifZero: .noCodableTime)
    }
    count = filled.count
    emptyCount = grids.count - filled.count
    totalCellRange = Set(filled.flatMap { $0.visited.flatMap(\.cells) }).count
    duration = mean { .value($0.duration.seconds) }
    eventCount = mean { .value(Double($0.eventCount)) }
    visitCount = mean { .value(Double($0.visitCount)) }
    cellRange = mean { .value(Double($0.cellRange)) }
    meanEvent = mean(\.meanEvent)
    meanVisit = mean(\.meanVisit)
    meanCellDuration = mean(\.meanCellDuration)
    dispersion = mean(\.dispersion)
  }
}
