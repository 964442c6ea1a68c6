public import CodedSessions

extension LagTable {
  /// Which code of one stream holds how many time units after which code of another (or the same)?
  ///
  /// Lag 0 is co-occurrence; lag L pairs unit t with unit t + L of the same stretch, so that a session of
  /// T units gives T - L pairs. Between two streams only the pairs of their codes are possible: the
  /// statistics are those of the rectangular table. Units that could not be coded are in no pair.
  ///
  /// Neighbouring units depend on one another, so that N is the number of units and not of independent
  /// events: residuals and p values of such a table are far too large to be tests. Use its odds ratios
  /// and Q as scores of a dyad. Source: Bakeman & Quera (2011). O(T + k²).
  ///
  /// - Parameters:
  ///   - given: The earlier stream at a positive lag.
  ///   - target: The later stream, with the same units of the same session.
  ///   - givenCodes: The codes of the rows.
  ///   - targetCodes: The codes of the columns: either the same, or none of them.
  ///   - lag: How many units later.
  /// - Throws: ``LagTableError``, also when the two records are of different grids or the lists of codes
  ///   overlap in part.
  public init(
    givenUnits given: UnitRecord, targetUnits target: UnitRecord, givenCodes: [Code],
    targetCodes: [Code], lag: Int = 0
  ) throws(LagTableError) {
    guard given.unit == target.unit, given.count == target.count,
      given.segmentStarts == target.segmentStarts
    else { throw .tablesDiffer }
    let isSame = givenCodes == targetCodes
    let codes = isSame ? givenCodes : givenCodes + targetCodes
    if let twice = codes.first(where: { code in codes.count { $0 == code } > 1 }) {
      throw .duplicateCode(twice)
    }
    var place = [Int](repeating: -1, count: Int(UInt16.max) + 1)
    for (position, code) in codes.enumerated() { place[Int(code.index)] = position }
    let isRow = codes.indices.map { isSame || $0 < givenCodes.count }
    let isColumn = codes.indices.map { isSame || $0 >= givenCodes.count }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: codes.count), count: codes.count)
    for (start, end) in zip(given.segmentBounds, given.segmentBounds.dropFirst()) {
      // Both t and t + lag must lie in the stretch.
      let first = lag < 0 ? start - max(lag, start - end) : start
      let last = lag > 0 ? end - min(lag, end - start) : end
      guard first < last else { continue }
      for unit in first..<last {
        let row = place[Int(given.codeIndices[unit])]
        let column = place[Int(target.codeIndices[unit + lag])]
        guard row >= 0, column >= 0, isRow[row], isColumn[column] else { continue }
        counts[row][column] += 1
      }
    }
    try self.init(
      counts: counts, codes: codes, lag: lag,
      structuralZeros: isSame
        ? .none
        : .mask(
          codes.indices.map { row in codes.indices.map { !(isRow[row] && isColumn[$0]) } }))
  }
}
