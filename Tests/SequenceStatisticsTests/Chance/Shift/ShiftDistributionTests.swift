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

  @Test("Counts among equally many convolve as others do", arguments: 1...20 as ClosedRange<UInt64>)
  func quickConvolution(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func shifts(_ eligible: Int) -> [ShiftCount: Int] {
      (0..<6).reduce(into: [:]) { shifts, _ in
        shifts[count(random.below(eligible + 1), eligible), default: 0] += 1 + random.below(9)
      }
    }
    let (one, two) = (shifts(seed % 4 == 0 ? 0 : 8), shifts(5))
    let quick = ShiftDistribution(one).convolved(with: ShiftDistribution(two))
    var sums: [ShiftCount: Int] = [:]
    for (left, a) in one { for (right, b) in two { sums[left + right, default: 0] += a * b } }
    let slow = ShiftDistribution(sums)
    #expect(quick.values.map(\.count) == slow.values.map(\.count), "seed \(seed)")
    for (a, b) in zip(quick.values, slow.values) {
      #expect(isClose(a.probability, b.probability, relative: 1e-12))
    }
    #expect(quick.arrangements == slow.arrangements)
  }

  @Test(
    "Counts among different numbers convolve on a grid or, far apart, one by one",
    arguments: 1...40 as ClosedRange<UInt64>)
  func convolutionAmongDifferentNumbers(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let apart = seed % 2 == 0 ? 1 : 5_000_000
    func shifts() -> [ShiftCount: Int] {
      (0..<8).reduce(into: [:]) { shifts, _ in
        let eligible = random.below(5)
        shifts[count(random.below(eligible + 1), eligible * apart), default: 0] +=
          1 + random.below(9)
      }
    }
    let (one, two) = (shifts(), shifts())
    let both = ShiftDistribution(one).convolved(with: ShiftDistribution(two))
    var sums: [ShiftCount: Int] = [:]
    for (left, a) in one { for (right, b) in two { sums[left + right, default: 0] += a * b } }
    let slow = ShiftDistribution(sums)
    #expect(both.values.map(\.count) == slow.values.map(\.count), "seed \(seed)")
    for (a, b) in zip(both.values, slow.values) {
      #expect(isClose(a.probability, b.probability, relative: 1e-12))
    }
    #expect(both.arrangements == slow.arrangements)
    #expect(ShiftDistribution(one).convolved(with: ShiftDistribution([:])).values.isEmpty)
  }
}
