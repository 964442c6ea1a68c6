/// How long are the diagonal lines of recurrence plots?
///
/// Two ways lead to the same counts. ``RectangleDiagonals`` goes through pairs of runs in one state and pays for each
/// of them; ``PlaneDiagonals`` goes through all cells, 64 at a time. Rule: rectangles, unless a pair of runs has
/// fewer than ``cellsForRectangles`` cells of the plot to itself on average.
enum DiagonalLines {
  /// A pair of runs costs about as much as this many cells of the other way.
  static let cellsForRectangles = 45

  /// How many diagonal lines of each length all plots have.
  static func lengths(_ plots: [RecurrencePlot], _ options: RecurrenceOptions) -> [Int] {
    var tally = LineTally(longest: plots.reduce(0) { max($0, $1.size) })
    for plot in plots {
      let isCrowded = isCrowded(plot)
      for diagonals in options.diagonals(size: plot.size) {
        if isCrowded {
          PlaneDiagonals.add(plot, diagonals, to: &tally)
        } else {
          RectangleDiagonals.add(plot, diagonals, to: &tally)
        }
      }
    }
    return tally.lengths
  }

  /// Whether there are so many pairs of runs that going through all cells is faster.
  static func isCrowded(_ plot: RecurrencePlot) -> Bool {
    let pairs = (0..<plot.first.stateCount).reduce(0) {
      $0 + plot.first.places(of: $1).count * plot.second.places(of: $1).count
    }
    return pairs > plot.size * plot.size / cellsForRectangles
  }
}
