/// Numbers at a fixed step with what is missing marked, in contiguous memory: what correlations are summed over.
///
/// A sample that is missing, is no number or lies beyond ±1e100 counts as missing and stands as 0. O(n).
struct SampledRow: Sendable, Hashable {
  /// The numbers, 0 where missing.
  let values: [Double]
  /// Where there is a number.
  let isKnown: [Bool]
  /// How many numbers there are.
  let knownCount: Int

  init(_ samples: some Collection<Double?>) {
    var values: [Double] = []
    var isKnown: [Bool] = []
    values.reserveCapacity(samples.count)
    isKnown.reserveCapacity(samples.count)
    for sample in samples {
      let number = sample ?? .nan
      let isNumber = number.magnitude <= 1e100
      values.append(isNumber ? number : 0)
      isKnown.append(isNumber)
    }
    self.init(values: values, isKnown: isKnown)
  }

  private init(values: [Double], isKnown: [Bool]) {
    self.values = values
    self.isKnown = isKnown
    knownCount = isKnown.count { $0 }
  }

  /// How many samples there are, missing or not.
  var count: Int { values.count }

  /// Whether no sample is missing.
  var isComplete: Bool { knownCount == count }

  /// Whether two of the numbers differ.
  var varies: Bool {
    guard let first = isKnown.firstIndex(of: true) else { return false }
    return values.indices.contains { isKnown[$0] && values[$0] != values[first] }
  }

  /// The numbers less their mean; missing samples stay 0.
  var centred: SampledRow {
    guard knownCount > 0 else { return self }
    let mean = values.reduce(0, +) / Double(knownCount)
    return SampledRow(
      values: zip(values, isKnown).map { $1 ? $0 - mean : 0 }, isKnown: isKnown)
  }

  /// Σ (first[a + i] - m)(second[b + i] - n) over `count` samples, in four sums that do not wait for each other.
  static func products(
    _ first: [Double], _ a: Int, less m: Double = 0, _ second: [Double], _ b: Int,
    less n: Double = 0, count: Int
  ) -> Double {
    var (s0, s1, s2, s3) = (0.0, 0.0, 0.0, 0.0)
    var i = 0
    while i + 3 < count {
      s0 += (first[a + i] - m) * (second[b + i] - n)
      s1 += (first[a + i + 1] - m) * (second[b + i + 1] - n)
      s2 += (first[a + i + 2] - m) * (second[b + i + 2] - n)
      s3 += (first[a + i + 3] - m) * (second[b + i + 3] - n)
      i += 4
    }
    while i < count {
      s0 += (first[a + i] - m) * (second[b + i] - n)
      i += 1
    }
    return (s0 + s1) + (s2 + s3)
  }

  /// At how many of `count` places first[a + i] and second[b + i] are both known.
  static func pairs(_ first: SampledRow, _ a: Int, _ second: SampledRow, _ b: Int, count: Int)
    -> Int
  {
    if first.isComplete, second.isComplete { return max(count, 0) }
    return (0..<max(count, 0)).count { first.isKnown[a + $0] && second.isKnown[b + $0] }
  }
}
