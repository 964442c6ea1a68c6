import Testing

@testable import SequenceStatistics

@Suite("ShiftCircle")
struct ShiftCircleTests {
  @Test("Nothing to count on an empty circle")
  func empty() {
    let circle = ShiftCircle(ShiftAxis(period: 0, admissible: 0..<5))
    #expect(circle.distribution.arrangements == 0)
    #expect(circle.observed == ShiftCount(counted: 0, eligible: 0))
    #expect(!circle.isAtLeast(4))
  }

  @Test(
    "Places for all shifts, breakpoints and drawn shifts tell the same",
    arguments: 1...30 as ClosedRange<UInt64>)
  func threeAxes(seed: UInt64) {
    // A period too long to keep every shift unless there are many breakpoints.
    let period = 5000
    var random = TestRandom(seed: seed)
    let step = 1 + random.below(3)
    let items = (0..<20).map { _ in
      (0..<5).map { 1000 * $0 + random.below(400) }.map { $0..<($0 + 1 + random.below(500)) }
    }
    func circle(_ breakpoints: Int, _ method: ShiftMethod = .swept) -> ShiftCircle {
      var circle = ShiftCircle(
        ShiftAxis(
          period: period, admissible: 10..<4991, step: step, breakpoints: breakpoints,
          method: method))
      for (place, item) in items.enumerated() {
        if place % 2 == 0 || seed % 2 == 0 {
          circle.add(counted: item)
        } else {
          circle.add(counted: item, eligible: [0..<2000, 2500..<4500])
        }
      }
      return circle
    }
    let sparse = circle(0)
    let dense = circle(100_000)
    #expect(sparse.distribution == dense.distribution && sparse.observed == dense.observed)
    let drawn = circle(0, .drawn(replicates: 300, seed: seed))
    #expect(drawn.drawnCounts.count == 300)
    let possible = Set(dense.distribution.values.map(\.count))
    #expect(drawn.drawnCounts.allSatisfy(possible.contains))
    // Every drawn count is that of its own shift.
    for replicate in 0..<300 {
      var source = RandomSource(seed: seed, stream: UInt64(replicate))
      let (first, last) = ((10 + step - 1) / step, 4990 / step)
      let shift = (first + source.below(last - first + 1)) * step
      var counted = 0
      var eligible = 0
      for (place, item) in items.enumerated() {
        let isAllowed =
          place % 2 == 0 || seed % 2 == 0
          || (0..<2000).contains(shift) || (2500..<4500).contains(shift)
        eligible += isAllowed ? 1 : 0
        counted += isAllowed && item.contains { $0.contains(shift) } ? 1 : 0
      }
      #expect(
        drawn.drawnCounts[replicate] == ShiftCount(counted: counted, eligible: eligible))
    }
  }

  @Test("A pattern turned is each of its turns", arguments: 1...60 as ClosedRange<UInt64>)
  func turned(seed: UInt64) {
    var random = TestRandom(seed: seed)
    // Sometimes longer than what is written at one time.
    let period = seed % 20 == 0 ? 70_000 : 5 + random.below(60)
    let pattern = UnitSet(
      (0..<random.below(6)).map { _ in
        let start = random.below(period)
        return start..<min(period, start + 1 + random.below(1 + period / 5))
      }
    ).ranges
    let turns = (0..<8).map { _ in random.below(period) }
    for breakpoints in [0, 100_000] {
      func circle() -> ShiftCircle {
        ShiftCircle(ShiftAxis(period: period, admissible: 0..<period, breakpoints: breakpoints))
      }
      var together = circle()
      together.add(pattern, turnedBy: turns)
      var alone = circle()
      for turn in turns {
        alone.add(
          counted: ShiftCover.wrapped(
            pattern.map { ($0.lowerBound + turn)..<($0.upperBound + turn) }, period: period
          ).ranges)
      }
      #expect(together.observed == alone.observed, "seed \(seed)")
      #expect(together.distribution == alone.distribution, "seed \(seed)")
    }
  }
}
