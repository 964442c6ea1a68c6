import SequenceStatistics

/// The bouts of a recurrence plot as stretches of its two axes.
///
/// In one phase every bout of a category recurs with every bout of the partner in that category, so that the
/// rectangles are the products of two short lists. Made coarser as lists, a plot keeps that shape.
struct RecurrenceRuns: Hashable {
  /// The bouts of one category in one phase.
  struct Product: Hashable {
    let category: Int
    /// The first person's bouts in rising order, on the axis of the figure.
    var first: [Range<Double>]
    /// The second's.
    var second: [Range<Double>]
  }

  /// By category, then by phase; none without a rectangle.
  let products: [Product]

  /// The bouts of `rectangles`, each put on the axis by `place`; without those that have no place.
  init(
    _ rectangles: RecurrenceRectangles, place: (_ phase: Int, _ units: Range<Int>) -> Range<Double>?
  ) {
    var products: [(phase: Int, origin: Range<Int>, last: Range<Int>, product: Product)] = []
    var places: [Int: Int] = [:]
    var phase: Int?
    for rectangle in rectangles.rectangles {
      if rectangle.stretch != phase {
        phase = rectangle.stretch
        places = [:]
      }
      guard let known = places[rectangle.category] else {
        guard let first = place(rectangle.stretch, rectangle.first),
          let second = place(rectangle.stretch, rectangle.second)
        else { continue }
        places[rectangle.category] = products.count
        products.append(
          (
            rectangle.stretch, rectangle.first, rectangle.first,
            Product(category: rectangle.category, first: [first], second: [second])
          ))
        continue
      }
      if rectangle.first == products[known].origin {
        // Later bouts of the first person meet the same bouts of the second.
        if let second = place(rectangle.stretch, rectangle.second) {
          products[known].product.second.append(second)
        }
      } else if rectangle.first != products[known].last {
        products[known].last = rectangle.first
        if let first = place(rectangle.stretch, rectangle.first) {
          products[known].product.first.append(first)
        }
      }
    }
    self.products = products.sorted {
      ($0.product.category, $0.phase) < ($1.product.category, $1.phase)
    }.map(\.product)
  }

  private init(_ products: [Product]) { self.products = products }

  /// How many rectangles there are.
  var rectangleCount: Double {
    products.reduce(0) { $0 + Double($1.first.count) * Double($1.second.count) }
  }

  /// How many bouts there are, of both persons.
  var boutCount: Int { products.reduce(0) { $0 + $1.first.count + $1.second.count } }

  /// The same with every begin and end moved to the nearest multiple of `step`, but not beyond `side`: what then
  /// has no length is left out, and what then touches is one.
  func snapped(to step: Double, side: Double) -> RecurrenceRuns {
    func snapped(_ runs: [Range<Double>]) -> [Range<Double>] {
      var kept: [Range<Double>] = []
      for run in runs {
        let low = min(side, (run.lowerBound / step).rounded() * step)
        let high = min(side, (run.upperBound / step).rounded() * step)
        guard low < high else { continue }
        if let last = kept.last, last.upperBound >= low {
          kept[kept.count - 1] = last.lowerBound..<max(high, last.upperBound)
        } else {
          kept.append(low..<high)
        }
      }
      return kept
    }
    return RecurrenceRuns(
      products.map {
        Product(category: $0.category, first: snapped($0.first), second: snapped($0.second))
      }.filter { !$0.first.isEmpty && !$0.second.isEmpty })
  }

  /// The same in the smallest step, of half a unit at least, that leaves no more than `most` rectangles; in half
  /// units, which take longer numbers, no more than three quarters of that.
  func fitting(_ most: Int, side: Double) -> (runs: RecurrenceRuns, step: Double) {
    var step = 0.5
    var runs = snapped(to: step, side: side)
    while runs.rectangleCount > Double(most) * (step < 1 ? 0.75 : 1), step < side {
      step = step < 1 ? 1 : max(step + 1, (step * 1.25).rounded())
      runs = snapped(to: step, side: side)
    }
    return (runs, step)
  }
}
