/// How sure is a transitional probability, given how often it was seen?
///
/// After counts n_ij and a prior of α for every target, what follows given i is Dirichlet with n_ij + α;
/// one probability is beta with n_ij + α and the rest of the row. Mean, standard deviation and interval
/// are those of that beta. α = .5 is Jeffreys' prior, 1 a flat one. Two readings, both as in the R package
/// lagdynamics:
/// - *stability*: the probability mass outside a range around the observed share, usually .75 to 1.25
///   times;
/// - *threshold*: the mass below a probability that would not matter.
///
/// The interval holds if events are independent given what came before; records that drift are less sure
/// than that. Impossible pairs are undefined and take no part in their row. O(k²) evaluations of the
/// incomplete beta function.
public struct TransitionCertainty: Sendable, Hashable {
  /// What is known of one transitional probability.
  public struct Cell: Sendable, Hashable {
    /// Its mean.
    public let mean: Double
    /// Its standard deviation.
    public let standardDeviation: Double
    /// The range that holds it with the confidence asked for.
    public let interval: Interval
    /// The mass outside the range of consistency.
    public let massOutside: Double
    /// The mass below the threshold, if one was given.
    public let massBelow: Double?
  }

  /// The cells; `nil` where a pair is impossible or its row holds a single possible target.
  public let cells: CellTable<Cell?>
  /// α, what is assumed of every target before counting.
  public let prior: Double

  /// What is known of the transitional probabilities of `table`.
  ///
  /// - Parameters:
  ///   - consistency: The range around the observed share, as multiples of it.
  ///   - threshold: A probability below which a transition would not matter.
  public init(
    _ table: LagTable, prior: Double = 0.5, confidence: Double = 0.95,
    consistency: ClosedRange<Double> = 0.75...1.25, threshold: Double? = nil
  ) {
    let prior = prior > 0 && prior.isFinite ? prior : 0.5
    self.prior = prior
    cells = CellTable(size: table.codes.count) { given, target in
      guard !table.isImpossible[given: given, target: target] else { return nil }
      let possible = table.isImpossible.row(given).count { !$0 }
      let hits = Double(table.counts[given: given, target: target])
      let a = hits + prior
      let b = Double(table.rowTotals[given]) - hits + prior * Double(possible - 1)
      guard let beta = BetaDistribution(a: a, b: b) else { return nil }
      let tail = (1 - confidence) / 2
      let share = hits / Double(max(table.rowTotals[given], 1))
      let low = beta.cumulative(consistency.lowerBound * share)
      let high = 1 - beta.cumulative(consistency.upperBound * share)
      return Cell(
        mean: beta.mean, standardDeviation: beta.standardDeviation,
        interval: Interval(lower: beta.quantile(tail), upper: beta.quantile(1 - tail)),
        massOutside: low + high, massBelow: threshold.map { beta.cumulative($0) })
    }
  }
}
