/// Which cells of a recurrence plot are looked at, and from which length on a line counts?
///
/// Cell (i, j) compares the first record at unit i with the second at unit j. Its diagonal is j - i: the lag at
/// which the second follows the first.
///
/// - ``embedding`` m and ``delay`` τ: a cell recurs when all of units i, i + τ, …, i + (m - 1)τ of the first equal
///   those of the second from j. The plot has N - (m - 1)τ rows and columns.
/// - ``theiler`` w: cells with |i - j| < w are left out (Theiler 1986); 0 leaves out none, 1 the main diagonal. The
///   same as `tw` of R crqa. It is applied to all measures and to both sides.
/// - ``side``: one half of the plot, without the main diagonal.
///
/// Numbers that make no sense are moved to the nearest that does.
public struct RecurrenceOptions: Sendable, Hashable {
  /// A half of the plot, by who shows it earlier.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    /// The whole plot.
    case both
    /// Cells in which the second's time is after the first's; `lower` in R crqa.
    case firstEarlier = "first-earlier"
    /// Cells in which the second's time is before the first's; `upper` in R crqa.
    case secondEarlier = "second-earlier"
  }

  /// How many units one state is made of; at least 1.
  public let embedding: Int
  /// How many units lie between them; at least 1.
  public let delay: Int
  /// Cells nearer to the main diagonal than this are left out; at least 0.
  public let theiler: Int
  /// Which half is looked at.
  public let side: Side
  /// The length in units from which a diagonal line counts; at least 1.
  public let minimumDiagonal: Int
  /// The length in units from which a vertical or horizontal line counts; at least 1.
  public let minimumVertical: Int

  /// Options; the defaults are those of the field: every cell, no embedding, lines of two units.
  public init(
    embedding: Int = 1, delay: Int = 1, theiler: Int = 0, side: Side = .both,
    minimumDiagonal: Int = 2, minimumVertical: Int = 2
  ) {
    self.embedding = max(embedding, 1)
    self.delay = max(delay, 1)
    self.theiler = max(theiler, 0)
    self.side = side
    self.minimumDiagonal = max(minimumDiagonal, 1)
    self.minimumVertical = max(minimumVertical, 1)
  }

  /// For one record against itself: the main diagonal, which always recurs, is left out.
  public static let auto = RecurrenceOptions(theiler: 1)

  /// Whether every cell is looked at.
  public var isWholePlot: Bool { theiler == 0 && side == .both }

  /// The same cells in the plot with its axes exchanged.
  var swapped: RecurrenceOptions {
    let side: Side =
      switch side {
      case .both: .both
      case .firstEarlier: .secondEarlier
      case .secondEarlier: .firstEarlier
      }
    return RecurrenceOptions(
      embedding: embedding, delay: delay, theiler: theiler, side: side,
      minimumDiagonal: minimumDiagonal, minimumVertical: minimumVertical)
  }

  /// How many states `units` units make.
  func size(of units: Int) -> Int {
    let (reach, isTooFar) = (embedding - 1).multipliedReportingOverflow(by: delay)
    return isTooFar ? 0 : max(0, units - min(reach, units))
  }

  /// The diagonals that are looked at in a plot of `size`: lines never lead from one of these ranges into another.
  func diagonals(size: Int) -> [ClosedRange<Int>] {
    guard size > 0 else { return [] }
    let end = size - 1
    if isWholePlot { return [-end...end] }
    let nearest = max(theiler, 1)
    guard nearest <= end else { return [] }
    switch side {
    case .both: return [-end...(-nearest), nearest...end]
    case .firstEarlier: return [nearest...end]
    case .secondEarlier: return [-end...(-nearest)]
    }
  }

  /// The longest line that fits into a plot of `size`.
  func longestLine(size: Int) -> Int {
    isWholePlot ? max(size, 0) : max(0, size - min(max(theiler, 1), max(size, 0)))
  }
}
