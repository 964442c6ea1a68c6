import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct OffsetBinsTests {
  private func bins(_ milliseconds: [Int64], width: Int64, limit: Int64) -> OffsetBins {
    OffsetBins(
      OffsetHistogram(milliseconds.map(SessionTime.milliseconds), width: .milliseconds(width)),
      limit: .milliseconds(limit))
  }

  @Test func countsWithinAndBeyond() {
    let bins = bins([-700, -600, -1, 0, 199, 200, 599, 600], width: 200, limit: 600)
    #expect(bins.counts == [1, 0, 1, 2, 1, 1] && bins.below == 1 && bins.above == 1)
    #expect(
      (0...6).map(bins.lower) == [-600_000, -400_000, -200_000, 0, 200_000, 400_000, 600_000])
    #expect(bins.filled == 0...5 && bins.total == 8 && bins.overlapCount == 3)
  }

  @Test func narrowBinsArePutTogetherAroundZero() {
    let bins = bins(Array(-5_000..<5_000), width: 1, limit: 5_000)
    #expect(bins.counts.count <= 2 * OffsetBins.mostOnASide)
    #expect(bins.width == 84_000 && bins.overlapCount == 5_000 && bins.total == 10_000)
    #expect(bins.counts.allSatisfy { $0 == 84 })
  }

  @Test func aBinWiderThanTheLimit() {
    let bins = bins([-900, -100, 100, 2_500], width: 1_000, limit: 600)
    #expect(bins.counts == [2, 1] && bins.above == 1)
  }

  @Test func hostileNumbers() {
    let far = OffsetHistogram(
      [SessionTime(microseconds: .min), SessionTime(microseconds: .max), .zero],
      width: SessionTime(microseconds: .max))
    for limit in [SessionTime.zero, SessionTime(microseconds: .max), .seconds(5)] {
      let bins = OffsetBins(far, limit: limit)
      #expect(bins.total == 3 && bins.counts.count >= 2)
      #expect(OffsetBins(OffsetHistogram([], width: .zero), limit: limit).filled == nil)
    }
  }
}
