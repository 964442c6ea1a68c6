/// In which categories do two records come back to one another, one category of the plot at a time?
///
/// Each category has a plot of its own: all other categories are set to ``PairedUnits/none``, so that they count in
/// every denominator and never recur. With an embedding, all units of a state are of that category. Points and rates
/// add up to those of the whole plot without embedding; diagonal lines do not, as a line that goes from one category
/// to another is cut there.
///
/// **In the whole plot nothing in one category carries timing:** every line lies in the rectangle of one pair of bouts,
/// so that even determinism follows from the two lists of bouts. Compare categories with each other, not with chance.
///
/// Source: Cox et al. (2016). O(k N + pairs of bouts in one category) for k categories.
public struct ChromaticRecurrence: Sendable, Hashable {
  /// The plot of one category.
  public struct CategoryPlot: Sendable, Hashable {
    /// The category's number.
    public let category: Int
    /// Its plot.
    public let recurrence: CrossRecurrence
  }

  /// The categories that at least one of the records shows, in rising order.
  public let plots: [CategoryPlot]

  /// The plots of the categories of `units`.
  public init(_ units: PairedUnits, options: RecurrenceOptions = RecurrenceOptions()) {
    var shown = [Bool](repeating: false, count: Int(PairedUnits.none))
    for stretch in units.stretches {
      for row in [stretch.first, stretch.second] {
        for code in row where code < PairedUnits.none { shown[Int(code)] = true }
      }
    }
    plots = shown.indices.filter { shown[$0] }.map { category in
      func only(_ row: [UInt16]) -> [UInt16] {
        row.map { $0 == PairedUnits.unknown || Int($0) == category ? $0 : PairedUnits.none }
      }
      let stretches = units.stretches.map {
        PairedUnits.Stretch(only($0.first), only($0.second))
      }
      return CategoryPlot(
        category: category,
        recurrence: CrossRecurrence(
          PairedUnits(stretches, step: units.step, categoryCount: units.categoryCount),
          options: options))
    }
  }

  /// The plot of `category`; `nil` where neither record shows it.
  public subscript(category: Int) -> CrossRecurrence? {
    plots.first { $0.category == category }?.recurrence
  }
}
