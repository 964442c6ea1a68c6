/// Which numbers of a recurrence plot say something about timing between two records?
///
/// In the whole plot, without embedding:
/// - the rate, laminarity, trapping time, longest vertical line, its entropy and categorical entropy follow from the
///   two lists of bouts (``Ground/bouts``): RR = Σ n₁(s) n₂(s) / N², and a bout of q units in state s of the second
///   is n₁(s) vertical lines of length q;
/// - white lines also need the order of a record's own bouts (``Ground/order``);
/// - only diagonal lines depend on how the records lie against one another (``Ground/alignment``).
///
/// A surrogate that keeps bouts leaves the first kind as it is: a test of it is empty. An embedding brings in the
/// order of each record's own bouts, a Theiler band or a side the alignment. With categories apart
/// (``ChromaticRecurrence``) even diagonal lines follow from the bouts, since lines go on from one rectangle to
/// another only by a change of category.
///
/// ```swift
/// RecurrenceMeasure.laminarity.ground(under: RecurrenceOptions())  // .bouts
/// RecurrenceMeasure.determinism.carriesTiming(under: RecurrenceOptions())  // true
/// ```
public enum RecurrenceMeasure: String, Sendable, Hashable, CaseIterable {
  /// Recurrent cells over looked-at, codable ones (RR).
  case recurrenceRate = "recurrence-rate"
  /// The share of recurrent cells on diagonal lines (DET).
  case determinism
  /// The number of diagonal lines (NRLINE).
  case lineCount = "line-count"
  /// The mean diagonal line (L).
  case meanLine = "mean-line"
  /// The longest diagonal line (maxL).
  case longestLine = "longest-line"
  /// The entropy of diagonal lines in nats (ENTR).
  case lineEntropyNats = "line-entropy-nats"
  /// The share of recurrent cells on lines along the second's time (LAM).
  case laminarity
  /// The mean line along the second's time (TT).
  case trappingTime = "trapping-time"
  /// The longest line along the second's time (Vmax).
  case longestVertical = "longest-vertical"
  /// The entropy of lines along the second's time in nats.
  case verticalEntropyNats = "vertical-entropy-nats"
  /// The entropy of rectangle areas in nats (catH).
  case categoricalEntropyNats = "categorical-entropy-nats"
  /// The mean gap along the second's time.
  case meanWhiteLine = "mean-white-line"

  /// What a number depends on.
  public enum Ground: String, Sendable, Hashable, CaseIterable {
    /// The two lists of bouts, in any order.
    case bouts
    /// Each record's own order, but not how one lies against the other.
    case order
    /// How the two records lie against one another: timing.
    case alignment
  }

  /// The measures of diagonal lines.
  public static let diagonal: [RecurrenceMeasure] = [
    .determinism, .lineCount, .meanLine, .longestLine, .lineEntropyNats,
  ]

  /// What the number depends on when the plot is looked at with `options`.
  public func ground(under options: RecurrenceOptions) -> Ground {
    if Self.diagonal.contains(self) || !options.isWholePlot { return .alignment }
    return options.embedding > 1 || self == .meanWhiteLine ? .order : .bouts
  }

  /// Whether the number depends on how the two records lie against one another.
  public func carriesTiming(under options: RecurrenceOptions) -> Bool {
    ground(under: options) == .alignment
  }
}

extension CrossRecurrence {
  /// The number called `measure`.
  public subscript(measure: RecurrenceMeasure) -> Measure {
    switch measure {
    case .recurrenceRate: recurrenceRate
    case .laminarity: laminarity
    case .trappingTime: trappingTime
    case .longestVertical: alongSecond.longest
    case .verticalEntropyNats: alongSecond.entropyNats
    case .categoricalEntropyNats: categoricalEntropyNats
    case .meanWhiteLine: whiteAlongSecond.mean
    default: diagonal[diagonal: measure]
    }
  }
}

extension RecurrenceLines {
  /// The number that `measure` is of diagonal lines; undefined for others.
  subscript(diagonal measure: RecurrenceMeasure) -> Measure {
    switch measure {
    case .determinism: share
    case .lineCount: .value(Double(lineCount))
    case .meanLine: mean
    case .longestLine: longest
    case .lineEntropyNats: entropyNats
    default: .undefined(.noOccurrence)
    }
  }
}
