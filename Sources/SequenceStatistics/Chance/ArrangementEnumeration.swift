/// All allowed arrangements of the events within their runs, one after another: for records so small
/// that chance can be counted out.
struct ArrangementEnumeration {
  private let runs: [[UInt8]]
  private let size: Int
  private let isAllowed: [Bool]

  /// - Parameters:
  ///   - isAllowed: Whether a code may follow another, `size` rows of `size`.
  init(places: [UInt8], runBounds: [Int], size: Int, isAllowed: [Bool]) {
    runs = zip(runBounds, runBounds.dropFirst()).map { Array(places[$0..<$1]) }
    self.size = size
    self.isAllowed = isAllowed
  }

  /// An upper bound of the number of arrangements, `nil` when it is above `limit`.
  func count(upTo limit: Int) -> Int? {
    var product = 1.0
    for run in runs {
      var frequencies = [Int](repeating: 0, count: size)
      var placed = 0
      for event in run {
        frequencies[Int(event)] += 1
        placed += 1
        // n! / Π f! by one factor for each event.
        product *= Double(placed) / Double(frequencies[Int(event)])
        guard product <= Double(limit) * 1.001 else { return nil }
      }
    }
    return Int(product.rounded())
  }

  /// Gives `body` every allowed arrangement, run after run in one array.
  func visit(_ body: ([UInt8]) -> Void) {
    var order: [UInt8] = []
    visit(0, &order, body)
  }

  private func visit(_ run: Int, _ order: inout [UInt8], _ body: ([UInt8]) -> Void) {
    guard run < runs.count else {
      body(order)
      return
    }
    var left = [Int](repeating: 0, count: size)
    for event in runs[run] { left[Int(event)] += 1 }
    extend(run, runs[run].count, &left, nil, &order, body)
  }

  private func extend(
    _ run: Int, _ missing: Int, _ left: inout [Int], _ last: Int?, _ order: inout [UInt8],
    _ body: ([UInt8]) -> Void
  ) {
    guard missing > 0 else {
      visit(run + 1, &order, body)
      return
    }
    for code in 0..<size where left[code] > 0 {
      if let last, !isAllowed[last * size + code] { continue }
      left[code] -= 1
      order.append(UInt8(code))
      extend(run, missing - 1, &left, code, &order, body)
      order.removeLast()
      left[code] += 1
    }
  }
}
