/// Which rows and columns shall be paired, each at most once, so that pairs save the most in all?
///
/// The matching of greatest total saving in a graph that has few pairs worth anything; rows and columns may stay
/// alone. Each row in turn finds its cheapest way in through the pairs already made (shortest augmenting paths
/// with prices; Jonker & Volgenant 1987), so that only pairs near it are looked at: O(e) for e pairs in sparse
/// graphs, O(n³) at worst. Exact but for rounding.
struct SparseMatching {
  /// A column that a row could have.
  struct Choice {
    let column: Int
    /// What the pair saves; above 0.
    let saving: Double
  }

  /// The column of each row; `nil` where the row stays alone.
  private(set) var columns: [Int?]
  private var rowOfColumn: [Int?]
  private var rowPrice: [Double]
  private var columnPrice: [Double]
  private var distance: [Double]
  private var origin: [Int]
  private var isSettled: [Bool]
  private let choices: [[Choice]]

  /// The best matching of rows with these choices among `0..<columnCount`.
  init(_ choices: [[Choice]], columnCount: Int) {
    self.choices = choices
    columns = Array(repeating: nil, count: choices.count)
    rowOfColumn = Array(repeating: nil, count: columnCount)
    rowPrice = Array(repeating: 0, count: choices.count)
    columnPrice = Array(repeating: 0, count: columnCount)
    distance = Array(repeating: .infinity, count: columnCount)
    origin = Array(repeating: 0, count: columnCount)
    isSettled = Array(repeating: false, count: columnCount)
    for row in choices.indices { enter(row) }
  }

  /// Gives `row` its place, moving others where that is cheaper.
  private mutating func enter(_ row: Int) {
    var frontier: [Int] = []
    var settled: [Int] = []
    var touched: [Int] = []
    var current = row
    var base = 0.0
    // The cheapest way to leave a row of the tree alone.
    var (loneCost, lone) = (Double.infinity, row)
    var free: Int?
    while true {
      let start = base - rowPrice[current]
      if start < loneCost { (loneCost, lone) = (start, current) }
      for choice in choices[current] {
        let way = start - choice.saving - columnPrice[choice.column]
        // A settled column could look nearer by rounding alone, and the way back would go round in a circle.
        guard way < distance[choice.column], !isSettled[choice.column] else { continue }
        if distance[choice.column] == .infinity {
          frontier.append(choice.column)
          touched.append(choice.column)
        }
        distance[choice.column] = way
        origin[choice.column] = current
      }
      var nearest: Int?
      for place in frontier.indices
      where nearest.map({ distance[frontier[place]] < distance[frontier[$0]] }) ?? true {
        nearest = place
      }
      guard let nearest, distance[frontier[nearest]] < loneCost else { break }
      let column = frontier[nearest]
      frontier.swapAt(nearest, frontier.count - 1)
      frontier.removeLast()
      base = distance[column]
      guard let owner = rowOfColumn[column] else {
        free = column
        break
      }
      settled.append(column)
      isSettled[column] = true
      current = owner
    }
    let cost = free == nil ? loneCost : base
    rowPrice[row] += cost
    for column in settled {
      if let owner = rowOfColumn[column] { rowPrice[owner] += cost - distance[column] }
      columnPrice[column] -= cost - distance[column]
    }
    // Along the way back each row takes the column it was reached from.
    var passed = free
    if free == nil {
      passed = columns[lone]
      columns[lone] = nil
    }
    while let column = passed {
      let owner = origin[column]
      rowOfColumn[column] = owner
      passed = owner == row ? nil : columns[owner]
      columns[owner] = column
    }
    for column in touched {
      distance[column] = .infinity
      isSettled[column] = false
    }
  }
}
