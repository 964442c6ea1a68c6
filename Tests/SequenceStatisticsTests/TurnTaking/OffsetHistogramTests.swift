import CodedSessions
import SequenceStatistics
import Testing

@Suite struct OffsetHistogramTests {
  private func offsets(_ milliseconds: [Int64]) -> [SessionTime] {
    milliseconds.map { .milliseconds($0) }
  }

  @Test func edgesBelongToTheUpperBin() {
    let histogram = OffsetHistogram(
      offsets([-200, -199, -1, 0, 199, 200, 601]), width: .milliseconds(200))
    #expect(
      histogram.bins.map(\.lower) == offsets([-200, 0, 200, 400, 600]))
    #expect(histogram.bins.map(\.count) == [3, 2, 1, 0, 1])
    #expect(histogram.width == .milliseconds(200))
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func everyOffsetIsInItsBin(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let values = (0..<40).map { _ in Int64(random.below(4000)) - 2000 }
    let width = SessionTime.milliseconds(1 + Int64(random.below(700)))
    let histogram = OffsetHistogram(offsets(values), width: width)
    for bin in histogram.bins {
      let count = offsets(values).count { bin.lower <= $0 && $0 < bin.lower + width }
      #expect(bin.count == count, "seed \(seed)")
    }
    #expect(histogram.bins.reduce(0) { $0 + $1.count } == 40, "seed \(seed)")
    #expect(histogram.bins.first?.count != 0 && histogram.bins.last?.count != 0)
  }

  @Test func hostileInput() {
    #expect(OffsetHistogram([], width: .zero).bins.isEmpty)
    let fine = OffsetHistogram(offsets([0, 60_000]), width: .zero)
    #expect(fine.bins.count <= OffsetHistogram.mostBins)
    #expect(fine.bins.first?.count == 1 && fine.bins.last?.count == 1)
    let huge = OffsetHistogram(
      [SessionTime(microseconds: .min), SessionTime(microseconds: .max)], width: .seconds(1))
    #expect(huge.bins.count <= OffsetHistogram.mostBins)
    #expect(huge.bins.reduce(0) { $0 + $1.count } == 2)
  }
}
