/// Diagonal lines from pairs of runs, without looking at a cell.
///
/// Two runs in one state, of a and b units, make a rectangle: two diagonals of every length below min(a, b) and
/// |a - b| + 1 of that length. All of them end at its edges, but for the one that leaves through the far corner: it
/// goes on where the next run of the first and the next of the second are in one state too. Lines through corners are
/// carried from rectangle to rectangle. O(r₁ + pairs of runs in one state), whatever the length of the record.
enum RectangleDiagonals {
  static func add(
    _ plot: RecurrencePlot, _ diagonals: ClosedRange<Int>, to tally: inout LineTally
  ) {
    let (first, second) = (plot.first, plot.second)
    let (low, high) = (diagonals.lowerBound, diagonals.upperBound)
    // The line that leaves the rectangle of the present or the last run of the first and this run of the second.
    var carried = [Int](repeating: 0, count: second.states.count)
    var last = RecurrenceRow.none
    for run in first.states.indices {
      let state = first.states[run]
      let before = last
      last = state
      guard state >= 0 else { continue }
      let rows = first.bounds[run]..<first.bounds[run + 1]
      let places = second.places(of: Int(state))
      // Rectangles that reach into what is looked at, and among them those that lie in it.
      let reaching = second.ends[places].partitioningIndex { $0 > rows.lowerBound + low }
      let gone = second.starts[places].partitioningIndex { $0 - rows.upperBound >= high }
      guard reaching < gone else { continue }
      let inside = second.starts[places].partitioningIndex { $0 - rows.upperBound >= low - 1 }
      let leaving = second.ends[places].partitioningIndex { $0 - rows.lowerBound > high + 1 }
      let firstWhole = min(max(inside, reaching), gone)
      let whole = firstWhole..<max(firstWhole, min(leaving, gone))
      for cut in [reaching..<whole.lowerBound, whole.upperBound..<gone] {
        for place in cut { addCut(rows, before, place, second, diagonals, &carried, &tally) }
      }
      addWhole(rows.count, before, whole, second, &carried, &tally.counts, &tally.steps)
    }
  }

  /// A rectangle that is cut by the edge of what is looked at.
  private static func addCut(
    _ rows: Range<Int>, _ before: Int32, _ place: Int, _ second: RecurrenceRow,
    _ diagonals: ClosedRange<Int>, _ carried: inout [Int], _ tally: inout LineTally
  ) {
    let (run, left, right) = (second.members[place], second.starts[place], second.ends[place])
    let shape = LineTally.Trapezoid(
      first: left - rows.upperBound + 1, last: right - rows.lowerBound - 1,
      top: min(rows.count, right - left))
    tally.add(shape, at: diagonals.lowerBound..<(diagonals.upperBound + 1))
    var line = shape.top
    if before >= 0, second.statesBefore[place] == before,
      diagonals.contains(left - rows.lowerBound)
    {
      let arriving = carried[run - 1]
      tally.join(arriving, line)
      if rows.count == right - left { line += arriving }
    }
    carried[run] = line
  }

  /// Rectangles of one run of the first that lie in what is looked at.
  private static func addWhole(
    _ height: Int, _ before: Int32, _ places: Range<Int>, _ second: RecurrenceRow,
    _ carried: inout [Int], _ counts: inout [Int], _ steps: inout [Int]
  ) {
    let (members, starts, ends) = (second.members.span, second.starts.span, second.ends.span)
    let statesBefore = second.statesBefore.span
    var carried = carried.mutableSpan
    var counts = counts.mutableSpan
    var steps = steps.mutableSpan
    steps[1] += 2 * places.count
    for place in places {
      let (run, width) = (members[place], ends[place] - starts[place])
      let top = min(height, width)
      var line = top
      steps[top] -= 2
      counts[top] += abs(height - width) + 1
      if before >= 0, statesBefore[place] == before {
        let arriving = carried[run - 1]
        counts[arriving] -= 1
        counts[top] -= 1
        counts[arriving + top] += 1
        if height == width { line += arriving }
      }
      carried[run] = line
    }
  }
}
