/// Which place does each value take, when equal values share the mean of their places?
///
/// Ranks from 1, doubled so that they are whole. Values are equal when they differ by at most a share of 1e-12 of the
/// larger, measured from the lowest of the run. O(n log n).
struct MidRanks: Sendable, Hashable {
  /// Twice the rank of each value, in the given order.
  let doubled: [Int]
  /// How many values share each rank, from the lowest up.
  let runs: [Int]

  /// The ranks of finite values.
  init(_ values: [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var doubled = [Int](repeating: 0, count: values.count)
    var runs: [Int] = []
    var start = 0
    while start < order.count {
      let lowest = values[order[start]]
      var end = start + 1
      while end < order.count {
        let next = values[order[end]]
        guard next - lowest <= 1e-12 * max(lowest.magnitude, next.magnitude) else { break }
        end += 1
      }
      for place in start..<end { doubled[order[place]] = start + end + 1 }
      runs.append(end - start)
      start = end
    }
    self.doubled = doubled
    self.runs = runs
  }

  /// Σ (t³ - t) over runs of t equal values.
  var tieSum: Double {
    runs.reduce(0) { $0 + (Double($1) * Double($1) - 1) * Double($1) }
  }
}
