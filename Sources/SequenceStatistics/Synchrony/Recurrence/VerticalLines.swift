/// How long are the lines of recurrence plots along the second record's time, at one time of the first?
///
/// Each unit of the first in a state meets every run of the second in that state: in the whole plot a run of q units
/// is n lines of length q, where n counts the first's units in that state. A Theiler band or a side cuts the runs
/// near the edge of what is looked at. White lines are the gaps between two such runs; a gap is left out when
/// something in it was not looked at: beyond the border, within the band, or uncodable. O(r log r) for r runs.
enum VerticalLines {
  /// How many lines of each length all plots have.
  static func lengths(_ plots: [RecurrencePlot], _ options: RecurrenceOptions) -> [Int] {
    lengths(plots, options, add)
  }

  /// How many gaps of each length lie between lines.
  static func whiteLengths(_ plots: [RecurrencePlot], _ options: RecurrenceOptions) -> [Int] {
    lengths(plots, options, addWhite)
  }

  private static func lengths(
    _ plots: [RecurrencePlot], _ options: RecurrenceOptions,
    _ add: (RecurrencePlot, ClosedRange<Int>, inout LineTally) -> Void
  ) -> [Int] {
    var tally = LineTally(longest: plots.reduce(0) { max($0, $1.size) })
    for plot in plots {
      for diagonals in options.diagonals(size: plot.size) { add(plot, diagonals, &tally) }
    }
    return tally.lengths
  }

  private static func add(
    _ plot: RecurrencePlot, _ diagonals: ClosedRange<Int>, _ tally: inout LineTally
  ) {
    let (low, high) = (diagonals.lowerBound, diagonals.upperBound)
    for state in 0..<plot.second.stateCount {
      for place in plot.second.places(of: state) {
        let (start, end) = (plot.second.starts[place], plot.second.ends[place])
        // Unit i of the first sees units i + low to i + high of the second.
        let shape = LineTally.Trapezoid(
          first: start - high, last: end - 1 - low, top: min(end - start, high - low + 1))
        let (rise, fall) = (shape.first + shape.top - 1, shape.last - shape.top + 2)
        tally.add(
          plot.first.units(of: state, in: clipped(rise, fall, plot.size)), of: shape.top)
        for slope in [
          clipped(shape.first, rise, plot.size), clipped(fall, shape.last + 1, plot.size),
        ]
        where !slope.isEmpty {
          addSlope(plot.first, state, slope, shape, &tally)
        }
      }
    }
  }

  /// The lines that are cut by the edge, run by run of the first.
  private static func addSlope(
    _ first: RecurrenceRow, _ state: Int, _ slope: Range<Int>, _ shape: LineTally.Trapezoid,
    _ tally: inout LineTally
  ) {
    var place = first.place(of: state, endingAfter: slope.lowerBound)
    while place < first.offsets[state + 1] {
      guard first.starts[place] < slope.upperBound else { return }
      tally.add(shape, at: (first.starts[place]..<first.ends[place]).clamped(to: slope))
      place += 1
    }
  }

  private static func addWhite(
    _ plot: RecurrencePlot, _ diagonals: ClosedRange<Int>, _ tally: inout LineTally
  ) {
    // How many unknown runs come before each run of the second.
    var unknown = [0]
    unknown.reserveCapacity(plot.second.states.count + 1)
    var count = 0
    for state in plot.second.states {
      if state == RecurrenceRow.unknown { count += 1 }
      unknown.append(count)
    }
    for state in 0..<plot.second.stateCount {
      for place in plot.second.places(of: state).dropFirst() {
        let (one, other) = (plot.second.members[place - 1], plot.second.members[place])
        guard unknown[one] == unknown[other] else { continue }
        let (end, start) = (plot.second.ends[place - 1], plot.second.starts[place])
        // The last cell before the gap and the first after it are both looked at.
        let columns = clipped(
          start - diagonals.upperBound, end - diagonals.lowerBound, plot.size)
        tally.add(plot.first.units(of: state, in: columns), of: start - end)
      }
    }
  }

  private static func clipped(_ low: Int, _ high: Int, _ size: Int) -> Range<Int> {
    let low = min(max(low, 0), size)
    return low..<max(low, min(high, size))
  }
}
