import Testing

@testable import SequenceStatistics

@Suite struct PairedRingsTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func aWalkCountsUnitByUnit(seed: UInt64) throws {
    var source = TestRandom(seed: seed)
    let times = RandomTimes.of(50, states: 2, longest: 8, hides: true, &source)
    let rings = try #require(PairedRings(times))
    let (start, step, steps) = (source.below(20), 1 + source.below(3), source.below(10))
    var walk = rings.walk(from: start, steps: steps, by: step)
    for offset in [-73, -1, 0, 1, 37, 50, 149] {
      walk.run(offset: offset)
      for mark in 0...steps {
        var (matched, codable) = (0, 0)
        for unit in start..<(start + mark * step) {
          let other = ((unit + offset) % 50 + 50) % 50
          if times.firstCodable.contains(unit), times.secondCodable.contains(other) { codable += 1 }
          if times.shared.contains(where: { $0.first.contains(unit) && $0.second.contains(other) })
          {
            matched += 1
          }
        }
        #expect(
          walk.matched[mark] == matched && walk.codable[mark] == codable,
          "seed \(seed), offset \(offset)")
      }
    }
  }

  @Test func codesAtOneTimeMakeNoRing() {
    let twice = PairedTimes(
      first: [0: UnitSet([0..<5]), 1: UnitSet([3..<8])],
      second: [0: UnitSet([0..<2]), 1: UnitSet([2..<4])],
      firstCodable: UnitSet([0..<10]), secondCodable: UnitSet([0..<10]), period: 10)
    #expect(PairedRings(twice) == nil)
    // Drawn instead, one code at a time.
    let profiles = ShiftedProfiles([twice], lags: [0], minShift: 1, replicates: 7, seed: 1)
    #expect(profiles.count == 7 && profiles.shiftStep == nil)
  }
}
