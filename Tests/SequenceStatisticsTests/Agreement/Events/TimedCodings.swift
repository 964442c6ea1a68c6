import CodedSessions
import SequenceStatistics

/// Double codings for tests, in whole milliseconds.
enum TimedCodings {
  static func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(
      category: category, onset: .milliseconds(onset), offset: .milliseconds(offset))
  }

  static func blocks(_ spans: [(Int64, Int64)]) -> TimeSet {
    TimeSet(
      spans.compactMap { TimeSpan(onset: .milliseconds($0.0), offset: .milliseconds($0.1)) })
  }

  static func coding(
    _ first: [(Int, Int64, Int64)], _ second: [(Int, Int64, Int64)], categories: Int = 3,
    blocks: [(Int64, Int64)] = [(0, 100_000)], uncodable: [(Int64, Int64)] = []
  ) -> DoubleCoding {
    DoubleCoding(
      categories: categories, first: first.map { mark($0.0, $0.1, $0.2) },
      second: second.map { mark($0.0, $0.1, $0.2) }, blocks: Self.blocks(blocks),
      uncodable: Self.blocks(uncodable))
  }

  /// Marks of random codes at random times of `0..<length`, some of them moments.
  static func random(
    _ random: inout TestRandom, most: Int, categories: Int, length: Int
  ) -> DoubleCoding {
    func marks() -> [(Int, Int64, Int64)] {
      (0..<random.below(most + 1)).map { _ in
        let onset = random.below(length)
        return (random.below(categories), Int64(onset), Int64(onset + random.below(6)))
      }
    }
    let first = marks()
    return coding(first, marks(), categories: categories, blocks: [(0, Int64(length))])
  }
}
