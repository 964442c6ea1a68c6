public import CodedSessions

/// What counts would the same events give in every other order?
///
/// The exact mean, variance and covariance of lag counts over all rearrangements of the events within
/// each run (Wampold & Margolin 1982 for lag 1; here at any lag, on the diagonal and summed over
/// runs). With n events of which f_i are i, lag L, m = n - L pairs and c = max(0, n - 2L) that share
/// an event,
/// - mean(i, j) = m f_i f_j / (n(n-1)), and m f_i (f_i - 1) / (n(n-1)) on the diagonal;
/// - E(x_ij x_kl) = m [ij = kl] P(i, j) + c [j = k] P(i, j, l) + c [l = i] P(k, l, j)
///   + (m² - m - 2c) P(i, j, k, l), where P(…) is the chance that given places hold these codes: a
///   product of falling factorials of f over one of n.
///
/// No random number is drawn. Runs vary independently, so that moments add up. A rearrangement within
/// unbroken runs keeps what could not be seen where it was. Events of codes outside the list keep
/// their places among the n. Cost: O(runs × k) once, O(runs) for each moment asked for.
///
/// ```swift
/// let moments = PermutationMoments(sequence, codes: codes, lag: 1)
/// moments.mean(given: 0, target: 1), moments.variance(given: 0, target: 1)
/// ```
public struct PermutationMoments: Sendable, Hashable {
  /// A pair of codes by their positions in the list.
  public struct Cell: Sendable, Hashable {
    /// The row.
    public let given: Int
    /// The column.
    public let target: Int

    /// The cell in row `given` and column `target`.
    public init(given: Int, target: Int) {
      self.given = given
      self.target = target
    }
  }

  /// What a sum of counts, each with a weight, is on average and how it varies.
  public struct Combination: Sendable, Hashable {
    /// The mean over all rearrangements.
    public let mean: Double
    /// The variance over all rearrangements.
    public let variance: Double
  }

  private struct Run: Hashable {
    let length: Int
    let frequencies: [Int]
  }

  /// The lag.
  public let lag: Int
  /// The number of codes.
  public let size: Int
  private let runs: [Run]

  /// The moments of lag counts of `sequence`; a negative lag counts the same pairs the other way
  /// round.
  public init(_ sequence: EventSequence, codes: [Code], lag: Int) {
    var place = [Int](repeating: codes.count, count: Int(UInt16.max) + 1)
    for (position, code) in codes.enumerated() { place[Int(code.index)] = position }
    runs = zip(sequence.runBounds, sequence.runBounds.dropFirst()).map { start, end in
      var frequencies = [Int](repeating: 0, count: codes.count + 1)
      for index in start..<end { frequencies[place[Int(sequence.codeIndices[index])]] += 1 }
      frequencies.removeLast()
      return Run(length: end - start, frequencies: frequencies)
    }
    self.lag = lag
    size = codes.count
  }

  /// The mean count of a cell.
  public func mean(given: Int, target: Int) -> Double {
    runs.reduce(0) { $0 + mean(Cell(given: given, target: target), in: $1) }
  }

  /// The variance of a cell's count.
  public func variance(given: Int, target: Int) -> Double {
    let cell = Cell(given: given, target: target)
    return covariance(cell, cell)
  }

  /// How two counts vary together.
  public func covariance(_ one: Cell, _ other: Cell) -> Double {
    runs.reduce(0) { $0 + covariance(one, other, in: $1) }
  }

  /// The mean and variance of Σ weight × count.
  public func combination(_ terms: [(weight: Double, cell: Cell)]) -> Combination {
    var mean = 0.0
    var variance = 0.0
    for (index, one) in terms.enumerated() {
      mean += one.weight * self.mean(given: one.cell.given, target: one.cell.target)
      variance += one.weight * one.weight * covariance(one.cell, one.cell)
      for other in terms[(index + 1)...] {
        variance += 2 * one.weight * other.weight * covariance(one.cell, other.cell)
      }
    }
    return Combination(mean: mean, variance: variance)
  }

