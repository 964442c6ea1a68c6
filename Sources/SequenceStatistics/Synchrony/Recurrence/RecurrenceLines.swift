import RealModule

/// How many lines of a recurrence plot are how long, and what do they come to?
///
/// A line is a maximal run of recurrent cells; lines end at the border of the plot and of what is looked at. Lines of
/// ``minimum`` units and more count. With p_l the share of counted lines that have length l:
/// - ``share``: cells on counted lines over all recurrent cells (determinism of diagonal, laminarity of vertical
///   lines);
/// - ``entropyNats``: -Σ p_l ln p_l; all peers use the natural logarithm;
/// - ``entropyOverDistinctLengths``: that over ln of the number of different lengths (R crqa's rENTR);
/// - ``entropyOverPossibleLengths``: that over ln of the longest possible length (casnet's ENTrel).
///
/// Without any recurrent cell, and where no line counts, means, longest and entropies are undefined (`noOccurrence`),
/// not 0 or minus infinity; a share is 0 as soon as there are cells but no counted line. Relative entropy of one
/// length is undefined (`cannotVary`). Source: Marwan et al. (2007). O(longest line).
///
/// ```swift
/// // Two lines of one cell, two of two and one of three, from two cells on:
/// // share 7/9, lineCount 3, mean 7/3, longest 3
/// ```
public struct RecurrenceLines: Sendable, Hashable {
  /// How many lines have length 0 (none), 1, 2, …, up to the longest.
  public let counts: [Int]
  /// The length from which a line counts.
  public let minimum: Int
  /// The longest line that what is looked at could hold.
  public let longestPossible: Int

  init(_ counts: [Int], minimum: Int, longestPossible: Int) {
    self.counts = counts
    self.minimum = max(minimum, 1)
    self.longestPossible = longestPossible
  }

  /// How many lines count.
  public var lineCount: Int { counts.dropFirst(minimum).reduce(0, +) }

  /// How many cells lie on lines of any length: all recurrent cells.
  public var points: Int { Self.cells(counts[...]) }

  /// How many cells lie on lines that count.
  public var pointsOnLines: Int { Self.cells(counts.dropFirst(minimum)) }

  /// Cells on counted lines over all recurrent cells, 0 to 1; undefined without a recurrent cell (`noOccurrence`).
  public var share: Measure {
    .ratio(Double(pointsOnLines), Double(points), ifZero: .noOccurrence)
  }

  /// The mean length in units.
  public var mean: Measure {
    .ratio(Double(pointsOnLines), Double(lineCount), ifZero: .noOccurrence)
  }

  /// The greatest length in units.
  public var longest: Measure {
    guard let longest = counts.indices.dropFirst(minimum).last(where: { counts[$0] > 0 })
    else { return .undefined(.noOccurrence) }
    return .value(Double(longest))
  }

  /// The entropy of the lengths, in nats.
  public var entropyNats: Measure { Self.entropyNats(Array(counts.dropFirst(minimum))) }

  /// The entropy over its greatest value for the lengths there are, 0 to 1.
  public var entropyOverDistinctLengths: Measure {
    let lengths = counts.dropFirst(minimum).count { $0 > 0 }
    guard lengths != 1 else { return .undefined(.cannotVary) }
    return entropyNats.map { $0 / Double.log(Double(lengths)) }
  }

  /// The entropy over the logarithm of the longest possible length; undefined where only one unit fits (`tooShort`).
  public var entropyOverPossibleLengths: Measure {
    guard longestPossible > 1 else { return .undefined(.tooShort) }
    return entropyNats.map { $0 / Double.log(Double(longestPossible)) }
  }

  /// The standard deviation of the lengths, with n - 1, over their mean; undefined for fewer than two lines
  /// (`noOccurrence`).
  public var coefficientOfVariation: Measure {
    guard let mean = mean.value, lineCount > 1 else { return .undefined(.noOccurrence) }
    let squares = counts.indices.dropFirst(minimum).reduce(0.0) { sum, length in
      let gap = Double(length) - mean
      return sum + Double(counts[length]) * gap * gap
    }
    return .value((squares / Double(lineCount - 1)).squareRoot() / mean)
  }

  /// One over the longest line (divergence).
  public var divergence: Measure { longest.map { 1 / $0 } }

  /// These lines and `others` together.
  public func merged(with others: RecurrenceLines) -> RecurrenceLines {
    let (short, long) =
      counts.count < others.counts.count ? (counts, others.counts) : (others.counts, counts)
    var sums = long
    for length in short.indices { sums[length] += short[length] }
    return RecurrenceLines(
      sums, minimum: minimum, longestPossible: max(longestPossible, others.longestPossible))
  }

  private static func cells(_ counts: ArraySlice<Int>) -> Int {
    counts.indices.reduce(0) { $0 + $1 * counts[$1] }
  }

  /// -Σ p ln p of `counts`; undefined where all are 0.
  static func entropyNats(_ counts: [Int]) -> Measure {
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return .undefined(.noOccurrence) }
    let sum = counts.reduce(0.0) { sum, count in
      count > 0 ? sum - Double(count) / total * Double.log(Double(count) / total) : sum
    }
    return .value(max(0, sum))
  }
}
