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
      let (top, bottom) = (first.bounds[run], first.bounds[run + 1])
      let height = bottom - top
      let places = second.places(of: Int(state))
      let start =
        top + low <= 0
        ? places.lowerBound : second.place(of: Int(state), endingAfter: top + low)
      for place in start..<max(start, places.upperBound) {
        let other = second.members[place]
        let (left, right) = (second.bounds[other], second.bounds[other + 1])
        guard left - bottom < high else { break }
        let width = right - left
        let isInside = left - bottom >= low - 1 && right - top <= high + 1
        if isInside {
          tally.addRectangle(height, width)
        } else {
          tally.add(
            LineTally.Trapezoid(
              first: left - bottom + 1, last: right - top - 1, top: min(height, width)),
            at: low..<(high + 1))
        }
        var line = min(height, width)
        if before >= 0, other > 0, second.states[other - 1] == before,
          isInside || (low <= left - top && left - top <= high)
        {
          let arriving = carried[other - 1]
          tally.join(arriving, line)
          if height == width { line += arriving }
        }
        carried[other] = line
      }
    }
  }
}
