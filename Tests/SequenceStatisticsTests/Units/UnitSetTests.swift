import Testing

@testable import SequenceStatistics

@Suite("UnitSet")
struct UnitSetTests {
  @Test("Sets of units against sets of numbers", arguments: 1...50 as ClosedRange<UInt64>)
  func sets(seed: UInt64) {
    var random = TestRandom(seed: seed)
    func ranges() -> [Range<Int>] {
      (0..<6).map { _ in
        let start = random.below(40)
        return start..<(start + random.below(8))
      }
    }
    let (left, right) = (ranges(), ranges())
    let (a, b) = (Set(left.flatMap(\.self)), Set(right.flatMap(\.self)))
    func numbers(_ set: UnitSet) -> Set<Int> { Set(set.ranges.flatMap(\.self)) }
    #expect(numbers(UnitSet(left).union(UnitSet(right))) == a.union(b))
    #expect(numbers(UnitSet(left).intersection(UnitSet(right))) == a.intersection(b))
    #expect(numbers(UnitSet(left).subtracting(UnitSet(right))) == a.subtracting(b))
    #expect((0..<50).allSatisfy { UnitSet(left).contains($0) == a.contains($0) })
    #expect(UnitSet(left).count == a.count)
  }
}
