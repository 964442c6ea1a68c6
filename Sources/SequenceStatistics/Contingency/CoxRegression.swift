import RealModule

/// By what factor does a condition change how soon it happens, when for some it is not seen to happen?
///
/// Proportional hazards: the rate at which the event happens is a common course times e^(β·x). β maximises
/// the partial likelihood with Efron's (1977) treatment of ties, which times on a clock of frames have many of:
/// at a time with d events among those at risk, Σ_events β·x - Σ_{l<d} ln(Σ_at-risk e^(β·x) - (l/d)
/// Σ_events e^(β·x)). Newton's method with halved steps; standard errors from the observed information.
/// ``scoreStatistic`` at β = 0 equals the log-rank χ² where no times are tied.
///
/// Undefined (`did-not-converge`) where one group has no event while the other goes on, as β grows without
/// end; (`ill-conditioned`) where covariates determine one another. Waits of one record depend on each other:
/// across dyads, errors clustered by dyad are needed. Source: Cox (1972); Efron (1977). O(n p²) a step.
public struct CoxRegression: Sendable, Hashable {
  /// One wait with what may change it.
  public struct Row: Sendable, Hashable {
    /// The wait.
    public let wait: KaplanMeier.Wait
    /// Its covariates, such as 1 in one condition and 0 in the other.
    public let covariates: [Double]

    /// `wait` under `covariates`.
    public init(_ wait: KaplanMeier.Wait, _ covariates: [Double]) {
      self.wait = wait
      self.covariates = covariates
    }
  }

  /// One coefficient.
  public struct Coefficient: Sendable, Hashable {
    /// β, the change of the log rate with one unit of the covariate.
    public let value: Measure
    /// Its standard error.
    public let standardError: Measure

    /// e^β: how many times sooner, in rate, it happens with one unit more.
    public var hazardRatio: Measure { value.map(Double.exp) }
    /// β over its standard error.
    public var z: Measure {
      guard let number = value.value else { return value }
      guard let error = standardError.value else { return standardError }
      return .ratio(number, error, ifZero: .cannotVary)
    }
    /// The two-sided p of z (Wald).
    public var p: Measure {
      z.map { 2 * NormalDistribution.upperTail($0.magnitude) }
    }
    /// The interval of the hazard ratio.
    public func interval(confidence: Double = 0.95) -> Interval? {
      guard let value = value.value, let error = standardError.value else { return nil }
      let reach = NormalQuantile.twoSided(confidence: confidence) * error
      return Interval(lower: Double.exp(value - reach), upper: Double.exp(value + reach))
    }
  }

  /// The coefficients, in the order of the covariates.
  public let coefficients: [Coefficient]
  /// The log partial likelihood at the coefficients.
  public let logLikelihood: Measure
  /// The same without covariates.
  public let nullLogLikelihood: Measure
  /// χ² of the score test at β = 0, with as many degrees of freedom as covariates.
  public let scoreStatistic: Measure
  /// How many ended with the event.
  public let eventCount: Int

