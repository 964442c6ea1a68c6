import CodedSessions

/// How often and in which patterns does one record come back to what the other shows, at any lag?
///
/// Cell (i, j) of the recurrence plot recurs when the first record at unit i and the second at unit j are in the same
/// category (``RecurrenceOptions`` for embedding, Theiler band and side). A unit without category
/// (``PairedUnits/none``) never recurs and counts; one that could not be coded (``PairedUnits/unknown``) never recurs
/// and is not counted in ``recurrenceRate``. Cells never join two phases: counts add up over them.
///
/// - ``recurrenceRate``: recurrent over looked-at cells with both units coded; ``recurrenceRateOfAllCells``: over
///   all.
/// - ``diagonal``: both do the same for some time at a lag: DET, number of lines, L, longest, ENTR.
/// - ``alongSecond``: the second stays in what the first shows at one time: LAM, TT, Vmax (R crqa's vertical lines,
///   casnet's horizontal ones); ``alongFirst``: the reverse.
/// - ``categoricalEntropyNats``: how varied the rectangles of pairs of bouts are (Leonardi 2018).
///
/// **Only the diagonal lines say anything about timing.** In the whole plot the rate is Σ n₁(s) n₂(s) / N²;
/// laminarity, trapping time and categorical entropy too follow from the two lists of bouts alone, whatever their
/// alignment: ``RecurrenceMeasure/ground(under:)``. Known differences: laminarity is not set to 0 without diagonal
/// lines, as R crqa does; white lines with a left-out cell in them are left out. Proportions are 0 to 1, lengths in
/// units, entropies in nats.
///
/// No matrix is made: O(N + pairs of bouts in one category), or O(N² / 64) steps of a word where codes change all the
/// time; O(N) memory. Source: Marwan et al. (2007); Dale, Warlaumont & Richardson (2011); Coco & Dale (2014).
public struct CrossRecurrence: Sendable, Hashable {
  /// What was looked at.
  public let options: RecurrenceOptions
  /// All cells: N² of each phase, after embedding.
  public let allCells: Int
  /// Cells that are looked at and whose two units could be coded.
  public let validCells: Int
  /// Diagonal lines: at one lag.
  public let diagonal: RecurrenceLines
  /// Lines along the second's time, at one time of the first.
  public let alongSecond: RecurrenceLines
  /// Lines along the first's time, at one time of the second.
  public let alongFirst: RecurrenceLines
  /// Gaps between lines along the second's time; every length counts.
  public let whiteAlongSecond: RecurrenceLines
  /// Gaps between lines along the first's time; every length counts.
  public let whiteAlongFirst: RecurrenceLines
  /// The entropy of the areas of rectangles, those of one cell left out, in nats; catH of R crqa.
  public let categoricalEntropyNats: Measure

  /// The recurrence of the two records of `units`.
  public init(_ units: PairedUnits, options: RecurrenceOptions = RecurrenceOptions()) {
    let plots = units.stretches.map { RecurrencePlot($0, options) }
    let longest = plots.reduce(0) { max($0, options.longestLine(size: $1.size)) }
    self.options = options
    allCells = plots.reduce(0) { $0 + $1.size * $1.size }
    validCells = plots.reduce(0) { sum, plot in
      options.diagonals(size: plot.size).reduce(sum) { $0 + plot.codedCells($1) }
    }
    func lines(_ counts: [Int], _ minimum: Int) -> RecurrenceLines {
      RecurrenceLines(counts, minimum: minimum, longestPossible: longest)
    }
    diagonal = lines(DiagonalLines.lengths(plots, options), options.minimumDiagonal)
    alongSecond = lines(VerticalLines.lengths(plots, options), options.minimumVertical)
    whiteAlongSecond = lines(VerticalLines.whiteLengths(plots, options), 1)
    let (swapped, other) = (plots.map(\.swapped), options.swapped)
    alongFirst = lines(VerticalLines.lengths(swapped, other), options.minimumVertical)
    whiteAlongFirst = lines(VerticalLines.whiteLengths(swapped, other), 1)
    categoricalEntropyNats = RecurrenceAreas.entropyNats(plots, options)
  }

  /// The recurrence of one record with itself, phase by phase; without the main diagonal unless `options` keeps it.
  public static func auto(
    _ rows: [[UInt16]], options: RecurrenceOptions = .auto
  ) -> CrossRecurrence {
    CrossRecurrence(
      PairedUnits(rows.map { PairedUnits.Stretch($0, $0) }, step: .zero, categoryCount: 0),
      options: options)
  }

  /// How many looked-at cells recur.
  public var points: Int { diagonal.points }

  /// The share of ``validCells`` that recur, 0 to 1; undefined where there are none (`noCodableTime`).
  public var recurrenceRate: Measure {
    .ratio(Double(points), Double(validCells), ifZero: .noCodableTime)
  }

  /// The share of all cells that recur, left-out and uncodable ones counted as not recurrent, 0 to 1.
  public var recurrenceRateOfAllCells: Measure {
    .ratio(Double(points), Double(allCells), ifZero: .noCodableTime)
  }

  /// The share of recurrent cells on diagonal lines (DET).
  public var determinism: Measure { diagonal.share }

  /// The share of recurrent cells on lines along the second's time (LAM).
  public var laminarity: Measure { alongSecond.share }

  /// The mean length of lines along the second's time, in units (TT).
  public var trappingTime: Measure { alongSecond.mean }

  /// Recurrent cells that lie on no diagonal line that counts.
  public var singlePoints: Int { points - diagonal.pointsOnLines }

  /// Cells on lines along both axes over cells on diagonal lines (casnet's REP_av).
  public var repetitiveness: Measure {
    .ratio(
      Double(alongSecond.pointsOnLines + alongFirst.pointsOnLines),
      Double(diagonal.pointsOnLines), ifZero: .noOccurrence)
  }
}
