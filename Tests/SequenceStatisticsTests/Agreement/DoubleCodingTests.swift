import CodedSessions
import SequenceStatistics
import Testing

@Suite struct DoubleCodingTests {
  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(offset)))
  }

  private func mark(_ category: Int, _ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(category: category, onset: .seconds(onset), offset: .seconds(offset))
  }

  @Test func marksAreCutAtTheEndsOfBlocks() throws {
    let coding = DoubleCoding(
      categories: 2, first: [mark(1, 5, 30), mark(0, 0, 5), mark(7, 1, 2)],
      second: [mark(0, 4, 4), mark(0, 10, 10), mark(1, 15, 15), mark(1, 25, 25)],
      blocks: TimeSet([try span(0, 10), try span(20, 25)]))
    #expect(coding.first == [mark(0, 0, 5), mark(1, 5, 10), mark(1, 20, 25)])
    #expect(coding.second == [mark(0, 4, 4), mark(0, 10, 10), mark(1, 25, 25)])
    #expect(coding.leftOut == .zero)
    #expect(coding.swapped.first == coding.second && coding.swapped.swapped == coding)
  }

  @Test func uncodableTimeOfEitherIsLeftOut() throws {
    let person = Person("infant")
    let whole = try span(0, 20)
    let looks = Code(0)
    let averts = Code(1)
    let first = try CodedSessions.Stream(
      person: person, name: "gaze",
      states: [
        Bout(code: looks, span: try span(0, 8)), Bout(code: averts, span: try span(10, 20)),
      ], within: whole)
    let second = try CodedSessions.Stream(
      person: person, name: "gaze",
      states: [
        Bout(code: averts, span: try span(0, 12)), Bout(code: looks, span: try span(12, 15)),
        Bout(code: averts, span: try span(16, 20)),
      ], within: whole)
    // The two codebooks number the codes differently; the categories do not.
    let coding = DoubleCoding(
      first, [looks: 0, averts: 1], second, [looks: 1, averts: 0], categories: 2,
      blocks: TimeSet(whole))
    #expect(coding.time == TimeSet([try span(0, 8), try span(10, 15), try span(16, 20)]))
    #expect(coding.leftOut == .seconds(3) && coding.isExclusive)
    #expect(coding.second.map(\.category) == [0, 1, 0])
  }
}
