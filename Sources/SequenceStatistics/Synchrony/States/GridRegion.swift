public import CodedSessions

/// How often, how long, and how soon again is the pair of partners in one cell of the grid, or in one of several?
///
/// A *visit* of a region is an uninterrupted run of joint states whose cells belong to it: a step from one of its
/// cells to another neither ends nor begins a visit. Who enters is the partner whose category changed, both if both
/// did at one time; a visit under way at the begin of a trajectory was entered by nobody who is known. One cell
/// alone is a region too. Undefined (`noOccurrence`) are means over nothing and the first entry into what was never
/// entered.
///
/// Source: Hollenstein (2013). O(n) in the visits of the grid.
public struct GridRegion: Sendable, Hashable {
  /// An uninterrupted stay in the region.
  public struct Stay: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// In which trajectory, from 0.
    public let trajectory: Int
    /// How many events it is made of.
    public let eventCount: Int
    /// Whose change began it; `nil` at the begin of a trajectory.
    public let enteredBy: Matching.Who?
    /// Whose change ended it; `nil` at the end of a trajectory.
    public let leftBy: Matching.Who?
  }

  /// Neighbouring visits of cells that belong to the region.
  struct Run: Sendable, Hashable {
    let trajectory: Int
    let visits: ClosedRange<Int>
  }

  /// The cells of the region, row by row, each once.
  public let cells: [JointStates.Cell]
  /// The visits of the region, in time order.
  public let stays: [Stay]
  /// The time in the region.
  public let duration: SessionTime
  /// The time in all cells of the grid.
  public let gridTime: SessionTime
  /// The time on the grid, over all trajectories, before the region is first entered, in seconds; 0 where the first
  /// trajectory begins in it.
  public let firstEntry: Measure
  /// How long until the pair is there again.
  public let returns: ReturnTimes

  /// The region of some cells of the grid of `states`.
  public init(_ cells: [JointStates.Cell], of states: JointStates) {
    let region = Set(cells)
    var runs: [Run] = []
    for (trajectory, visits) in states.visits.enumerated() {
      for (place, visit) in visits.enumerated() where region.contains(visit.cell) {
        if let last = runs.last, last.trajectory == trajectory, last.visits.upperBound + 1 == place
        {
          runs[runs.count - 1] = Run(
            trajectory: trajectory, visits: last.visits.lowerBound...place)
        } else {
          runs.append(Run(trajectory: trajectory, visits: place...place))
        }
      }
    }
    self.init(region.sorted(), runs: runs, of: states)
  }

  /// The region whose visits are `runs`, in time order.
  init(_ cells: [JointStates.Cell], runs: [Run], of states: JointStates) {
    self.cells = cells
    gridTime = states.gridTime
    var stays: [Stay] = []
    var waits: [ReturnTimes.Wait] = []
    for (number, run) in runs.enumerated() {
      let visits = states.visits[run.trajectory]
      let (first, last) = (visits[run.visits.lowerBound], visits[run.visits.upperBound])
      let after = run.visits.upperBound + 1
      guard let span = TimeSpan(onset: first.span.onset, offset: last.span.offset) else { continue }
      stays.append(
        Stay(
          span: span, trajectory: run.trajectory,
          eventCount: visits[run.visits].reduce(0) { $0 + $1.eventCount },
          enteredBy: first.enteredBy, leftBy: after < visits.count ? visits[after].enteredBy : nil))
      guard after < visits.count, let end = visits.last?.span.offset else { continue }
      if number + 1 < runs.count, runs[number + 1].trajectory == run.trajectory {
        let again = runs[number + 1].visits.lowerBound
        waits.append(
          ReturnTimes.Wait(
            time: visits[again].span.onset - span.offset, visitsBetween: again - after,
            isReturn: true))
      } else {
        waits.append(
          ReturnTimes.Wait(
            time: end - span.offset, visitsBetween: visits.count - after, isReturn: false))
      }
    }
    self.stays = stays
    returns = ReturnTimes(waits)
    duration = stays.reduce(.zero) { $0 + $1.span.duration }
    if let first = stays.first, let begin = states.visits[first.trajectory].first {
      let before = states.visits[..<first.trajectory].reduce(SessionTime.zero) { sum, visits in
        guard let begin = visits.first, let end = visits.last else { return sum }
        return sum + (end.span.offset - begin.span.onset)
      }
      firstEntry = .value((before + (first.span.onset - begin.span.onset)).seconds)
    } else {
      firstEntry = .undefined(.noOccurrence)
    }
  }

  /// How many visits there are.
  public var visitCount: Int { stays.count }
  /// How many events the visits are made of.
  public var eventCount: Int { stays.reduce(0) { $0 + $1.eventCount } }
  /// The share of the time on the grid.
  public var share: Measure { .ratio(duration.seconds, gridTime.seconds, ifZero: .noCodableTime) }
  /// The mean length of a visit, in seconds; visits cut by the ends of trajectories count as long as they were seen.
  public var meanVisit: Measure {
    .ratio(duration.seconds, Double(visitCount), ifZero: .noOccurrence)
  }
  /// The mean length of an event, in seconds.
  public var meanEvent: Measure {
    .ratio(duration.seconds, Double(eventCount), ifZero: .noOccurrence)
  }
  /// How many visits each partner's change began.
  public func entries(by who: Matching.Who) -> Int { stays.count { $0.enteredBy == who } }
  /// How many visits each partner's change ended.
  public func exits(by who: Matching.Who) -> Int { stays.count { $0.leftBy == who } }
}
