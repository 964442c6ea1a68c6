import RealModule

/// One pair of codes against all others: how strongly do given and target go together?
///
/// |               | target | other target |
/// |---------------|--------|--------------|
/// | **given**     | a      | b            |
/// | **other given** | c    | d            |
///
/// - odds ratio ad / bc: how many times higher the odds of the target are after the given than
///   after anything else; 1 without association, from 0 up.
/// - log odds ratio: the same on a symmetric scale, 0 without association; its standard error is
///   √(1/a + 1/b + 1/c + 1/d) (Woolf 1955).
/// - φ = (ad - bc) / √(product of the four margins): a correlation, from -1 to 1. Without structural
///   zeros φ√N is the adjusted residual.
///
/// An empty cell leaves the log odds ratio undefined; one half may be added to all four cells then
/// (Haldane 1956), which is never done silently: see ``Correction`` and ``isCorrected(by:)``.
/// Everything is undefined when a row or column is empty (`emptyMargin`). Cost O(1).
///
/// ```swift
/// let pair = Association2x2(a: 10, b: 10, c: 20, d: 60)
/// pair?.oddsRatio().value     // 3.0
/// pair?.logOddsRatio().value  // 1.0986…
/// pair?.phi.value             // 0.2182…
/// ```
public struct Association2x2: Sendable, Hashable {
  /// When one half is added to all four cells.
  public enum Correction: String, Sendable, Hashable, CaseIterable {
    /// Never.
    case never
    /// When at least one of the four cells is 0: within one dyad.
    case whenEmpty = "when-empty"
    /// Always: when dyads are compared, so that all are treated alike.
    case always
  }

  /// Given followed by target.
  public let a: Int
  /// Given followed by something else.
  public let b: Int
  /// Something else followed by the target.
  public let c: Int
  /// Something else followed by something else.
  public let d: Int

  /// The four counts; `nil` if one is below 0, or their sum beyond the largest whole number.
  public init?(a: Int, b: Int, c: Int, d: Int) {
    guard min(a, b, c, d) >= 0, max(a, b, c, d) <= Int.max / 4 else { return nil }
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  /// The four counts of something that was counted; anything below 0 counts as 0.
  init(counting counts: (a: Int, b: Int, c: Int, d: Int)) {
    (a, b) = (max(counts.a, 0), max(counts.b, 0))
    (c, d) = (max(counts.c, 0), max(counts.d, 0))
  }

  /// The collapse of `table` around one cell; structural zeros elsewhere count as the zeros they
  /// are.
  public init(_ table: LagTable, given: Int, target: Int) {
    a = table.counts[given: given, target: target]
    b = table.rowTotals[given] - a
    c = table.columnTotals[target] - a
    d = table.total - a - b - c
  }

  /// Whether a cell is empty.
  public var hasEmptyCell: Bool { min(a, b, c, d) == 0 }

  /// Whether a row or column is empty.
  public var hasEmptyMargin: Bool { min(a + b, c + d, a + c, b + d) == 0 }

  /// The smallest row or column total.
  public var smallestMargin: Int { min(a + b, c + d, a + c, b + d) }

  /// Whether `correction` adds one half here. Mark the number where it does.
  public func isCorrected(by correction: Correction) -> Bool {
    switch correction {
    case .never: false
    case .whenEmpty: hasEmptyCell
    case .always: true
    }
  }

  /// The mark that belongs to every number made with `correction`, `nil` if it adds nothing here.
  public func caveat(_ correction: Correction) -> Caveat? {
    isCorrected(by: correction) && !hasEmptyMargin ? .halfAdded(count: 1) : nil
  }

  /// ad / bc. Without correction undefined (`emptyCell`) when b or c is 0, and 0 when only a or d
  /// is.
  public func oddsRatio(_ correction: Correction = .never) -> Measure {
    guard !hasEmptyMargin else { return .undefined(.emptyMargin) }
    let (a, b, c, d) = cells(correction)
    return .ratio(a * d, b * c, ifZero: .emptyCell)
  }

  /// ln(ad / bc), undefined (`emptyCell`) when a cell is 0 and not corrected.
  public func logOddsRatio(_ correction: Correction = .never) -> Measure {
    guard !hasEmptyMargin else { return .undefined(.emptyMargin) }
    let (a, b, c, d) = cells(correction)
    guard min(a, b, c, d) > 0 else { return .undefined(.emptyCell) }
    return .value(Double.log(a * d / (b * c)))
  }

  /// √(1/a + 1/b + 1/c + 1/d), undefined where ``logOddsRatio(_:)`` is.
  public func logOddsRatioStandardError(_ correction: Correction = .never) -> Measure {
    guard !hasEmptyMargin else { return .undefined(.emptyMargin) }
    let (a, b, c, d) = cells(correction)
    guard min(a, b, c, d) > 0 else { return .undefined(.emptyCell) }
    return .value((1 / a + 1 / b + 1 / c + 1 / d).squareRoot())
  }

  /// (ad - bc) / √((a+b)(c+d)(a+c)(b+d)), always of the counts as they are.
  public var phi: Measure {
    guard !hasEmptyMargin else { return .undefined(.emptyMargin) }
    let (a, b, c, d) = cells(.never)
    return .value((a * d - b * c) / ((a + b) * (c + d) * (a + c) * (b + d)).squareRoot())
  }

  /// a / (a + b + c): of all pairs that hold the given or the target, the share that hold both (Jaccard 1901).
  ///
  /// It forgets the pairs in which neither holds, and so suits rare codes. Undefined (`noOccurrence`) when
  /// neither ever holds; with an empty row or column it is 0 or 1 all the same.
  public var jaccard: Measure { .ratio(Double(a), Double(a + b + c), ifZero: .noOccurrence) }

  private func cells(_ correction: Correction) -> (Double, Double, Double, Double) {
    let half = isCorrected(by: correction) ? 0.5 : 0
    return (Double(a) + half, Double(b) + half, Double(c) + half, Double(d) + half)
  }
}
