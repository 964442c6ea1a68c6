import Testing

@testable import SequenceStatistics

@Suite("ShiftDistribution")
struct ShiftDistributionTests {
  private func count(_ counted: Int, _ eligible: Int = 10) -> ShiftCount {
    ShiftCount(counted: counted, eligible: eligible)
  }

  @Test("Two stretches shift independently")
  func convolution() throws {
    let one = ShiftDistribution([count(0): 3, count(2): 1])
    let two = ShiftDistribution([count(1): 1, count(2): 1])
    let both = one.convolved(with: two)
    #expect(both.arrangements == 8)
    #expect(both.values.map(\.count.counted) == [1, 2, 3, 4])
    #expect(both.values.map(\.probability) == [0.375, 0.375, 0.125, 0.125])
    #expect(both.values.allSatisfy { $0.count.eligible == 20 })
    #expect(both.meanCount == 2 && isClose(both.meanShare, 0.1))
    #expect(both.bandOfCounts(0.5) == Interval(lower: 1, upper: 2))
  }

  @Test("With the observed alignment among the shifts b / n, without it (1 + b) / (1 + n)")
  func p() {
    let distribution = ShiftDistribution([count(0): 3, count(2): 1])
    #expect(distribution.pGreater(count(2), includesObserved: true) == .value(0.25))
    #expect(distribution.pGreater(count(2), includesObserved: false) == .value(0.4))
    #expect(distribution.pGreater(count(9), includesObserved: false) == .value(0.2))
    #expect(distribution.pLess(count(0), includesObserved: true) == .value(0.75))
    #expect(ShiftDistribution([:]).pGreater(count(0), includesObserved: true).reason == .tooShort)
  }
}