  /// The regression of `rows`, all of which have as many covariates as the first.
  public init(_ rows: [Row]) {
    let order = rows.first?.covariates.count ?? 0
    let rows = rows.filter { $0.covariates.count == order }
      .sorted { $0.wait.time > $1.wait.time }
    eventCount = rows.count(where: \.wait.isEvent)
    let start = PartialLikelihood(rows, beta: [Double](repeating: 0, count: order))
    guard order > 0, eventCount > 0 else {
      let none = Coefficient(
        value: .undefined(.noOccurrence), standardError: .undefined(.noOccurrence))
      coefficients = [Coefficient](repeating: none, count: order)
      logLikelihood = .undefined(.noOccurrence)
      nullLogLikelihood = .undefined(.noOccurrence)
      scoreStatistic = .undefined(.noOccurrence)
      return
    }
    nullLogLikelihood = .value(start.logLikelihood)
    guard let factor = CholeskyFactor(start.information, order: order) else {
      let none = Coefficient(
        value: .undefined(.illConditioned), standardError: .undefined(.illConditioned))
      coefficients = [Coefficient](repeating: none, count: order)
      logLikelihood = .undefined(.illConditioned)
      scoreStatistic = .undefined(.illConditioned)
      return
    }
    scoreStatistic = .value(
      zip(start.score, factor.solve(start.score)).reduce(0) { $0 + $1.0 * $1.1 })
    var beta = [Double](repeating: 0, count: order)
    var current = start
    var isDone = false
    for _ in 0..<60 where !isDone {
      guard let factor = CholeskyFactor(current.information, order: order) else { break }
      var step = factor.solve(current.score)
      var next = PartialLikelihood(rows, beta: zip(beta, step).map(+))
      var halvings = 0
      while !(next.logLikelihood >= current.logLikelihood - 1e-12), halvings < 30 {
        step = step.map { $0 / 2 }
        next = PartialLikelihood(rows, beta: zip(beta, step).map(+))
        halvings += 1
      }
      beta = zip(beta, step).map(+)
      current = next
      let largest = zip(beta, step).map { abs($0.1) / max(1, abs($0.0)) }.max() ?? 0
      isDone = largest < 1e-10
      // Rates e^20 times as high are a likelihood without a maximum.
      if beta.contains(where: { !($0.magnitude < 20) }) { break }
    }
    logLikelihood =
      isDone ? .value(current.logLikelihood) : .undefined(.didNotConverge)
    let final = isDone ? CholeskyFactor(current.information, order: order) : nil
    coefficients = beta.indices.map { place in
      guard let final else {
        return Coefficient(
          value: .undefined(.didNotConverge), standardError: .undefined(.didNotConverge))
      }
      var unit = [Double](repeating: 0, count: order)
      unit[place] = 1
      return Coefficient(
        value: .value(beta[place]),
        standardError: .value(final.solve(unit)[place].squareRoot()))
    }
  }
}

/// Efron's log partial likelihood with its score and information at one β.
private struct PartialLikelihood {
  var logLikelihood = 0.0
  var score: [Double]
  /// Row by row.
  var information: [Double]

  /// `rows` come by falling time.
  init(_ rows: [CoxRegression.Row], beta: [Double]) {
    let order = beta.count
    score = [Double](repeating: 0, count: order)
    information = [Double](repeating: 0, count: order * order)
    var risk = Sums(order)
    var place = 0
    while place < rows.count {
      let time = rows[place].wait.time
      var events = Sums(order)
      while place < rows.count, rows[place].wait.time == time {
        let x = rows[place].covariates
        let line = zip(beta, x).reduce(0) { $0 + $1.0 * $1.1 }
        let weight = Double.exp(line)
        risk.add(x, weight)
        if rows[place].wait.isEvent {
          events.add(x, weight)
          logLikelihood += line
          for i in 0..<order { score[i] += x[i] }
        }
        place += 1
      }
      for tie in 0..<events.count {
        let share = Double(tie) / Double(events.count)
        let weight = risk.weight - share * events.weight
        let mean = (0..<order).map { (risk.first[$0] - share * events.first[$0]) / weight }
        logLikelihood -= Double.log(weight)
        for i in 0..<order {
          score[i] -= mean[i]
          for j in 0..<order {
            let cell = i * order + j
            information[cell] +=
              (risk.second[cell] - share * events.second[cell]) / weight - mean[i] * mean[j]
          }
        }
      }
    }
  }

  private struct Sums {
    var weight = 0.0
    var first: [Double]
    var second: [Double]
    var count = 0

    init(_ order: Int) {
      first = [Double](repeating: 0, count: order)
      second = [Double](repeating: 0, count: order * order)
    }

    mutating func add(_ x: [Double], _ weight: Double) {
      self.weight += weight
      count += 1
      for i in x.indices {
        first[i] += weight * x[i]
        for j in x.indices { second[i * x.count + j] += weight * x[i] * x[j] }
      }
    }
  }
}
