import RealModule

/// How often each count comes about over all admissible shifts of one or several stretches.
///
/// Stretches shift independently, so that counts of several convolve: O(m₁ m₂) for m different values
/// each. Shares are compared exactly, as whole numbers.
public struct ShiftDistribution: Sendable, Hashable {
  /// One value and the share of shifts that give it.
  public struct Value: Sendable, Hashable {
    /// How many things are counted, among how many that could be.
    public let count: ShiftCount
    /// The share of admissible shifts with this count.
    public let probability: Double
  }

  /// The values by rising share, then number eligible.
  public let values: [Value]
  /// The number of admissible shifts, of all stretches together; infinite where that is too large for a
  /// number.
  public let arrangements: Double

  init(_ shifts: [ShiftCount: Int]) {
    let total = Double(shifts.values.reduce(0, +))
    arrangements = total
    values = shifts.map { Value(count: $0.key, probability: Double($0.value) / total) }
      .sorted { $0.count < $1.count }
  }

  /// Counts that were drawn, each as likely as another.
  init(tallying counts: [ShiftCount]) {
    self.init(counts.reduce(into: [:]) { $0[$1, default: 0] += 1 })
  }

  private init(_ probabilities: [ShiftCount: Double], arrangements: Double) {
    values = probabilities.map { Value(count: $0.key, probability: $0.value) }
      .sorted { $0.count < $1.count }
    self.arrangements = arrangements
  }

  /// Nothing counted in the only arrangement there is.
  static let nothing = ShiftDistribution([ShiftCount(counted: 0, eligible: 0): 1])

  /// The distribution of the sum over stretches that shift independently.
  func convolved(with other: ShiftDistribution) -> ShiftDistribution {
    if let fixed = fixedEligible, let otherFixed = other.fixedEligible {
      return convolved(with: other, eligible: fixed + otherFixed)
    }
    if let sums = onGrid(convolvedWith: other) { return sums }
    var sums: [ShiftCount: Double] = [:]
    for left in values {
      for right in other.values {
        let sum = ShiftCount(
          counted: left.count.counted + right.count.counted,
          eligible: left.count.eligible + right.count.eligible)
        sums[sum, default: 0] += left.probability * right.probability
      }
    }
    return ShiftDistribution(sums, arrangements: arrangements * other.arrangements)
  }

  /// The same on a grid of all counts and numbers eligible between the least and the most, where that is not too
  /// large: sums are added in the same order, without looking each up.
  private func onGrid(convolvedWith other: ShiftDistribution) -> ShiftDistribution? {
    let parts = [values, other.values].filter { !$0.isEmpty }
    guard parts.count == 2 else { return nil }
    var (low, high) = ((counted: 0, eligible: 0), (counted: 0, eligible: 0))
    for part in parts {
      let (counts, numbers) = (part.map(\.count.counted), part.map(\.count.eligible))
      low.counted += counts.min() ?? 0
      low.eligible += numbers.min() ?? 0
      high.counted += counts.max() ?? 0
      high.eligible += numbers.max() ?? 0
    }
    let width = high.counted - low.counted + 1
    let height = high.eligible - low.eligible + 1
    guard width <= Self.mostCells / height else { return nil }
    var sums = [Double](repeating: 0, count: width * height)
    for left in values {
      let move =
        (left.count.eligible - low.eligible) * width + left.count.counted - low.counted
      for right in other.values {
        sums[move + right.count.eligible * width + right.count.counted] +=
          left.probability * right.probability
      }
    }
    return ShiftDistribution(
      sorted: sums.indices.filter { sums[$0] > 0 }.map {
        Value(
          count: ShiftCount(
            counted: low.counted + $0 % width, eligible: low.eligible + $0 / width),
          probability: sums[$0])
      }.sorted { $0.count < $1.count }, arrangements: arrangements * other.arrangements)
  }

  /// A grid of more cells takes more memory than a distribution is worth.
  private static let mostCells = 4_000_000

  /// The number eligible, where it is the same at every shift.
  private var fixedEligible: Int? {
    guard let first = values.first?.count.eligible else { return nil }
    return values.allSatisfy { $0.count.eligible == first } ? first : nil
  }

  /// The same without a dictionary, for counts among equally many.
  private func convolved(with other: ShiftDistribution, eligible: Int) -> ShiftDistribution {
    // Shares of equally many rise with the counts, but for nothing of nothing.
    let low =
      (values.map(\.count.counted).min() ?? 0) + (other.values.map(\.count.counted).min() ?? 0)
    let high =
      (values.map(\.count.counted).max() ?? 0) + (other.values.map(\.count.counted).max() ?? 0)
    var sums = [Double](repeating: 0, count: high - low + 1)
    for left in values {
      for right in other.values {
        sums[left.count.counted + right.count.counted - low] += left.probability * right.probability
      }
    }
    return ShiftDistribution(
      sorted: sums.indices.filter { sums[$0] > 0 }.map {
        Value(count: ShiftCount(counted: low + $0, eligible: eligible), probability: sums[$0])
      }, arrangements: arrangements * other.arrangements)
  }

  private init(sorted values: [Value], arrangements: Double) {
    self.values = values
    self.arrangements = arrangements
  }

  /// The share of shifts whose share is at least that of `observed`.
  ///
  /// - Parameter includesObserved: Whether the shift by nothing is among the shifts: then b / n, else
  ///   (1 + b) / (1 + n).
  public func pGreater(_ observed: ShiftCount, includesObserved: Bool) -> Measure {
    p(includesObserved) { $0.reaches(observed) }
  }

  /// The share of shifts whose share is at most that of `observed`.
  public func pLess(_ observed: ShiftCount, includesObserved: Bool) -> Measure {
    p(includesObserved) { observed.reaches($0) }
  }

  /// The mean share, over shifts at which something is eligible.
  public var meanShare: Measure {
    let defined = values.filter { $0.count.eligible > 0 }
    let weight = defined.reduce(0) { $0 + $1.probability }
    return .ratio(
      defined.reduce(0) {
        $0 + $1.probability * Double($1.count.counted) / Double($1.count.eligible)
      }, weight, ifZero: .noOccurrence)
  }

  /// The mean number counted.
  public var meanCount: Double {
    values.reduce(0) { $0 + $1.probability * Double($1.count.counted) }
  }

  /// The range of counts that holds at least the middle `share` of the shifts.
  public func bandOfCounts(_ share: Double = 0.95) -> Interval? {
    let sorted = values.sorted { $0.count.counted < $1.count.counted }
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let tail = (1 - share) / 2
    var sum = 0.0
    var lower = first.count.counted
    var upper = last.count.counted
    for value in sorted {
      sum += value.probability
      if sum > tail {
        lower = value.count.counted
        break
      }
    }
    sum = 0
    for value in sorted.reversed() {
      sum += value.probability
      if sum > tail {
        upper = value.count.counted
        break
      }
    }
    return Interval(lower: Double(lower), upper: Double(upper))
  }

  private func p(_ includesObserved: Bool, _ isReached: (ShiftCount) -> Bool) -> Measure {
    guard arrangements > 0 else { return .undefined(.tooShort) }
    let share = min(1, values.reduce(0) { $0 + (isReached($1.count) ? $1.probability : 0) })
    if includesObserved {
      // One of the arrangements is the observed one, whatever rounding says.
      return .value(max(share, 1 / arrangements))
    }
    return .value((1 / arrangements + share) / (1 / arrangements + 1))
  }
}
