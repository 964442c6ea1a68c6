public import CodedSessions

/// Where on the grid of joint states do two partners spend their time, and how do they move on it?
///
/// With n declared cells, d_i the time in cell i, D = Σ d_i:
/// - ``cellRange``: the number of cells visited;
/// - ``dispersion`` = 1 - (n Σ (d_i / D)² - 1) / (n - 1): 0 = all in one cell, 1 = even over all n cells, visited
///   or not; undefined (`cannotVary`) for n = 1;
/// - ``visitEntropy``, ``durationEntropy``: H of the visits and of the time over the cells;
/// - ``transitionEntropy``: H of the *joint* frequencies of the observed steps from cell to cell;
///   ``conditionalTransitionEntropy``: H of the next cell given the present one, which is smaller. Published numbers
///   called transition entropy may be either: state which;
/// - ``transitionCount`` = Σ (visits of a trajectory - 1): never across trajectories.
///
/// Entropies are in nats, with bits beside them. Source: Lewis, Lamey & Douglas (1999); Hollenstein (2013). Known
/// difference: without a step the transition entropy is undefined (`noPairs`) rather than 0. O(n log n) in the
/// visits.
public struct StateSpaceGrid: Sendable, Hashable {
  /// A step from one cell to another.
  public struct Transition: Sendable, Hashable {
    /// The cell left.
    public let from: JointStates.Cell
    /// The cell entered.
    public let to: JointStates.Cell
    /// How often.
    public let count: Int
  }

  /// The joint states.
  public let states: JointStates
  /// The measures of each cell that was visited, row by row.
  public let visited: [GridRegion]
  /// The steps that were observed, by the cell left and then the cell entered.
  public let transitions: [Transition]
  /// The entropy of visits over cells.
  public let visitEntropy: GridEntropy
  /// The entropy of time over cells.
  public let durationEntropy: GridEntropy
  /// The joint entropy of the steps from cell to cell.
  public let transitionEntropy: GridEntropy
  /// The entropy of the next cell given the present one.
  public let conditionalTransitionEntropy: GridEntropy

  /// The grid of `states`.
  public init(_ states: JointStates) {
    self.states = states
    var runs: [JointStates.Cell: [GridRegion.Run]] = [:]
    var steps: [JointStates.Cell: [JointStates.Cell: Int]] = [:]
    for (trajectory, visits) in states.visits.enumerated() {
      for (place, visit) in visits.enumerated() {
        runs[visit.cell, default: []].append(.init(trajectory: trajectory, visits: place...place))
        if place > 0 { steps[visits[place - 1].cell, default: [:]][visit.cell, default: 0] += 1 }
      }
    }
    visited = runs.sorted { $0.key < $1.key }.map {
      GridRegion([$0.key], runs: $0.value, of: states)
    }
    let rows = steps.sorted { $0.key < $1.key }.map { from, row in
      row.sorted { $0.key < $1.key }.map { Transition(from: from, to: $0.key, count: $0.value) }
    }
    transitions = Array(rows.joined())
    visitEntropy = GridEntropy(
      weights: visited.map { Double($0.visitCount) }, ifNone: .noCodableTime)
    durationEntropy = GridEntropy(
      weights: visited.map { Double($0.duration.microseconds) }, ifNone: .noCodableTime)
    transitionEntropy = GridEntropy(
      weights: transitions.map { Double($0.count) }, ifNone: .noPairs)
    conditionalTransitionEntropy = GridEntropy(
      givenRowsOf: rows.map { $0.map { Double($0.count) } }, ifNone: .noPairs)
  }

  /// The measures of one cell, visited or not.
  public func cell(_ first: Int, _ second: Int) -> GridRegion {
    let cell = JointStates.Cell(first, second)
    let place = visited.partitioningIndex { $0.cells.first.map { $0 >= cell } ?? true }
    guard place < visited.count, visited[place].cells == [cell] else {
      return GridRegion([cell], runs: [], of: states)
    }
    return visited[place]
  }

  /// The measures of the visited cells for which `isIn` holds, taken as one region.
  public func region(where isIn: (JointStates.Cell) -> Bool) -> GridRegion {
    GridRegion(visited.compactMap(\.cells.first).filter(isIn), of: states)
  }

  /// The cells in which both show the same number of category, as one region. It means something only where both
  /// lists of categories are alike and in the same order.
  public var diagonal: GridRegion { region { $0.first == $0.second } }
  /// The share of the time in which both show the same category.
  public var matchedShare: Measure { diagonal.share }

  /// How many cells were visited.
  public var cellRange: Int { visited.count }
  /// How many events there are.
  public var eventCount: Int { states.events.reduce(0) { $0 + $1.count } }
  /// How many visits there are.
  public var visitCount: Int { states.visits.reduce(0) { $0 + $1.count } }
  /// How many steps from cell to cell there are.
  public var transitionCount: Int { visitCount - states.visits.count }
  /// The time in the cells of the grid.
  public var duration: SessionTime { states.gridTime }

  /// How evenly time is spread over all cells, from 0 to 1.
  public var dispersion: Measure {
    let (n, total) = (Double(states.cellCount), duration.seconds)
    guard total > 0 else { return .undefined(.noCodableTime) }
    guard states.cellCount > 1 else { return .undefined(.cannotVary) }
    let squares = visited.reduce(0) { sum, cell in
      let share = cell.duration.seconds / total
      return sum + share * share
    }
    return .value(min(1, max(0, 1 - (n * squares - 1) / (n - 1))))
  }

  /// The mean length of an event, in seconds.
  public var meanEvent: Measure { mean(eventCount) }
  /// The mean length of a visit, in seconds.
  public var meanVisit: Measure { mean(visitCount) }
  /// The mean time in a cell that was visited, in seconds.
  public var meanCellDuration: Measure { mean(cellRange) }
  /// The cells with the longest time; several where they are equal.
  public var longestCells: [JointStates.Cell] {
    let longest = visited.map(\.duration).max()
    return visited.filter { $0.duration == longest }.compactMap(\.cells.first)
  }

  private func mean(_ count: Int) -> Measure {
    .ratio(duration.seconds, Double(count), ifZero: .noOccurrence)
  }
}
