import RealModule

/// How many events back does the next one depend on?
///
/// Order r against order r + 1 (r = 0, 1, 2): G² = 2 Σ n(a, u, b) ln [p(b | a, u) / p(b | u)], u the
/// last r events, a the one before them, b the next; all orders are compared on the same events,
/// those with `highestOrder` events before them in their run. Degrees of freedom of what occurs: for
/// each u, (different a before it - 1) × (different b after it - 1). Source: Anderson & Goodman
/// (1957). Beside it the Bayesian information criterion, G² of the order against the highest minus df
/// ln N: the smallest value is the order to work with (Katz 1981).
///
/// Codes that cannot repeat make order 1 against 0 significant by the rules of coding alone. Sparse
/// contexts make high orders look needed: see ``Comparison/contexts``. Undefined with no event that
/// has enough before it (`noPairs`). Cost O(n r).
public struct MarkovOrder: Sendable, Hashable {
  /// One order against the next.
  public struct Comparison: Sendable, Hashable {
    /// The smaller order.
    public let order: Int
    /// G² of the next order over this one.
    public let likelihoodRatio: Measure
    /// The degrees of freedom of what occurs.
    public let degreesOfFreedom: Int
    /// The upper tail of chi-square.
    public let p: Measure
    /// How many different contexts of this order occur.
    public let contexts: Int
  }

  /// The comparisons, from order 0 on.
  public let comparisons: [Comparison]
  /// The criterion of each order from 0 to the highest; 0 for the highest.
  public let bayesianCriterion: [Measure]
  /// How many events have enough before them.
  public let eventCount: Int

  /// The comparison of all orders up to `highestOrder`, which is 1 to 5, in `sequence`.
  public init(_ sequence: EventSequence, highestOrder: Int = 3) {
    let highest = min(max(highestOrder, 1), 5)
    var contexts: [[UInt16]] = []
    for (start, end) in zip(sequence.runBounds, sequence.runBounds.dropFirst())
    where end - start > highest {
      for place in (start + highest)..<end {
        contexts.append(Array(sequence.codeIndices[(place - highest)...place]))
      }
    }
    eventCount = contexts.count
    comparisons = (0..<highest).map { Self.compare($0, contexts) }
    let total = Double(contexts.count)
    bayesianCriterion = (0...highest).map { order in
      guard !contexts.isEmpty else { return .undefined(.noPairs) }
      var g2 = 0.0
      var freedom = 0
      for higher in order..<highest {
        let step = Self.compare(higher, contexts)
        g2 += step.likelihoodRatio.value ?? 0
        freedom += step.degreesOfFreedom
      }
      return .value(g2 - Double(freedom) * Double.log(max(total, 1)))
    }
  }

  private static func compare(_ order: Int, _ contexts: [[UInt16]]) -> Comparison {
    // The last `order + 2` events of each context: one before, the context, the next.
    var both: [[UInt16]: Int] = [:]
    var before: [[UInt16]: Int] = [:]
    var after: [[UInt16]: Int] = [:]
    var alone: [[UInt16]: Int] = [:]
    for context in contexts {
      let window = Array(context.suffix(order + 2))
      both[window, default: 0] += 1
      before[Array(window.dropLast()), default: 0] += 1
      after[Array(window.dropFirst()), default: 0] += 1
      alone[Array(window.dropFirst().dropLast()), default: 0] += 1
    }
    var g2 = 0.0
    // A fixed order of summing, so that the last digit does not depend on hashing.
    for (window, count) in both.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let n = Double(count)
      let first = Double(before[Array(window.dropLast())] ?? 1)
      let second = Double(after[Array(window.dropFirst())] ?? 1)
      let third = Double(alone[Array(window.dropFirst().dropLast())] ?? 1)
      g2 += 2 * n * Double.log(n * third / (first * second))
    }
    var befores: [[UInt16]: Int] = [:]
    var afters: [[UInt16]: Int] = [:]
    for key in before.keys { befores[Array(key.dropFirst()), default: 0] += 1 }
    for key in after.keys { afters[Array(key.dropLast()), default: 0] += 1 }
    let freedom = alone.keys.reduce(0) { sum, key in
      sum + ((befores[key] ?? 1) - 1) * ((afters[key] ?? 1) - 1)
    }
    let isDefined = !contexts.isEmpty
    let p: Measure =
      !isDefined
      ? .undefined(.noPairs)
      : ChiSquareDistribution(degreesOfFreedom: freedom).map { .value($0.upperTail(max(0, g2))) }
        ?? .undefined(.perfectFit)
    return Comparison(
      order: order, likelihoodRatio: isDefined ? .value(max(0, g2)) : .undefined(.noPairs),
      degreesOfFreedom: freedom, p: p, contexts: alone.count)
  }
}
