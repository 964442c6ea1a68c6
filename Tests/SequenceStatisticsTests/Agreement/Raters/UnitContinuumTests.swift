import CodedSessions
import SequenceStatistics
import Testing

@Suite struct UnitContinuumTests {
  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  @Test func unitsAreCutAtBlocksAndUncodableTime() throws {
    let continuum = UnitContinuum(
      categories: 2,
      records: [
        CoderRecord(marks: [mark(1, 5, 12), mark(0, 0, 4), mark(0, 3, 3)]),
        CoderRecord(marks: [mark(1, 2, 9), mark(7, 0, 9)], codable: TimeSet(try span(0, 6))),
      ], blocks: TimeSet([try span(0, 10), try span(20, 30)]))
    #expect(continuum.blocks == [try span(0, 6)] && continuum.momentsLeftOut == 1)
    #expect(continuum.coders.map { $0.map(\.onset) } == [[0, 5e6], [2e6]])
    #expect(continuum.coders.map { $0.map(\.offset) } == [[4e6, 6e6], [6e6]])
    #expect(continuum.coders[0].map(\.category) == [0, 1] && continuum.coders[0][1].length == 1e6)
  }

  @Test func twoCodersOfADoubleCoding() throws {
    let coding = DoubleCoding(
      categories: 1, first: [mark(0, 0, 8)], second: [mark(0, 1, 9)],
      blocks: TimeSet(try span(0, 10)), uncodable: TimeSet(try span(4, 5)))
    let continuum = UnitContinuum(coding)
    #expect(continuum.coders.map { $0.map(\.onset) } == [[0, 5e6], [1e6, 5e6]])
    #expect(continuum.blocks.count == 2)
  }

  @Test func nothingIsAllowed() {
    let none = UnitContinuum(categories: 0, records: [], blocks: .empty)
    #expect(none.coders.isEmpty && none.blocks.isEmpty && none.momentsLeftOut == 0)
  }
}
