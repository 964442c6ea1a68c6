import Foundation

/// Correlations by their definition, and rows to try them on.
enum CorrelationOracle {
  /// Pearson's correlation of the pairs in which neither is missing; `nil` where a row is constant.
  static func pearson(_ pairs: [(Double?, Double?)]) -> Double? {
    let known = pairs.compactMap { pair in pair.0.flatMap { x in pair.1.map { (x, $0) } } }
    guard Set(known.map(\.0)).count > 1, Set(known.map(\.1)).count > 1 else { return nil }
    let n = Double(known.count)
    let meanX = known.reduce(0) { $0 + $1.0 } / n
    let meanY = known.reduce(0) { $0 + $1.1 } / n
    let xy = known.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let xx = known.reduce(0) { $0 + pow($1.0 - meanX, 2) }
    let yy = known.reduce(0) { $0 + pow($1.1 - meanY, 2) }
    return xy / sqrt(xx * yy)
  }

  /// R's `ccf` under `na.pass`, in the sign under which the first leads.
  static func correlation(
    _ x: [Double?], _ y: [Double?], lag: Int, adjusted: Bool = false
  ) -> Double? {
    let (knownX, knownY) = (x.compactMap { $0 }, y.compactMap { $0 })
    guard Set(knownX).count > 1, Set(knownY).count > 1 else { return nil }
    let meanX = knownX.reduce(0, +) / Double(knownX.count)
    let meanY = knownY.reduce(0, +) / Double(knownY.count)
    let varianceX = knownX.reduce(0) { $0 + pow($1 - meanX, 2) } / Double(knownX.count)
    let varianceY = knownY.reduce(0) { $0 + pow($1 - meanY, 2) } / Double(knownY.count)
    var (sum, pairs) = (0.0, 0)
    for t in x.indices where y.indices.contains(t + lag) {
      guard let one = x[t], let other = y[t + lag] else { continue }
      sum += (one - meanX) * (other - meanY)
      pairs += 1
    }
    guard pairs > 0 else { return nil }
    let value =
      sum / Double(pairs + (adjusted ? 0 : abs(lag))) / sqrt(varianceX * varianceY)
    return adjusted ? value : min(1, max(-1, value))
  }

  /// Fisher's z, cut to ±10.
  static func z(_ r: Double) -> Double {
    abs(r) < 1 ? max(-10, min(10, atanh(r))) : 10 * r
  }

  /// Small whole numbers, so that windows are now and then constant, with missing samples one in `gaps`.
  static func row(_ count: Int, gaps: Int, _ random: inout TestRandom) -> [Double?] {
    (0..<count).map { _ in
      gaps > 0 && random.below(gaps) == 0 ? nil : Double(random.below(3))
    }
  }
}
