public import CodedSessions
public import SequenceStatistics

/// The state space grid of two streams, with the codes of its rows and columns.
public struct SyncGrid: Sendable, Hashable {
  /// The codes of the first stream, one a row.
  public let rows: [Code]
  /// The codes of the second, one a column.
  public let columns: [Code]
  /// The grid.
  public let grid: StateSpaceGrid
  /// The cells that draw the pair.
  public let attractor: AttractorWinnowing

  init(_ session: CodedSession, _ pair: StreamPair, part: TimeSpan?) {
    let book = session.codebook
    func codes(_ stream: CodedSessions.Stream) -> [Code] {
      book.codes.filter {
        book[$0].person == stream.person && book[$0].stream == stream.name
          && book[$0].codeClass != .uncodable
      }
    }
    rows = codes(pair.first)
    columns = codes(pair.second)
    grid = StateSpaceGrid(
      JointStates(
        pair.first, pair.second, of: session, firstCategories: rows.map { [$0] },
        secondCategories: columns.map { [$0] }, part: part))
    attractor = AttractorWinnowing(grid)
  }
}
