/// What is averaged over lags and segments.
public enum SegmentStatistic: String, Sendable, Hashable, CaseIterable {
  /// |z|: in step and in counter-step alike.
  case meanAbsoluteZ = "mean-absolute-z"
  /// z.
  case meanZ = "mean-z"
}

/// The mean z of every segment of one row with every segment of another, and of what lies off the diagonal at
/// each lag.
struct SegmentTable: Sendable {
  private let size: Int
  /// The mean over lags of segment i of the first and j of the second at i · size + j, `nil` without any.
  private let cells: [Double?]
  /// At each lag the mean over pairs that do not belong together.
  private let pseudoOfLags: [Double]

  init(
    _ first: [SampledRow], _ second: [SampledRow], reach: Int,
    statistic: SegmentStatistic
  ) {
    size = min(first.count, second.count)
    let one = first.map(Centred.init)
    let other = second.map(Centred.init)
    var cells: [Double?] = []
    var sums = [Double](repeating: 0, count: 2 * reach + 1)
    var counts = [Int](repeating: 0, count: 2 * reach + 1)
    for i in 0..<size {
      for j in 0..<size {
        var (sum, count) = (0.0, 0)
        for lag in -reach...reach {
          guard let r = one[i].correlation(with: other[j], lag: lag) else { continue }
          let z = FisherZ.clipped(r)
          let value = statistic == .meanZ ? z : z.magnitude
          sum += value
          count += 1
          if i != j {
            sums[lag + reach] += value
            counts[lag + reach] += 1
          }
        }
        cells.append(count > 0 ? sum / Double(count) : nil)
      }
    }
    self.cells = cells
    pseudoOfLags = zip(sums, counts).filter { $0.1 > 0 }.map { $0.0 / Double($0.1) }
  }

  /// The mean over i of the cell of i and `order[i]`.
  func mean(_ order: [Int]) -> Measure {
    var (sum, count) = (0.0, 0)
    for (i, j) in order.enumerated() {
      guard let value = cells[i * size + j] else { continue }
      sum += value
      count += 1
    }
    return .ratio(sum, Double(count), ifZero: .cannotVary)
  }

  /// The mean over all cells off the diagonal.
  var pseudo: Measure {
    let values = (0..<size).flatMap { i in
      (0..<size).compactMap { j in i == j ? nil : cells[i * size + j] }
    }
    return .ratio(values.reduce(0, +), Double(values.count), ifZero: .cannotVary)
  }

  /// (observed - pseudo) / the standard deviation of the pseudo means over lags, with n - 1.
  func effectSize(observed: Measure, pseudo: Measure) -> Measure {
    guard let real = observed.value, let other = pseudo.value else {
      return observed.value == nil ? observed : pseudo
    }
    return NullSample(pseudoOfLags, how: .enumerated).standardDeviation.value.map {
      .ratio(real - other, $0, ifZero: .cannotVary)
    } ?? .undefined(.tooShort)
  }

  /// The mean under other orders of the second row's segments.
  func null(replicates: Int, seed: UInt64) -> NullSample {
    guard size > 1 else { return NullSample([], how: .sampled) }
    if size <= 8, (2...size).reduce(1, *) - 1 <= replicates {
      return NullSample(all(), how: .enumerated)
    }
    return NullSample(
      (0..<replicates).compactMap { replicate in
        var source = RandomSource(seed: seed, stream: UInt64(truncatingIfNeeded: replicate))
        var order = Array(0..<size)
        source.shuffle(&order)
        return mean(order).value
      }, how: .sampled)
  }

  /// The mean under every order, the observed one first.
  private func all() -> [Double] {
    var values: [Double] = []
    var order: [Int] = []
    var isFree = [Bool](repeating: true, count: size)
    func extend() {
      if order.count == size {
        if let value = mean(order).value { values.append(value) }
        return
      }
      for place in 0..<size where isFree[place] {
        isFree[place] = false
        order.append(place)
        extend()
        order.removeLast()
        isFree[place] = true
      }
    }
    extend()
    return values
  }

  /// A segment less its mean, with its standard deviation.
  private struct Centred: Sendable {
    let row: SampledRow
    /// `nil` for a constant segment.
    let deviation: Double?

    init(_ segment: SampledRow) {
      row = segment.centred
      let squares = SampledRow.products(row.values, 0, row.values, 0, count: row.count)
      deviation = segment.varies ? (squares / Double(row.knownCount)).squareRoot() : nil
    }

    /// ``CrossCorrelation/Point/correlation`` at `lag`, positive where this segment leads.
    func correlation(with other: Centred, lag: Int) -> Double? {
      let (a, b) = (max(0, -lag), max(0, lag))
      let count = row.count - abs(lag)
      guard let one = deviation, let two = other.deviation, count > 0 else { return nil }
      let pairs = SampledRow.pairs(row, a, other.row, b, count: count)
      guard pairs > 0 else { return nil }
      let sum = SampledRow.products(row.values, a, other.row.values, b, count: count)
      return PearsonCorrelation.ratio(sum / Double(pairs + abs(lag)), one, two).value
    }
  }
}