  /// How many standard deviations a count lies from its mean; undefined where it cannot vary.
  public func z(of count: Int, given: Int, target: Int) -> Measure {
    let mean = mean(given: given, target: target)
    let variance = variance(given: given, target: target)
    // Where every rearrangement gives the same count, rounding may leave a trifle.
    guard variance > 1e-10 * max(1, mean) else { return .undefined(.cannotVary) }
    return .value((Double(count) - mean) / variance.squareRoot())
  }

  /// An upper bound of a cell's count: as often as the rarer code allows at this lag.
  public func largest(given: Int, target: Int) -> Int {
    let lag = Int(self.lag.magnitude)
    return runs.reduce(0) { sum, run in
      let pairs = max(0, run.length - lag)
      let (f, g) = (run.frequencies[given], run.frequencies[target])
      guard given == target, lag > 0, f > 0 else { return sum + min(f, g, pairs) }
      // Places a lag apart form chains; the first event of each chain follows nothing.
      let chainLength = (run.length + lag - 1) / lag
      return sum + min(f - (f + chainLength - 1) / chainLength, pairs)
    }
  }

  /// An upper bound of x_ij + x_ji at this lag: within each of the chains of places a lag apart two
  /// codes take turns at most, so that the count is 2 min(f_i, f_j), and one less when both are
  /// equally frequent in a run at lag 1.
  public func largestBothWays(_ one: Int, _ other: Int) -> Int {
    let lag = Int(self.lag.magnitude)
    return runs.reduce(0) { sum, run in
      let (f, g) = (run.frequencies[one], run.frequencies[other])
      let turns = 2 * min(f, g) - (lag == 1 && f == g && f > 0 ? 1 : 0)
      return sum + min(turns, max(0, run.length - lag))
    }
  }

  // MARK: One run

  private func mean(_ cell: Cell, in run: Run) -> Double {
    let cell = ordered(cell)
    let lag = Int(self.lag.magnitude)
    guard lag > 0 else {
      return cell.given == cell.target ? Double(run.frequencies[cell.given]) : 0
    }
    let pairs = run.length - lag
    guard pairs > 0 else { return 0 }
    return Double(pairs) * chance([cell.given, cell.target], in: run)
  }

  private func covariance(_ one: Cell, _ other: Cell, in run: Run) -> Double {
    let (one, other) = (ordered(one), ordered(other))
    let lag = Int(self.lag.magnitude)
    let pairs = run.length - lag
    guard lag > 0, pairs > 0 else { return 0 }
    let m = Double(pairs)
    let shared = Double(max(0, run.length - 2 * lag))
    var product = 0.0
    if one == other { product += m * chance([one.given, one.target], in: run) }
    if one.target == other.given {
      product += shared * chance([one.given, one.target, other.target], in: run)
    }
    if other.target == one.given {
      product += shared * chance([other.given, other.target, one.target], in: run)
    }
    let apart = m * m - m - 2 * shared
    if apart > 0 {
      product +=
        apart * chance([one.given, one.target, other.given, other.target], in: run)
    }
    return product - mean(one, forward: run) * mean(other, forward: run)
  }

  private func mean(_ cell: Cell, forward run: Run) -> Double {
    Double(max(0, run.length - Int(lag.magnitude))) * chance([cell.given, cell.target], in: run)
  }

  /// The cell as counted forwards in time.
  private func ordered(_ cell: Cell) -> Cell {
    lag < 0 ? Cell(given: cell.target, target: cell.given) : cell
  }

  /// The chance that as many given places of a run hold these codes.
  private func chance(_ codes: [Int], in run: Run) -> Double {
    var chance = 1.0
    for (index, code) in codes.enumerated() {
      let used = codes[..<index].count { $0 == code }
      let left = run.frequencies[code] - used
      guard left > 0 else { return 0 }
      chance *= Double(left) / Double(run.length - index)
    }
    return chance
  }
}
