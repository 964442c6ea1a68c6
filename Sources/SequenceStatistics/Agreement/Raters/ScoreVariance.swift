/// How much of the variation of session scores lies between sessions, between coders, and in neither?
///
/// The analysis of variance of n sessions × k coders, one score each: mean squares between sessions (R, rows),
/// between coders (C, columns), of the residual (E), and within sessions (W, coders and residual together). What
/// intraclass correlations are made of. Sessions that lack a score are left out and counted. Sums of squares
/// smaller than rounding (1e-24 of n k times the largest square) count as 0. O(n k).
public struct ScoreVariance: Sendable, Hashable {
  /// How many sessions have all scores: n.
  public let sessions: Int
  /// How many coders there are: k.
  public let coders: Int
  /// How many sessions lacked a score.
  public let leftOut: Int
  /// The largest magnitude of a score, in units of which the mean squares are kept.
  let largest: Double
  let rows: Double
  let columns: Double
  let residual: Double
  let within: Double

  /// The mean squares of `scores`, one row a session, one score a coder.
  public init(_ scores: [[Double?]]) {
    let coders = scores.reduce(0) { max($0, $1.count) }
    let complete = scores.map { row in row.compactMap { $0 }.filter(\.isFinite) }
      .filter { $0.count == coders && coders > 0 }
    let largest = complete.reduce(0) { $1.reduce($0) { max($0, $1.magnitude) } }
    let unit = largest > 0 ? largest : 1
    let (n, k) = (Double(complete.count), Double(coders))
    let table = complete.map { row in row.map { $0 / unit } }
    let grand = table.reduce(0) { $0 + $1.reduce(0, +) } / max(n * k, 1)
    let sessionMeans = table.map { $0.reduce(0, +) / k - grand }
    let coderMeans = (0..<coders).map { coder in
      table.reduce(0) { $0 + $1[coder] - grand } / max(n, 1)
    }
    var (rest, inside) = (0.0, 0.0)
    for (row, mean) in zip(table, sessionMeans) {
      for (score, other) in zip(row, coderMeans) {
        let gap = score - grand - mean
        inside += gap * gap
        rest += (gap - other) * (gap - other)
      }
    }
    func mean(_ squares: Double, _ degrees: Double) -> Double {
      squares > 1e-24 * n * k && degrees > 0 ? squares / degrees : 0
    }
    sessions = complete.count
    self.coders = coders
    leftOut = scores.count - complete.count
    self.largest = unit
    rows = mean(k * sessionMeans.reduce(0) { $0 + $1 * $1 }, n - 1)
    columns = mean(n * coderMeans.reduce(0) { $0 + $1 * $1 }, k - 1)
    residual = mean(rest, (n - 1) * (k - 1))
    within = mean(inside, n * (k - 1))
  }

  /// The mean square between sessions, with n - 1 degrees of freedom.
  public var betweenSessions: Measure { measure(rows, sessions > 1 && coders > 0) }
  /// The mean square between coders, with k - 1.
  public var betweenCoders: Measure { measure(columns, sessions > 0 && coders > 1) }
  /// The mean square of the residual, with (n - 1)(k - 1).
  public var unexplained: Measure { measure(residual, sessions > 1 && coders > 1) }
  /// The mean square within sessions, with n (k - 1).
  public var withinSessions: Measure { measure(within, sessions > 0 && coders > 1) }

  private func measure(_ square: Double, _ exists: Bool) -> Measure {
    let number = square * largest * largest
    return !exists
      ? .undefined(.tooShort) : number.isFinite ? .value(number) : .undefined(.infinite)
  }
}
