import Testing

@testable import SequenceStatistics

@Suite struct ShiftCoverTests {
  @Test("Intervals of any place come to lie on the circle")
  func wrapped() {
    #expect(ShiftCover.wrapped([-3..<2], period: 10).ranges == [0..<2, 7..<10])
    #expect(ShiftCover.wrapped([25..<27, 3..<3], period: 10).ranges == [5..<7])
    #expect(ShiftCover.wrapped([-40..<5], period: 10).ranges == [0..<10])
    #expect(ShiftCover.wrapped([0..<1], period: 0).ranges.isEmpty)
  }

  /// Every shift made, windows that reach round the circle included.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func bringing(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let period = 3 + random.below(25)
    let things = UnitSet(
      (0..<random.below(5)).map { _ in
        let start = random.below(period)
        return start..<min(period, start + 1 + random.below(4))
      }
    ).ranges
    let low = random.below(period)
    let window = low..<(low + 1 + random.below(period))
    let inWindow = Set(window.map { $0 % period })
    let expected = (0..<period).filter { shift in
      things.contains { thing in thing.contains { inWindow.contains(($0 + shift) % period) } }
    }
    let found = ShiftCover.shifts(bringing: things, into: window, period: period)
    #expect(found.flatMap(\.self) == expected, "seed \(seed)")
    for (one, next) in zip(found, found.dropFirst()) { #expect(one.upperBound < next.lowerBound) }
    let rest = ShiftCover.complement(found, period: period)
    #expect(rest.flatMap(\.self) == (0..<period).filter { !expected.contains($0) })
    #expect(ShiftCover.intersection(found, rest).isEmpty)
    #expect(
      ShiftCover.union(found, rest).flatMap(\.self) == Array(0..<period), "seed \(seed)")
  }
}
