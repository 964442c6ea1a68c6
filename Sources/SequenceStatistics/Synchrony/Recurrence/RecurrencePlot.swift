/// The recurrence plot of one stretch as the runs of its two records: what every measure of it is counted from.
///
/// With an embedding a state is the tuple of units i, i + τ, …; a tuple with an unknown unit is unknown, else one
/// with a unit without category never recurs. Tuples are looked up only where one of their units changes. O(N + m r)
/// for N units, r runs and embedding m.
struct RecurrencePlot: Sendable, Hashable {
  let first: RecurrenceRow
  let second: RecurrenceRow
  /// How many rows and columns it has.
  let size: Int

  init(_ stretch: PairedUnits.Stretch, _ options: RecurrenceOptions) {
    let size = options.size(of: stretch.count)
    var tuples = UnitTuples()
    let rows = [stretch.first, stretch.second].map { row in
      options.embedding == 1
        ? Self.runs(row) : tuples.runs(row, size: size, options.embedding, options.delay)
    }
    // Only states that both records have can recur.
    let most = rows.reduce(-1) { $1.states.reduce($0) { max($0, Int($1)) } }
    var seen = [UInt8](repeating: 0, count: most + 1)
    for (bit, row) in zip([UInt8(1), 2], rows) {
      for state in row.states where state >= 0 { seen[Int(state)] |= bit }
    }
    var numbers = [Int32](repeating: RecurrenceRow.none, count: most + 1)
    var stateCount: Int32 = 0
    for state in seen.indices where seen[state] == 3 {
      numbers[state] = stateCount
      stateCount += 1
    }
    let numbered = rows.map { runs in
      RecurrenceRow(
        states: runs.states.map { $0 >= 0 ? numbers[Int($0)] : $0 }, bounds: runs.bounds,
        stateCount: Int(stateCount))
    }
    self.init(first: numbered[0], second: numbered[1], size: size)
  }

  private init(first: RecurrenceRow, second: RecurrenceRow, size: Int) {
    self.first = first
    self.second = second
    self.size = size
  }

  /// The plot with its axes exchanged; diagonal d becomes -d.
  var swapped: RecurrencePlot { RecurrencePlot(first: second, second: first, size: size) }

  /// How many cells of `diagonals` compare two units that could be coded. O(1) without unknown units, else O(N).
  func codedCells(_ diagonals: ClosedRange<Int>) -> Int {
    let isCoded = [first, second].map { row in !row.states.contains(RecurrenceRow.unknown) }
    guard !(isCoded[0] && isCoded[1]) else { return Self.cells(size, size, diagonals) }
    var coded = [0]
    coded.reserveCapacity(size + 1)
    for run in second.states.indices {
      let step = second.states[run] == RecurrenceRow.unknown ? 0 : 1
      for _ in second.bounds[run]..<second.bounds[run + 1] {
        coded.append((coded.last ?? 0) + step)
      }
    }
    var cells = 0
    for run in first.states.indices where first.states[run] != RecurrenceRow.unknown {
      for unit in first.bounds[run]..<first.bounds[run + 1] {
        let low = max(0, unit + diagonals.lowerBound)
        let high = min(size, unit + diagonals.upperBound + 1)
        if low < high { cells += coded[high] - coded[low] }
      }
    }
    return cells
  }

  /// How many cells of a rectangle that begins at (0, 0) lie in `diagonals`.
  static func cells(_ height: Int, _ width: Int, _ diagonals: ClosedRange<Int>) -> Int {
    cells(height, width, upTo: diagonals.upperBound)
      - cells(height, width, upTo: diagonals.lowerBound - 1)
  }

  /// How many of its cells have j - i at most `diagonal`.
  private static func cells(_ height: Int, _ width: Int, upTo diagonal: Int) -> Int {
    if diagonal >= width - 1 { return height * width }
    if diagonal <= -height { return 0 }
    // Row i has min(width, i + diagonal + 1) cells, from row -diagonal on.
    let growingFrom = max(0, -diagonal)
    let growingTo = min(height, width - diagonal)
    let (least, rows) = (growingFrom + diagonal + 1, growingTo - growingFrom)
    return rows * least + rows * (rows - 1) / 2 + (height - growingTo) * width
  }

  private static func runs(_ row: [UInt16]) -> (states: [Int32], bounds: [Int]) {
    var states: [Int32] = []
    var bounds: [Int] = []
    var last: UInt16?
    for (unit, code) in row.enumerated() where code != last {
      states.append(state(code))
      bounds.append(unit)
      last = code
    }
    return (states, bounds + [row.count])
  }

  private static func state(_ code: UInt16) -> Int32 {
    switch code {
    case PairedUnits.unknown: RecurrenceRow.unknown
    case PairedUnits.none: RecurrenceRow.none
    default: Int32(code)
    }
  }
}

/// Numbers for tuples of units: the nodes of a tree, one step down for each unit.
private struct UnitTuples {
  private var nodes: [UInt64: Int32] = [:]

  /// The runs of equal tuples of `row`.
  mutating func runs(
    _ row: [UInt16], size: Int, _ embedding: Int, _ delay: Int
  ) -> (states: [Int32], bounds: [Int]) {
    var isChange = [Bool](repeating: false, count: size)
    for unit in row.indices.dropFirst() where row[unit] != row[unit - 1] {
      // A change at unit b changes the tuples from b, b - τ, … on.
      var place = unit
      for _ in 0..<embedding {
        guard place > 0 else { break }
        if place < size { isChange[place] = true }
        place -= delay
      }
    }
    var states: [Int32] = []
    var bounds: [Int] = []
    for place in 0..<size where place == 0 || isChange[place] {
      states.append(state(row, place, embedding, delay))
      bounds.append(place)
    }
    return (states, bounds + [size])
  }

  private mutating func state(
    _ row: [UInt16], _ place: Int, _ embedding: Int, _ delay: Int
  ) -> Int32 {
    var node: Int32 = 0
    var hasNone = false
    for step in 0..<embedding {
      let code = row[place + step * delay]
      if code == PairedUnits.unknown { return RecurrenceRow.unknown }
      hasNone = hasNone || code == PairedUnits.none
      guard !hasNone else { continue }
      let key = UInt64(node) << 16 | UInt64(code)
      if let known = nodes[key] {
        node = known
      } else {
        node = Int32(clamping: nodes.count + 1)
        nodes[key] = node
      }
    }
    return hasNone ? RecurrenceRow.none : node
  }
}
