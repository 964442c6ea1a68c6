/// How much do dyads differ, so that Q is just what sampling would give?
///
/// The τ² at which Q(τ²) = Σ (y - ŷ)² / (v + τ²) equals its degrees of freedom k - p; 0 where Q(0) is already smaller
/// (Paule & Mandel 1982). Q falls as τ² rises, so that there is only one. With equal variances it is the sample variance
/// less that variance. Cost: about ten fits.
enum PauleMandel {
  /// The estimate.
  static func tauSquared(_ rows: EffectRows) -> Measure {
    let degrees = Double(rows.degreesOfFreedom)
    return root(of: rows) { $0 - degrees }
  }

  /// The τ² at which a rising `function` of Q(τ²) is 0; 0 where it is not above 0 to begin with.
  static func root(of rows: EffectRows, _ function: (Double) -> Double) -> Measure {
    func value(_ tauSquared: Double) -> Double {
      WeightedFit(rows, tauSquared: tauSquared).map { function($0.squares) } ?? .nan
    }
    let start = value(0)
    guard start.isFinite else { return .undefined(.illConditioned) }
    guard start > 0 else { return .value(0) }
    var low = 0.0
    var high = rows.variances.reduce(0) { $0 + $1 / Double(rows.variances.count) }
    while high.isFinite, value(high) > 0 {
      low = high
      high *= 4
    }
    guard high.isFinite, let root = BracketedRoot.find(from: low, to: high, value) else {
      return .undefined(.illConditioned)
    }
    return .value(root)
  }
}
