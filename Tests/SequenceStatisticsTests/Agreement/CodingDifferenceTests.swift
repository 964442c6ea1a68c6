import CodedSessions
import SequenceStatistics
import Testing

@Suite struct CodingDifferenceTests {
  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  @Test func boundariesAndGapsByHand() throws {
    let coding = DoubleCoding(
      categories: 2, first: [mark(0, 0, 5), mark(1, 5, 12)],
      second: [mark(0, 0, 6), mark(1, 6, 9), mark(1, 9, 10)],
      blocks: TimeSet(try span(0, 15)), uncodable: TimeSet(try span(11, 12)))
    let found = CodingDifference.all(in: coding)
    #expect(found.map(\.span) == [try span(5, 6), try span(10, 11)])
    #expect(found.map(\.first) == [1, 1] && found.map(\.second) == [0, nil])
    let swapped = CodingDifference.all(in: coding.swapped)
    #expect(swapped.map(\.span) == found.map(\.span))
    #expect(swapped.map(\.first) == found.map(\.second))
  }

  /// Every second of random codings, looked at by itself.
  @Test(arguments: 1...300) func eachSecondIsWhereItBelongs(_ seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    func coding() -> [DoubleCoding.Mark] {
      var marks: [DoubleCoding.Mark] = []
      var time: Int64 = 0
      while time < 30 {
        let end = time + 1 + Int64(random.below(5))
        if random.below(4) > 0 { marks.append(mark(random.below(3), time, end)) }
        time = end
      }
      return marks
    }
    let hole = Int64(random.below(28))
    let coding = DoubleCoding(
      categories: 3, first: coding(), second: coding(), blocks: TimeSet(try span(0, 30)),
      uncodable: TimeSet(try span(hole, hole + 2)))
    let found = CodingDifference.all(in: coding)
    for second in 0..<Int64(30) {
      let time = SessionTime.seconds(second)
      func code(_ marks: [DoubleCoding.Mark]) -> Int? {
        marks.first { $0.onset <= time && time < $0.offset }?.category
      }
      let (first, other) = (code(coding.first), code(coding.second))
      let here = found.filter { $0.span.contains(time) }
      if coding.time.contains(time), first != other {
        #expect(
          here.count == 1 && here.first?.first == first && here.first?.second == other,
          "seed \(seed), \(second) s")
      } else {
        #expect(here.isEmpty, "seed \(seed), \(second) s")
      }
    }
    let total = found.reduce(Int64(0)) { $0 + $1.span.duration.microseconds }
    let table = try ContinuousKappa(coding).exact.table
    #expect(Int(total) == table.total - table.agreed, "seed \(seed)")
  }

  @Test func codesThatHoldTogetherHaveNone() throws {
    let coding = DoubleCoding(
      categories: 2, first: [mark(0, 0, 5)], second: [mark(1, 0, 5)],
      blocks: TimeSet(try span(0, 9)), isExclusive: false)
    #expect(CodingDifference.all(in: coding).isEmpty)
  }
}
