public import CodedSessions

/// How often each code was followed, `lag` events later, by each code.
///
/// Rows are the given (earlier) codes, columns the targets (later) codes. The given of a pair is any
/// event with an event `lag` places after it in the same run, so that a row total is not the code's
/// frequency: the last `lag` events of a run are never givens, the first `lag` never targets.
/// Source: Sackett (1979); Bakeman & Quera (2011).
///
/// Counting costs O(n + k²) for n events and k codes; a lag longer than every run gives an empty
/// table.
///
/// ```swift
/// let a = Code(0), b = Code(1)
/// let sequence = EventSequence([[a, b, a, a, b]])
/// let table = try LagTable(sequence: sequence, codes: [a, b], lag: 1)
/// table.counts.cells  // [1, 2, 1, 0]: a→a 1, a→b 2, b→a 1
/// ```
public struct LagTable: Sendable, Hashable {
  /// The codes of the rows and, in the same order, of the columns.
  public let codes: [Code]
  /// How many events later the target comes; negative when it comes before, 0 for the event itself.
  public let lag: Int
  /// The pairs counted.
  public let counts: CellTable<Int>
  /// The rule by which pairs are impossible.
  public let structuralZeros: StructuralZeros
  /// Where that rule forbids a pair.
  public let isImpossible: CellTable<Bool>
  /// How often each code was the given.
  public let rowTotals: [Int]
  /// How often each code was the target.
  public let columnTotals: [Int]
  /// The number of pairs counted.
  public let total: Int
  /// The pairs that were not counted because one of their codes is not in ``codes``.
  public let unlistedPairs: Int

  /// Counts the pairs of `sequence` that lie `lag` events apart.
  ///
  /// - Parameters:
  ///   - sequence: Events in runs; no pair crosses the border of a run.
  ///   - codes: The codes to tabulate, each once. Pairs with another code are not counted and
  ///     their number is kept in ``unlistedPairs``.
  ///   - lag: 1 for "the next event", -1 for "the one before".
  ///   - structuralZeros: Pairs that cannot occur.
  /// - Throws: ``LagTableError`` when a pair declared impossible occurs, or an argument is unsound.
  public init(
    sequence: EventSequence, codes: [Code], lag: Int = 1, structuralZeros: StructuralZeros = .none
  ) throws(LagTableError) {
    try Self.checkDistinct(codes)
    let unlisted = codes.count
    var place = [Int](repeating: unlisted, count: Int(UInt16.max) + 1)
    for (position, code) in codes.enumerated() { place[Int(code.index)] = position }
    // A row and a column more than there are codes gather the unlisted ones without a branch.
    let width = codes.count + 1
    var tally = [Int](repeating: 0, count: width * width)
    let events = sequence.codeIndices
    let distance = Int(min(lag.magnitude, UInt(events.count)))
    for (start, end) in zip(sequence.runBounds, sequence.runBounds.dropFirst())
    where end - start > distance {
      if distance == 1 {
        // Each event is looked up once: the target of a pair is the given of the next.
        var earlier = place[Int(events[start])]
        for next in (start &+ 1)..<end {
          let later = place[Int(events[next])]
          tally[earlier &* width &+ later] &+= 1
          earlier = later
        }
      } else {
        for first in start..<(end &- distance) {
          let earlier = place[Int(events[first])]
          tally[earlier &* width &+ place[Int(events[first &+ distance])]] &+= 1
        }
      }
    }
    // A negative lag counts the same pairs the other way round.
    let counts = CellTable(size: codes.count) { given, target in
      lag < 0 ? tally[target * width + given] : tally[given * width + target]
    }
    try self.init(
      codes: codes, lag: lag, counts: counts, structuralZeros: structuralZeros,
      unlistedPairs: tally.reduce(0, +) - counts.cells.reduce(0, +))
  }

