public import CodedSessions

/// Which codes of two streams hold together longer, or less long, than by chance?
///
/// Every code of the first stream with every code of the second: ``Overlap``, and the share of joint time against
/// shifts of the second record (``OverlapShareShift``: all of them in one phase, drawn over several). The p values of a
/// table are a family; correct them (``HolmCorrection``). O(k² n log n) for k codes each.
public struct OverlapTable: Sendable, Hashable {
  /// One pair.
  public struct Cell: Sendable, Hashable {
    /// The code of the first stream.
    public let first: Code
    /// The code of the second.
    public let second: Code
    /// How long they hold together.
    public let overlap: Overlap
    /// Against shifts.
    public let shift: OverlapShareShift
  }

  /// The pairs, by the codes of the first stream, then of the second.
  public let cells: [Cell]

  /// The pairs of `first` and `second`, two state or interval streams of `session`.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    part: TimeSpan? = nil, minShift: SessionTime = ShortestShift.usual(), replicates: Int = 1999,
    seed: UInt64 = 1
  ) {
    func codes(_ stream: CodedSessions.Stream) -> [Code] {
      Set(stream.bouts.map(\.code)).sorted()
    }
    let (rows, columns) = (codes(first), codes(second))
    // Each code is a category of its own, so that the streams are gone through once.
    let categories = Dictionary(
      (rows + columns).map { ($0, Int($0.index)) }, uniquingKeysWith: { one, _ in one })
    let sections = PairedSections(
      first, second, of: session, categories: categories, part: part)
    let phases = PairedTimes.phases(
      first, second, of: session, categories: categories, part: part)
    let unit = max(session.timeUnit.step.microseconds, 1)
    cells = rows.flatMap { one in
      columns.map { other in
        let (row, column) = (Int(one.index), Int(other.index))
        return Cell(
          first: one, second: other, overlap: Overlap(sections, first: row, second: column),
          shift: OverlapShareShift(
            phases.map { times in
              OverlapShareShift.Part(
                pairs: [
                  (
                    fixed: times.first[row] ?? UnitSet([]),
                    turning: times.second[column] ?? UnitSet([])
                  )
                ],
                fixedCodable: times.firstCodable, turningCodable: times.secondCodable,
                period: times.period)
            }, minShift: Int(clamping: minShift.microseconds / unit), replicates: replicates,
            seed: seed))
      }
    }
  }
}
