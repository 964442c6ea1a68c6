/// Which rectangles make up a recurrence plot, for drawing it?
///
/// Each pair of bouts in one category is a rectangle of recurrent cells, the first record's units by the second's. No
/// two of them share an edge, so that none can be merged with another. In the order of phases, then of the first's
/// time, then of the second's. Without embedding, Theiler band or side. O(N + rectangles).
///
/// ```swift
/// // a a b against b a a: b and b meet in one cell, a and a in four.
/// ```
public struct RecurrenceRectangles: Sendable, Hashable {
  /// The cells of one pair of bouts.
  public struct Rectangle: Sendable, Hashable {
    /// The number of the phase.
    public let stretch: Int
    /// The first record's units within the phase.
    public let first: Range<Int>
    /// The second's.
    public let second: Range<Int>
    /// What both show.
    public let category: Int

    /// The cells of `first` by `second` in one category.
    public init(stretch: Int, first: Range<Int>, second: Range<Int>, category: Int) {
      self.stretch = stretch
      self.first = first
      self.second = second
      self.category = category
    }
  }

  /// All rectangles.
  public let rectangles: [Rectangle]

  /// The rectangles of `units`.
  public init(_ units: PairedUnits) {
    rectangles = units.stretches.enumerated().flatMap { number, stretch in
      let plot = RecurrencePlot(stretch, RecurrenceOptions())
      return plot.first.states.indices.filter { plot.first.states[$0] >= 0 }.flatMap { run in
        let units = plot.first.bounds[run]..<plot.first.bounds[run + 1]
        return plot.second.places(of: Int(plot.first.states[run])).map { place in
          Rectangle(
            stretch: number, first: units,
            second: plot.second.starts[place]..<plot.second.ends[place],
            category: Int(stretch.first[units.lowerBound]))
        }
      }
    }
  }
}
