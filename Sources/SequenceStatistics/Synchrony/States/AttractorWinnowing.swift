import CodedSessions

/// To which few cells of the grid does the pair keep coming back: which hold far more time than an even spread?
///
/// *Winnowing*: of the k cells that remain, with observed times o and an even spread e = Σo / k, the heterogeneity is
/// Σ (o - e)² / e / k, in seconds. The cell with the least time is dropped, again and again, until all that remain
/// have equal times and the score is 0. Rules of this program, where the sources leave room:
/// - it begins with the cells that were visited, or with ``Start/declared`` all cells of the grid;
/// - cells with exactly equal least times are dropped together, so that no order is made up;
/// - the *attractor* is the set that remains after the steepest fall of the score from one step to the next, in
///   absolute height, as one reads a scree plot: the largest share of the first score. (Falls in proportion to the
///   score before them are largest at the last step always, for the score ends at 0.) Of falls equal within 1e-12
///   the earlier one counts. If all cells are equal from the start, all are the attractor;
/// - ``attractor(firstFallOf:)`` is the set after the first fall by a share, such as .5, of the score before.
///
/// How strong it is tell ``region``'s share of time, mean visit and mean return time. Times are summed over
/// trajectories. There is no test in this: some cell always remains. Source: Lewis, Lamey & Douglas (1999). O(k²) for
/// k visited cells.
public struct AttractorWinnowing: Sendable, Hashable {
  /// Which cells the winnowing begins with.
  public enum Start: String, Sendable, Hashable, CaseIterable {
    /// Those that were visited.
    case visited
    /// All that the lists of codes declare.
    case declared
  }

  /// The cells that remain after a step, and how unevenly they share their time.
  public struct Step: Sendable, Hashable {
    /// The visited cells that remain, row by row.
    public let cells: [JointStates.Cell]
    /// How many remain, with those that were never visited.
    public let cellCount: Int
    /// The heterogeneity, in seconds.
    public let heterogeneity: Double
    /// How far the score fell from the step before; 0 at the first.
    public let fall: Double
    /// The fall as a share of the score before; undefined at the first step.
    public let proportionalFall: Measure
  }

  /// The steps, the first with all cells.
  public let steps: [Step]
  /// The cells that remain after the steepest fall.
  public let attractor: [JointStates.Cell]
  /// The attractor's measures as one region.
  public let region: GridRegion

  /// The winnowing of the cells of `grid`.
  public init(_ grid: StateSpaceGrid, start: Start = .visited) {
    let times = grid.visited.map { ($0.cells, $0.duration) }
    var left = times
    var count = start == .declared ? grid.states.cellCount : times.count
    var steps: [Step] = []
    while let least = left.map(\.1).min(), let most = left.map(\.1).max() {
      let score =
        least == most && count == left.count
        ? 0 : Self.heterogeneity(left.map(\.1.seconds), among: count)
      let before = steps.last?.heterogeneity
      steps.append(
        Step(
          cells: left.flatMap(\.0), cellCount: count, heterogeneity: score,
          fall: before.map { $0 - score } ?? 0,
          proportionalFall: before.map { .ratio($0 - score, $0, ifZero: .cannotVary) }
            ?? .undefined(.noPairs)))
      if count > left.count {
        // The cells without time are the least occupied.
        count = left.count
      } else if least == most {
        break
      } else {
        left.removeAll { $0.1 == least }
        count = left.count
      }
    }
    self.steps = steps
    let steepest = steps.dropFirst().reduce(nil as Step?) { best, step in
      guard let best else { return step }
      let margin = 1e-12 * max(best.fall.magnitude, step.fall.magnitude)
      return step.fall > best.fall + margin ? step : best
    }
    attractor = (steepest ?? steps.first)?.cells ?? []
    region = GridRegion(attractor, of: grid.states)
  }

  /// The cells that remain after the first step at which the score falls by at least `share` of the one before; all
  /// if it never does.
  public func attractor(firstFallOf share: Double) -> [JointStates.Cell] {
    let step = steps.first { $0.proportionalFall.value.map { $0 >= share - 1e-12 } ?? false }
    return (step ?? steps.first)?.cells ?? []
  }

  /// Σ (o - e)² / e / k for the times of visited cells among k.
  private static func heterogeneity(_ times: [Double], among count: Int) -> Double {
    let k = Double(count)
    let even = times.reduce(0, +) / k
    let unvisited = (k - Double(times.count)) * even
    return (times.reduce(0) { $0 + ($1 - even) * ($1 - even) / even } + unvisited) / k
  }
}
