import CodedSessions
import SequenceStatistics

/// A random record in ticks of a second, for measures that are counted tick by tick.
struct GridTicks {
  /// A tick in a cell; `isNewEvent` where the code changes although the cell may stay.
  struct Tick {
    let cell: JointStates.Cell
    let isNewEvent: Bool
  }

  /// The trajectories.
  let trajectories: [[Tick]]
  let size: Int

  /// One to four trajectories on a grid of `size` × `size` cells.
  init(seed: UInt64, size: Int = 3, longest: Int = 30) {
    var random = TestRandom(seed: seed)
    self.size = size
    trajectories = (0...random.below(4)).map { _ in
      var cell = JointStates.Cell(random.below(size), random.below(size))
      return (0...random.below(longest)).map { tick in
        let isNew = tick == 0 || random.below(3) == 0
        if isNew {
          switch random.below(3) {
          case 0: cell = JointStates.Cell(random.below(size), cell.second)
          case 1: cell = JointStates.Cell(cell.first, random.below(size))
          default: cell = JointStates.Cell(random.below(size), random.below(size))
          }
        }
        return Tick(cell: cell, isNewEvent: isNew)
      }
    }
  }

  /// The same as events, one trajectory a hundred seconds after the other.
  var states: JointStates {
    var trajectories: [[JointStates.Event]] = []
    for (number, ticks) in self.trajectories.enumerated() {
      var events: [JointStates.Event] = []
      for (place, tick) in ticks.enumerated() {
        let onset = SessionTime.seconds(Int64(number * 100 + place))
        guard let span = TimeSpan(onset: onset, offset: onset + .seconds(1)) else { continue }
        if !tick.isNewEvent, let last = events.last,
          let longer = TimeSpan(onset: last.span.onset, offset: span.offset)
        {
          events[events.count - 1] = JointStates.Event(last.cell, longer)
        } else {
          events.append(JointStates.Event(tick.cell, span))
        }
      }
      trajectories.append(events)
    }
    return JointStates(trajectories: trajectories, firstCount: size, secondCount: size)
  }

  /// Every cell of the grid.
  var cells: [JointStates.Cell] {
    (0..<size).flatMap { row in (0..<size).map { JointStates.Cell(row, $0) } }
  }

  /// All ticks, trajectory by trajectory.
  var all: [Tick] { Array(trajectories.joined()) }

  /// How often `isIn` begins to hold within the trajectories, their begins included.
  func visits(_ isIn: (JointStates.Cell) -> Bool) -> Int {
    trajectories.reduce(0) { count, ticks in
      count
        + ticks.indices.count {
          isIn(ticks[$0].cell) && ($0 == 0 || !isIn(ticks[$0 - 1].cell))
        }
    }
  }

  /// The times away from `isIn`: how many ticks, how many visits of cells between, and whether it ended.
  func waits(_ isIn: (JointStates.Cell) -> Bool) -> [ReturnTimes.Wait] {
    trajectories.flatMap { ticks in
      ticks.indices.dropLast().compactMap { place -> ReturnTimes.Wait? in
        guard isIn(ticks[place].cell), !isIn(ticks[place + 1].cell) else { return nil }
        let back = ticks.indices.first { $0 > place && isIn(ticks[$0].cell) }
        let end = back ?? ticks.count
        let between = ((place + 1)..<end).count { ticks[$0].cell != ticks[$0 - 1].cell }
        return ReturnTimes.Wait(
          time: .seconds(Int64(end - place - 1)), visitsBetween: between, isReturn: back != nil)
      }
    }
  }
}