  /// A table that was counted elsewhere: one row of `counts` a given code.
  ///
  /// - Parameters:
  ///   - counts: As many columns as rows.
  ///   - codes: The codes of the rows; the first codes of a codebook unless given.
  ///   - lag: The lag at which the pairs were counted.
  ///   - structuralZeros: Pairs that cannot occur.
  /// - Throws: ``LagTableError``, which names the cell where there is one.
  public init(
    counts: [[Int]], codes: [Code]? = nil, lag: Int = 1, structuralZeros: StructuralZeros = .none
  ) throws(LagTableError) {
    guard counts.count <= Int(UInt16.max) else { throw .tooManyCodes(counts.count) }
    let codes = codes ?? counts.indices.map { Code(UInt16($0)) }
    try Self.checkDistinct(codes)
    guard codes.count == counts.count else {
      throw .notSquare(codes: codes.count, row: nil, length: counts.count)
    }
    for (row, cells) in counts.enumerated() where cells.count != codes.count {
      throw .notSquare(codes: codes.count, row: row, length: cells.count)
    }
    try self.init(
      codes: codes, lag: lag,
      counts: CellTable(size: codes.count) { given, target in counts[given][target] },
      structuralZeros: structuralZeros, unlistedPairs: 0)
  }

  /// The pairs of all `tables` together: pooling of sessions or phases without joining their
  /// sequences.
  ///
  /// - Throws: ``LagTableError`` when the list is empty or the tables differ in codes, lag or
  ///   structural zeros.
  public init(summing tables: [LagTable]) throws(LagTableError) {
    guard let first = tables.first else { throw .nothingToSum }
    var sum = [Int](repeating: 0, count: first.counts.cells.count)
    for table in tables {
      guard
        table.codes == first.codes, table.lag == first.lag,
        table.isImpossible == first.isImpossible
      else { throw .tablesDiffer }
      for index in sum.indices { sum[index] += table.counts.cells[index] }
    }
    try self.init(
      codes: first.codes, lag: first.lag,
      counts: CellTable(size: first.codes.count) { given, target in
        sum[given * first.codes.count + target]
      },
      structuralZeros: first.structuralZeros,
      unlistedPairs: tables.reduce(0) { $0 + $1.unlistedPairs })
  }

  private init(
    codes: [Code], lag: Int, counts: CellTable<Int>, structuralZeros: StructuralZeros,
    unlistedPairs: Int
  ) throws(LagTableError) {
    guard let isImpossible = structuralZeros.impossible(among: codes) else {
      throw .maskOfOtherSize(codes: codes.count)
    }
    var rowTotals = [Int](repeating: 0, count: codes.count)
    var columnTotals = rowTotals
    for given in codes.indices {
      for target in codes.indices {
        let count = counts[given: given, target: target]
        guard count >= 0 else {
          throw .negativeCount(given: codes[given], target: codes[target], count: count)
        }
        guard count == 0 || !isImpossible[given: given, target: target] else {
          throw .impossiblePair(given: codes[given], target: codes[target], count: count)
        }
        rowTotals[given] += count
        columnTotals[target] += count
      }
    }
    self.codes = codes
    self.lag = lag
    self.counts = counts
    self.structuralZeros = structuralZeros
    self.isImpossible = isImpossible
    self.rowTotals = rowTotals
    self.columnTotals = columnTotals
    self.total = rowTotals.reduce(0, +)
    self.unlistedPairs = unlistedPairs
  }

  private static func checkDistinct(_ codes: [Code]) throws(LagTableError) {
    var seen: Set<Code> = []
    for code in codes where !seen.insert(code).inserted { throw .duplicateCode(code) }
  }

  /// The row and column of `code`, `nil` if the table does not have it; O(k).
  public func position(of code: Code) -> Int? { codes.firstIndex(of: code) }

  /// Both tables together, see ``init(summing:)``.
  public static func + (left: LagTable, right: LagTable) throws(LagTableError) -> LagTable {
    try LagTable(summing: [left, right])
  }
}

/// Why a table cannot be made.
public enum LagTableError: Error, Hashable, Sendable {
  /// More codes than a code can number.
  case tooManyCodes(Int)
  /// A code listed twice.
  case duplicateCode(Code)
  /// The number of rows (`row` is `nil`) or the length of a row is not the number of codes.
  case notSquare(codes: Int, row: Int?, length: Int)
  /// A mask of structural zeros that is not as large as the list of codes.
  case maskOfOtherSize(codes: Int)
  /// A count below 0.
  case negativeCount(given: Code, target: Code, count: Int)
  /// A pair declared impossible that occurs.
  case impossiblePair(given: Code, target: Code, count: Int)
  /// A sum of no tables.
  case nothingToSum
  /// Tables of different codes, lags or structural zeros.
  case tablesDiffer
}
