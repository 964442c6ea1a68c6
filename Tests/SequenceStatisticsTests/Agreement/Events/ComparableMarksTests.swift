import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ComparableMarksTests {
  @Test func onsetsInComparableTimeCount() {
    let coding = TimedCodings.coding(
      [(0, 0, 5), (1, 10, 20), (0, 25, 25), (2, 30, 30), (1, 50, 70), (0, 80, 80)],
      [(0, 12, 14), (1, 60, 80)], blocks: [(0, 30), (50, 80)], uncodable: [(10, 20), (75, 80)])
    let marks = ComparableMarks(coding)
    // 10 begins in uncodable time; 30 is a moment at the end of a block; 80 is too, but after uncodable time.
    #expect(
      marks.first.map { $0.map(\.onset) } == [
        [0, 25, 30].map { SessionTime.milliseconds($0) }, [.milliseconds(50)],
      ])
    #expect(marks.firstLeftOut == 2)
    #expect(marks.second.map(\.count) == [0, 1] && marks.secondLeftOut == 1)
    #expect(marks.only(1).first.map(\.count) == [0, 1])
  }

  @Test func noBlocksNoMarks() {
    let marks = ComparableMarks(TimedCodings.coding([(0, 1, 2)], [(0, 1, 2)], blocks: []))
    #expect(marks.first.isEmpty && marks.firstLeftOut == 0)
  }
}
