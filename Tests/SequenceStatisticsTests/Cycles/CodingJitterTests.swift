import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct CodingJitterTests {
  @Test func clearCyclesSurviveATenthOfASecond() throws {
    let records = try SternFixture.records(SternFixture.fred)
    let jitter = CodingJitter(records)
    #expect(jitter.survivingShare == .value(1) && jitter.replicates == 199)
    let mark = CodingJitter(try SternFixture.records(SternFixture.mark))
    #expect(mark.survivingShare.reason == .noOccurrence)
    // A pursuit exactly at the end of its window is lost in one replicate of three.
    let edge = try SternFixture.records(
      .init(toward: [(0, 10), (20, 60)], away: [(10, 20)], pursuits: [13], withdrawals: []))
    let share = try #require(CodingJitter(edge, replicates: 3000).survivingShare.value)
    // Lost where the act is later or the border earlier: 3 of 9 ways.
    #expect(abs(share - 6.0 / 9) < 0.04)
  }

  @Test func bordersKeepTheirOrder() throws {
    let record = try SternFixture.records(SternFixture.fred)[0]
    for stream in 0..<50 as Range<UInt64> {
      var source = RandomSource(seed: 4, stream: stream)
      let moved = record.jittered(&source)
      #expect(moved.looks.count == record.looks.count)
      #expect(
        zip(moved.looks, moved.looks.dropFirst()).allSatisfy { $0.span.offset == $1.span.onset })
      #expect(
        zip(moved.looks, record.looks).allSatisfy {
          ($0.span.onset - $1.span.onset).microseconds.magnitude <= 100_000
        })
    }
  }
}
