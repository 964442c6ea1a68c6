import CodedSessions
public import SequenceStatistics

/// One session as two coders have it.
public struct CodingPair: Sendable, Hashable {
  /// What was coded.
  public let session: String
  /// Both codings.
  public let coding: DoubleCoding
  /// The files that the first coder's lines count in, and the second's.
  public let firstSources: [String], secondSources: [String]
  /// How the double-coded blocks are known.
  public let origin: BlockChoice.Origin
  /// Where the two say different things, for codes that exclude one another.
  public let differences: [CodingDifference]

  init?(_ session: ComparedStream.Session, _ first: Int, _ second: Int, of stream: ComparedStream) {
    guard
      let coding = session.pair(
        first, second, categories: stream.categories.count, isExclusive: stream.isExclusive)
    else { return nil }
    func sources(_ coder: Int) -> [String] {
      session.codings.first { $0.coder == coder }?.sources ?? []
    }
    self.session = session.id
    self.coding = coding
    firstSources = sources(first)
    secondSources = sources(second)
    origin = session.origin
    differences = CodingDifference.all(in: coding)
  }

  /// The file and line from which a mark of one of the two was read; `nil` if it was made.
  public func line(of mark: DoubleCoding.Mark, isFirst: Bool) -> (file: String, line: Int)? {
    let files = isFirst ? firstSources : secondSources
    guard mark.source.line > 0, files.indices.contains(Int(mark.source.file)) else { return nil }
    return (files[Int(mark.source.file)], Int(mark.source.line))
  }
}
