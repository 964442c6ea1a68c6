/// Whose rules are followed.
public enum WindowConvention: String, Sendable, Hashable, CaseIterable {
  /// This program's.
  case firstLeads = "first-leads"
  /// Those of R's wcc.
  case boker
  /// Those of R's rMEA.
  case rmea
}

/// Pearson's correlations of windows of two rows, each window's mean and deviation calculated once.
///
/// Where both windows are complete one product over contiguous samples is left for each pair of windows; else the
/// pairs are gone through twice. O(w) a pair of windows.
struct WindowedProducts {
  private let first: SampledRow
  private let second: SampledRow
  private let window: Int
  private let convention: WindowConvention
  /// How many samples before each place are missing.
  private let missingOfFirst: [Int]
  private let missingOfSecond: [Int]
  private var momentsOfFirst: [Moments?]
  private var momentsOfSecond: [Moments?]

  /// Of one window.
  private struct Moments {
    let mean: Double
    /// √Σ (x - x̄)², 0 for a constant window.
    let deviation: Double
  }

  init(
    _ first: SampledRow, _ second: SampledRow, window: Int,
    convention: WindowConvention
  ) {
    self.first = first
    self.second = second
    self.window = window
    self.convention = convention
    func missing(_ row: SampledRow) -> [Int] {
      row.isKnown.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 ? 0 : 1)) }
    }
    missingOfFirst = missing(first)
    missingOfSecond = missing(second)
    momentsOfFirst = [Moments?](repeating: nil, count: first.count)
    momentsOfSecond = [Moments?](repeating: nil, count: second.count)
  }

  /// Whether at most half of either row's samples in `frame` are missing.
  func isHalfKnown(_ frame: Range<Int>) -> Bool {
    func missing(_ sums: [Int]) -> Int { sums[frame.upperBound] - sums[frame.lowerBound] }
    return 2 * max(missing(missingOfFirst), missing(missingOfSecond)) <= frame.count
  }

  /// The correlation of the window of the first row at `a` and that of the second at `b`.
  mutating func correlation(_ a: Int, _ b: Int) -> Measure {
    let isComplete =
      missingOfFirst[a + window] == missingOfFirst[a]
      && missingOfSecond[b + window] == missingOfSecond[b]
    if isComplete, convention != .rmea { return complete(a, b) }
    if !isComplete, convention == .boker { return .undefined(.tooShort) }
    if isComplete, differs(a, b) { return complete(a, b) }
    let pearson = PearsonCorrelation(first, a, second, b, count: window)
    switch convention {
    case .rmea:
      return pearson.differing < 2 ? .undefined(.cannotVary) : pearson.r
    case .firstLeads, .boker:
      return 2 * pearson.pairs < window || pearson.pairs < 3 ? .undefined(.tooShort) : pearson.r
    }
  }

  private mutating func complete(_ a: Int, _ b: Int) -> Measure {
    if convention == .firstLeads, window < 3 { return .undefined(.tooShort) }
    let one = Self.moments(first.values, a, window, &momentsOfFirst)
    let other = Self.moments(second.values, b, window, &momentsOfSecond)
    guard one.deviation > 0, other.deviation > 0 else { return .undefined(.cannotVary) }
    return PearsonCorrelation.ratio(
      SampledRow.products(
        first.values, a, less: one.mean, second.values, b, less: other.mean, count: window),
      one.deviation, other.deviation)
  }

  /// Whether two pairs of complete windows differ.
  private func differs(_ a: Int, _ b: Int) -> Bool {
    var differing = 0
    for i in 0..<window where first.values[a + i] != second.values[b + i] {
      differing += 1
      if differing == 2 { return true }
    }
    return false
  }

  private static func moments(
    _ values: [Double], _ start: Int, _ window: Int, _ known: inout [Moments?]
  ) -> Moments {
    if let moments = known[start] { return moments }
    var (sum, varies) = (0.0, false)
    for place in start..<(start + window) {
      sum += values[place]
      varies = varies || values[place] != values[start]
    }
    let mean = sum / Double(window)
    var squares = 0.0
    for place in start..<(start + window) {
      let gap = values[place] - mean
      squares += gap * gap
    }
    let moments = Moments(mean: mean, deviation: varies ? squares.squareRoot() : 0)
    known[start] = moments
    return moments
  }
}
