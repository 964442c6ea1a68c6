public import CodedSessions

/// What does each bout of a coder add to the table of agreement?
///
/// A bout of one coder, and what the other coder says while it lasts, in time units or microseconds: its row of the
/// table for a bout of the first coder, its column for one of the second. A stretch in which a coder wrote nothing
/// is a bout of "nothing coded"; a bout cut by uncodable time stays one. The sum over one coder's bouts is the table.
/// These are the units that ``AgreementBootstrap`` draws. Only cells that are not 0 are held: O(n) for n bouts.
public struct BoutContributions: Sendable, Hashable {
  /// Rows of cells, one after the other.
  struct Rows: Sendable, Hashable {
    /// Where each row begins, and the end of the last.
    private(set) var starts: [Int] = [0]
    private(set) var cells: [Int32] = []
    private(set) var amounts: [Int] = []

    var count: Int { starts.count - 1 }

    /// Adds to the row that is being written.
    mutating func add(_ amount: Int, to cell: Int) {
      let cell = Int32(clamping: cell)
      // A bout meets few categories, though some of them often.
      if let place = cells[starts[starts.count - 1]...].lastIndex(of: cell) {
        amounts[place] += amount
      } else {
        cells.append(cell)
        amounts.append(amount)
      }
    }

    /// Ends the row that is being written.
    mutating func close() { starts.append(cells.count) }

    /// Adds as many rows as there are, drawn with replacement, to a table.
    func addResample(to table: inout [Int], using source: inout RandomSource) {
      let count = count
      for _ in 0..<count {
        let row = source.below(count)
        for place in starts[row]..<starts[row &+ 1] {
          table[Int(cells[place])] &+= amounts[place]
        }
      }
    }
  }

  /// The number of categories of the table.
  public let size: Int
  let first: Rows
  let second: Rows

  /// The bouts of two codings in which at most one code holds at a time.
  ///
  /// - Parameter unit: The time unit; microseconds are counted if `nil`.
  /// - Throws: ``TimeAgreementError`` as for ``TimeUnitKappa``.
  public init(_ coding: DoubleCoding, unit: SessionTime? = nil) throws(TimeAgreementError) {
    self.init(try AgreementRuns(coding, unit: unit ?? SessionTime(microseconds: 1)))
  }

  /// The bouts of presence and absence of each category, one after the other, as in ``PresenceAgreement``.
  ///
  /// - Parameter unit: The time unit; microseconds are counted if `nil`.
  /// - Throws: ``TimeAgreementError`` as for ``PresenceAgreement``.
  public static func presence(
    of coding: DoubleCoding, unit: SessionTime? = nil
  ) throws(TimeAgreementError) -> [BoutContributions] {
    if let unit, unit <= .zero { throw .noLength }
    if unit == nil, AgreementRuns.hasMoments(coding) { throw .moments }
    return AgreementRuns.presence(of: coding, unit: unit ?? SessionTime(microseconds: 1))
      .map { BoutContributions($0) }
  }

  private init(_ runs: AgreementRuns) {
    size = runs.size
    var first = Rows()
    var second = Rows()
    var last = (first: -1, second: -1)
    runs.overlaps { one, other, length in
      if one != last.first, Self.isNew(runs.first, one) { first.close() }
      if other != last.second, Self.isNew(runs.second, other) { second.close() }
      last = (one, other)
      let cell = Int(runs.first[one].category) * runs.size + Int(runs.second[other].category)
      first.add(length, to: cell)
      second.add(length, to: cell)
    }
    if last.first >= 0 {
      first.close()
      second.close()
    }
    self.first = first
    self.second = second
  }

  /// Whether another bout begins with the run at `place`, which is not the first.
  private static func isNew(_ runs: [AgreementRuns.Run], _ place: Int) -> Bool {
    place > 0 && (runs[place].bout < 0 || runs[place].bout != runs[place - 1].bout)
  }

  /// How many bouts the first coder has, those of nothing included.
  public var firstCount: Int { first.count }
  /// How many bouts the second coder has.
  public var secondCount: Int { second.count }

  /// The table of agreement: the sum over all bouts.
  public var table: AgreementTable {
    var cells = [Int](repeating: 0, count: size * size)
    for (cell, amount) in zip(first.cells, first.amounts) { cells[Int(cell)] += amount }
    return AgreementTable(size: size, cells: cells)
  }
}
