import CodedSessions

/// How much would counts, probabilities, residuals and Yule's Q vary with other sessions, or other
/// stretches of one?
///
/// Sessions are drawn with replacement and their tables added up, or, within one record, stretches of its
/// pairs in time order (stationary blocks, the list of pairs closed to a circle). See ``Bootstrap`` and
/// ``BootstrapSummary``. With fewer than about ten sessions the intervals are too narrow.
///
/// O(r (s k² + c)) for r replicates of s sessions and c the cost of the residuals; 32 bytes a replicate and
/// cell are held.
public struct TableBootstrap: Sendable, Hashable {
  /// One cell over the replicates.
  public struct Cell: Sendable, Hashable {
    /// The count.
    public let count: BootstrapSummary
    /// P(target | given).
    public let probability: BootstrapSummary
    /// The adjusted residual.
    public let adjustedResidual: BootstrapSummary
    /// Yule's Q.
    public let yulesQ: BootstrapSummary
  }

  /// The cells.
  public let cells: CellTable<Cell>
  /// How many replicates were drawn.
  public let replicates: Int

  /// The bootstrap over sessions, one of `tables` each.
  ///
  /// - Throws: ``LagTableError`` when the list is empty or the tables differ in their codes.
  public init(
    sessions tables: [LagTable], replicates: Int = 1999, seed: UInt64 = 1, confidence: Double = 0.95
  ) throws(LagTableError) {
    try self.init(
      sessions: tables,
      resamples: (0..<max(replicates, 1)).map {
        Bootstrap.sessions(count: tables.count, replicate: $0, seed: seed)
      }, confidence: confidence)
  }

  /// The bootstrap over given resamples: lists of positions in `tables`.
  ///
  /// - Throws: ``LagTableError`` as above.
  public init(
    sessions tables: [LagTable], resamples: [[Int]], confidence: Double = 0.95
  ) throws(LagTableError) {
    var sums: [LagTable] = []
    for resample in resamples {
      sums.append(
        try LagTable(
          summing: resample.compactMap { tables.indices.contains($0) ? tables[$0] : nil }))
    }
    self.init(sums, confidence: confidence)
  }

  /// The bootstrap over stretches of one record's pairs, of `meanBlock` pairs on average.
  ///
  /// - Parameter table: The table of `sequence`, which gives codes, lag and structural zeros.
  /// - Throws: ``LagTableError`` when the record has no pair.
  public init(
    record sequence: EventSequence, of table: LagTable, meanBlock: Double? = nil,
    replicates: Int = 1999, seed: UInt64 = 1, confidence: Double = 0.95
  ) throws(LagTableError) {
    let pairs = Self.pairs(of: sequence, table)
    guard !pairs.isEmpty else { throw .nothingToSum }
    let size = table.codes.count
    // Blocks must grow with the record, but slower: twice its fourth root.
    let mean = meanBlock ?? max(1, Double(pairs.count).squareRoot().squareRoot() * 2)
    var tables: [LagTable] = []
    for replicate in 0..<max(replicates, 1) {
      var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
      for block in Bootstrap.stationaryBlocks(
        length: pairs.count, meanBlock: mean, replicate: replicate, seed: seed)
      {
        for place in block {
          let (given, target) = pairs[place % pairs.count]
          counts[given][target] += 1
        }
      }
      tables.append(
        try LagTable(
          counts: counts, codes: table.codes, lag: table.lag,
          structuralZeros: table.structuralZeros))
    }
    self.init(tables, confidence: confidence)
  }

  private init(_ tables: [LagTable], confidence: Double) {
    let size = tables.first?.codes.count ?? 0
    var counts = [[Measure]](repeating: [], count: size * size)
    var probabilities = counts
    var residuals = counts
    var qs = counts
    for table in tables {
      let probability = TransitionalProbability(table)
      let residual = AdjustedResidual(table, expected: ExpectedFrequencies(table))
      let q = YulesQ(table)
      for cell in 0..<(size * size) {
        counts[cell].append(.value(Double(table.counts.cells[cell])))
        probabilities[cell].append(probability.targetAfterGiven.cells[cell])
        residuals[cell].append(residual.cells.cells[cell])
        qs[cell].append(q.cells.cells[cell])
      }
    }
    replicates = tables.count
    cells = CellTable(size: size) { given, target in
      let cell = given * size + target
      return Cell(
        count: BootstrapSummary(counts[cell], confidence: confidence),
        probability: BootstrapSummary(probabilities[cell], confidence: confidence),
        adjustedResidual: BootstrapSummary(residuals[cell], confidence: confidence),
        yulesQ: BootstrapSummary(qs[cell], confidence: confidence))
    }
  }

  private static func pairs(of sequence: EventSequence, _ table: LagTable) -> [(Int, Int)] {
    let distance = Int(min(table.lag.magnitude, UInt(sequence.codeIndices.count)))
    var pairs: [(Int, Int)] = []
    for (start, end) in zip(sequence.runBounds, sequence.runBounds.dropFirst())
    where end - start > distance {
      for first in start..<(end - distance) {
        let codes = [first, first + distance].map { sequence.codeIndices[$0] }
        let places = codes.compactMap { code in table.codes.firstIndex { $0.index == code } }
        guard places.count == 2 else { continue }
        pairs.append(table.lag < 0 ? (places[1], places[0]) : (places[0], places[1]))
      }
    }
    return pairs
  }
}
