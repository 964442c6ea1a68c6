public import CodedSessions

/// Do transitional probabilities stay the same over the course of a record?
///
/// Each run is cut into `segments` parts of equal numbers of events (the first ones longer by one
/// where that does not divide), pairs are counted inside the parts, parts of one number are summed
/// over runs, and ``HomogeneityTest`` compares them. A pair across a seam belongs to no part: tests
/// that count it in the reference table compare unlike things. Source: Anderson & Goodman (1957);
/// Gottman & Roy (1990).
///
/// A record whose base rates drift fails this test without any change in who answers whom.
/// Cost O(n + segments × k²).
public enum StationarityTest {
  /// The test over `segments` parts, at least two.
  ///
  /// - Throws: ``LagTableError`` as ``LagTable`` and ``HomogeneityTest`` do.
  public static func of(
    _ sequence: EventSequence, codes: [Code], segments: Int, lag: Int = 1,
    structuralZeros: StructuralZeros = .none
  ) throws(LagTableError) -> HomogeneityTest {
    guard segments >= 2 else { throw .nothingToSum }
    var parts = [[[Code]]](repeating: [], count: segments)
    for run in sequence.runs {
      let (length, longer) = run.count.quotientAndRemainder(dividingBy: segments)
      var next = 0
      for segment in 0..<segments {
        let end = next + length + (segment < longer ? 1 : 0)
        parts[segment].append(Array(run[next..<end]))
        next = end
      }
    }
    var tables: [LagTable] = []
    for part in parts {
      tables.append(
        try LagTable(
          sequence: EventSequence(part), codes: codes, lag: lag, structuralZeros: structuralZeros)
      )
    }
    return try HomogeneityTest(tables)
  }
}
