/// Does one partner's past tell more about the other's next value than the other's own past does?
///
/// y_t on y_{t-1} … y_{t-p} (own lags) and x_{t-1} … x_{t-q} (the partner's), by ordinary least squares with an
/// intercept, against the same without the partner. R² increment = R² with - R² without;
/// F = ((RSS without - RSS with) / q) / (RSS with / (n - 1 - p - q)), with q and n - 1 - p - q degrees of
/// freedom. Lags do not reach over the end of a series; rows in which a value is missing are left out and
/// counted.
///
/// Undefined: fewer rows than coefficients and one more (`tooShort`), a column that does not vary
/// (`cannotVary`), columns that nearly repeat one another (`illConditioned`); F where nothing is left over
/// (`perfectFit`). Prediction is no proof of influence: what both share in time predicts as well.
/// O(n (p + q)²).
public struct LaggedRegression: Sendable, Hashable {
  /// A fit with all coefficients.
  public struct Fit: Sendable, Hashable {
    /// The constant.
    public let intercept: Double
    /// For own lags 1 … p.
    public let own: [Double]
    /// For the partner's lags 1 … q.
    public let partner: [Double]
  }

  /// How many own values before.
  public let ownLags: Int
  /// How many of the partner's values before.
  public let partnerLags: Int
  /// How many rows were used.
  public let rowCount: Int
  /// How many rows lack a value.
  public let rowsLeftOut: Int
  /// The coefficients; `nil` where they are undefined for the reason of ``rSquared``.
  public let fit: Fit?
  /// R² of the own past alone, of the same rows.
  public let rSquaredOwn: Measure
  /// R² of both pasts.
  public let rSquared: Measure
  /// F of the partner's lags.
  public let f: Measure
  /// The p of F.
  public let p: Measure

  /// The regression of `series` on itself and on `partner`.
  ///
  /// - Parameters:
  ///   - series: Runs of equally spaced values; `nil` where there is none.
  ///   - partner: The partner's runs, of the same lengths; what is longer is not looked at.
  ///   - ownLags: 0 or more.
  ///   - partnerLags: 1 or more.
  public init(_ series: [[Double?]], partner: [[Double?]], ownLags: Int = 1, partnerLags: Int = 1) {
    let (p, q) = (max(ownLags, 0), max(partnerLags, 1))
    self.ownLags = p
    self.partnerLags = q
    // A lag beyond every run leaves no row: no column is made for it.
    let longest = zip(series, partner).map { min($0.count, $1.count) }.max() ?? 0
    guard max(p, q) < longest else {
      (rowCount, rowsLeftOut, fit) = (0, 0, nil)
      (rSquaredOwn, rSquared) = (.undefined(.tooShort), .undefined(.tooShort))
      (f, self.p) = (.undefined(.tooShort), .undefined(.tooShort))
      return
    }
    var goal: [Double] = []
    var columns = [[Double]](repeating: [], count: p + q)
    var leftOut = 0
    for (own, other) in zip(series, partner) {
      let length = min(own.count, other.count)
      for time in max(p, q)..<max(length, max(p, q)) {
        let values =
          (0..<p).map { own[time - 1 - $0] } + (0..<q).map { other[time - 1 - $0] }
        let known = values.compactMap(\.self)
        guard let value = own[time], known.count == p + q, known.allSatisfy(\.isFinite),
          value.isFinite
        else {
          leftOut += 1
          continue
        }
        goal.append(value)
        for (column, value) in known.enumerated() { columns[column].append(value) }
      }
    }
    rowCount = goal.count
    rowsLeftOut = leftOut
    let result = Self.compared(
      LeastSquares.fit(Array(columns.prefix(p)), to: goal), LeastSquares.fit(columns, to: goal),
      own: p, partner: q, rows: goal.count)
    (fit, rSquaredOwn, rSquared) = (result.fit, result.rSquaredOwn, result.rSquared)
    (f, self.p) = (result.f, result.p)
  }

  /// How much more of the variance the partner's past explains.
  public var rSquaredIncrement: Measure {
    guard let own = rSquaredOwn.value else { return rSquaredOwn }
    return rSquared.map { max(0, $0 - own) }
  }

  private static func compared(
    _ without: LeastSquares.Outcome, _ with: LeastSquares.Outcome, own p: Int, partner q: Int,
    rows: Int
  ) -> (fit: Fit?, rSquaredOwn: Measure, rSquared: Measure, f: Measure, p: Measure) {
    switch (without, with) {
    case (_, .undefined(let reason)), (.undefined(let reason), _):
      let none = Measure.undefined(reason)
      return (nil, none, none, none, none)
    case (.fitted(let without), .fitted(let with)):
      let left = Double(rows - 1 - p - q)
      let isPerfect = with.residualSquares <= 1e-24 * with.totalSquares
      let f =
        isPerfect
        ? Measure.undefined(.perfectFit)
        : .value(
          max(0, without.residualSquares - with.residualSquares) / Double(q)
            / (with.residualSquares / left))
      let probability = f.map { f in
        BetaDistribution(a: left / 2, b: Double(q) / 2)?
          .cumulative(left / (left + Double(q) * f)) ?? 1
      }
      return (
        Fit(
          intercept: with.intercept, own: Array(with.coefficients.prefix(p)),
          partner: Array(with.coefficients.dropFirst(p))),
        .value(without.rSquared), .value(with.rSquared), f, probability
      )
    }
  }
}
