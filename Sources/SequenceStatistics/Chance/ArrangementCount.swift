/// The exact distribution of one cell's count at a lag of 1 over all allowed arrangements, by dynamic
/// programming over (events left, last code).
///
/// An arrangement is built event by event; how many ways there are, and how many of them have how many
/// pairs of the cell, depends only on what is left and on the last code. n events of k codes need
/// Π(f_i + 1) × k states instead of n! / Π f_i! arrangements: 9.4 thousand million arrangements take
/// some hundred thousand. Runs are independent, so that their distributions are convolved.
///
/// Counts of arrangements are kept as floating-point numbers; all terms are positive, so that nothing
/// cancels, and relative errors stay below 1e-12.
struct ArrangementCount {
  /// The probability of each count from 0 up.
  let probabilities: [Double]
  /// The number of allowed arrangements; infinity beyond 1e308.
  let arrangements: Double

  /// The work that ``init(runs:isAllowed:given:target:)`` would be, in additions; `nil` if it
  /// overflows.
  static func cost(runs: [[Int]]) -> Int? {
    var sum = 0
    for frequencies in runs {
      let size = frequencies.count
      var states = size * size
      for count in frequencies {
        let (product, overflows) = states.multipliedReportingOverflow(by: count + 1)
        guard !overflows, product < 1 << 40 else { return nil }
        states = product
      }
      let longest = (frequencies.max() ?? 0) + 1
      sum += states * longest
    }
    return sum
  }

  /// The distribution of the cell.
  ///
  /// - Parameters:
  ///   - runs: For each run how often each code occurs.
  ///   - isAllowed: Whether a code may follow another, row by row.
  init(runs: [[Int]], isAllowed: [Bool], given: Int, target: Int) {
    var all = [1.0]
    var arrangements = 1.0
    for frequencies in runs where frequencies.contains(where: { $0 > 0 }) {
      let (ways, total) = Self.ways(
        frequencies, isAllowed: isAllowed, given: given, target: target)
      arrangements *= total
      var product = [Double](repeating: 0, count: all.count + ways.count - 1)
      for (one, left) in all.enumerated() where left > 0 {
        for (other, right) in ways.enumerated() { product[one + other] += left * right }
      }
      all = product
    }
    probabilities = all
    self.arrangements = arrangements
  }

  /// For one run the probability of each count, and the number of arrangements.
  private static func ways(
    _ frequencies: [Int], isAllowed: [Bool], given: Int, target: Int
  ) -> (probabilities: [Double], total: Double) {
    let size = frequencies.count
    var strides: [Int] = []
    var states = 1
    for count in frequencies {
      strides.append(states)
      states *= count + 1
    }
    let length = min(frequencies[given], frequencies[target]) + 1
    // ways[state][last][count]: arrangements of the events used so far that end with `last`.
    var ways = [Double](repeating: 0, count: states * size * length)
    for code in 0..<size where frequencies[code] > 0 {
      ways[(strides[code] * size + code) * length] = 1
    }
    var used = [Int](repeating: 0, count: size)
    for state in 1..<max(states, 1) {
      Self.advance(&used, frequencies)
      for last in 0..<size where used[last] > 0 {
        let from = (state * size + last) * length
        for next in 0..<size
        where used[next] < frequencies[next] && isAllowed[last * size + next] {
          let to = ((state + strides[next]) * size + next) * length
          let shift = last == given && next == target ? 1 : 0
          for count in 0..<(length - shift) {
            ways[to + count + shift] += ways[from + count]
          }
        }
      }
    }
    var totals = [Double](repeating: 0, count: length)
    for last in 0..<size {
      for count in 0..<length {
        totals[count] += ways[((states - 1) * size + last) * length + count]
      }
    }
    let sum = totals.reduce(0, +)
    return (sum > 0 ? totals.map { $0 / sum } : [1], sum)
  }

  /// The next state in the order of its number.
  private static func advance(_ used: inout [Int], _ frequencies: [Int]) {
    for code in used.indices {
      if used[code] < frequencies[code] {
        used[code] += 1
        return
      }
      used[code] = 0
    }
  }

  /// The mean count.
  var mean: Double {
    probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The variance of the count.
  var variance: Double {
    let mean = mean
    return probabilities.enumerated().reduce(0) {
      $0 + (Double($1.offset) - mean) * (Double($1.offset) - mean) * $1.element
    }
  }

  /// The probability of at least `count`.
  func atLeast(_ count: Int) -> Double {
    min(1, probabilities.dropFirst(max(count, 0)).reduce(0, +))
  }

  /// The probability of at most `count`.
  func atMost(_ count: Int) -> Double {
    min(1, probabilities.prefix(count + 1).reduce(0, +))
  }

  /// The probability of a count at least as far from the mean as `count`.
  func atLeastAsFar(_ count: Int) -> Double {
    let mean = mean
    let distance = (Double(count) - mean).magnitude * (1 - 1e-12) - 1e-12
    return min(
      1,
      probabilities.enumerated().reduce(0) {
        (Double($1.offset) - mean).magnitude >= distance ? $0 + $1.element : $0
      })
  }
}
