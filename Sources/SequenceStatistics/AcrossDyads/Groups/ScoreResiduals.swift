import RealModule

/// How much does each wait contribute to the score of a proportional hazards regression?
///
/// At β, a wait's contribution is its covariates minus their weighted mean over those at risk, if it ended with the
/// event, less what was expected while it was at risk. Contributions sum to the score; within dyads they are summed
/// before squaring, which gives errors that hold whatever the dependence of waits of a dyad. With Efron's ties the event
/// at place l of d tied ones is still at risk to the share 1 - l/d. As R's `residuals(fit, type = "score")`. Source:
/// Therneau, Grambsch & Fleming (1990); Lin & Wei (1989). O(n log n + n p²).
struct ScoreResiduals: Sendable, Hashable {
  /// How events at the same time are treated.
  enum Ties: Sendable, Hashable {
    case breslow
    case efron
  }

  /// p numbers a row, in the given order of rows.
  let residuals: [Double]
  /// The observed information, row by row.
  let information: [Double]

  /// The contributions of `rows`, all with finite times and p = `beta.count` finite covariates.
  init(_ rows: [CoxRegression.Row], beta: [Double], ties: Ties) {
    let p = beta.count
    let n = rows.count
    let order = rows.indices.sorted {
      (rows[$0].wait.time, $0) > (rows[$1].wait.time, $1)
    }
    let weights = rows.map { row in
      Double.exp(zip(beta, row.covariates).reduce(0) { $0 + $1.0 * $1.1 })
    }
    var information = [Double](repeating: 0, count: p * p)
    var moments: [Moment] = []
    var (risk, first) = (0.0, [Double](repeating: 0, count: p))
    var second = [Double](repeating: 0, count: p * p)
    var place = 0
    while place < n {
      let start = place
      let time = rows[order[start]].wait.time
      var (tied, tiedFirst) = (0.0, [Double](repeating: 0, count: p))
      var tiedSecond = [Double](repeating: 0, count: p * p)
      var events = 0
      while place < n, rows[order[place]].wait.time == time {
        let row = rows[order[place]]
        let weight = weights[order[place]]
        risk += weight
        if row.wait.isEvent {
          events += 1
          tied += weight
        }
        for i in 0..<p {
          let x = weight * row.covariates[i]
          first[i] += x
          if row.wait.isEvent { tiedFirst[i] += x }
          for j in 0..<p {
            second[i * p + j] += x * row.covariates[j]
            if row.wait.isEvent { tiedSecond[i * p + j] += x * row.covariates[j] }
          }
        }
        place += 1
      }
      guard events > 0 else { continue }
      var moment = Moment(time: time, p)
      for tie in 0..<events {
        let share = ties == .efron ? Double(tie) / Double(events) : 0
        let waiting = risk - share * tied
        moment.rate += 1 / waiting
        moment.tiedRate += (1 - share) / waiting
        for i in 0..<p {
          let mean = (first[i] - share * tiedFirst[i]) / waiting
          moment.mean[i] += mean / Double(events)
          moment.rateMean[i] += mean / waiting
          moment.tiedRateMean[i] += (1 - share) * mean / waiting
          for j in 0..<p {
            let other = (first[j] - share * tiedFirst[j]) / waiting
            let cell = i * p + j
            information[cell] += (second[cell] - share * tiedSecond[cell]) / waiting - mean * other
          }
        }
      }
      moments.append(moment)
    }
    self.information = information
    residuals = Self.residuals(rows, order, weights, moments, p)
  }

  /// From the shortest wait up, with what was expected so far.
  private static func residuals(
    _ rows: [CoxRegression.Row], _ order: [Int], _ weights: [Double], _ moments: [Moment], _ p: Int
  ) -> [Double] {
    var residuals = [Double](repeating: 0, count: rows.count * p)
    var (rate, rateMean) = (0.0, [Double](repeating: 0, count: p))
    var next = moments.count - 1
    var place = order.count - 1
    while place >= 0 {
      let time = rows[order[place]].wait.time
      let moment = next >= 0 && moments[next].time == time ? moments[next] : nil
      while place >= 0, rows[order[place]].wait.time == time {
        let (row, weight) = (rows[order[place]], weights[order[place]])
        let isEvent = row.wait.isEvent
        let now = (isEvent ? moment?.tiedRate : moment?.rate) ?? 0
        for i in 0..<p {
          let nowMean = (isEvent ? moment?.tiedRateMean[i] : moment?.rateMean[i]) ?? 0
          let x = row.covariates[i]
          let expected = weight * (x * (rate + now) - rateMean[i] - nowMean)
          residuals[order[place] * p + i] = (isEvent ? x - (moment?.mean[i] ?? 0) : 0) - expected
        }
        place -= 1
      }
      if let moment {
        rate += moment.rate
        for i in 0..<p { rateMean[i] += moment.rateMean[i] }
        next -= 1
      }
    }
    return residuals
  }

  /// Σ over clusters of the outer product of their summed contributions, row by row.
  func clusteredSquares(_ clusters: [Int], count: Int, order p: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count * p)
    for (row, cluster) in clusters.enumerated() {
      for i in 0..<p { sums[cluster * p + i] += residuals[row * p + i] }
    }
    var squares = [Double](repeating: 0, count: p * p)
    for cluster in 0..<count {
      for i in 0..<p {
        for j in 0..<p { squares[i * p + j] += sums[cluster * p + i] * sums[cluster * p + j] }
      }
    }
    return squares
  }

  /// Σ of all contributions.
  func score(order p: Int) -> [Double] {
    var score = [Double](repeating: 0, count: p)
    for place in residuals.indices { score[place % p] += residuals[place] }
    return score
  }

  /// One time with events: the rate then, and weighted means of the covariates.
  private struct Moment {
    let time: Double
    var rate = 0.0
    var rateMean: [Double]
    var mean: [Double]
    /// The same as seen by the tied events themselves.
    var tiedRate = 0.0
    var tiedRateMean: [Double]

    init(time: Double, _ p: Int) {
      self.time = time
      rateMean = [Double](repeating: 0, count: p)
      mean = rateMean
      tiedRateMean = rateMean
    }
  }
}
