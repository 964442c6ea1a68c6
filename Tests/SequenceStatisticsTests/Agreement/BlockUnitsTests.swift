import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct BlockUnitsTests {
  private func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
    try #require(
      TimeSpan(
        onset: SessionTime(microseconds: onset), offset: SessionTime(microseconds: offset)))
  }

  private func mark(_ onset: Int64, _ offset: Int64) -> DoubleCoding.Mark {
    DoubleCoding.Mark(
      category: 0, onset: SessionTime(microseconds: onset),
      offset: SessionTime(microseconds: offset))
  }

  private func coding(_ blocks: [TimeSpan], uncodable: [TimeSpan] = []) -> DoubleCoding {
    DoubleCoding(
      categories: 1, first: [], second: [], blocks: TimeSet(blocks), uncodable: TimeSet(uncodable))
  }

  @Test func oddUnitsHaveTheirMiddlesBetweenMicroseconds() throws {
    // Units of 5 from 10: middles 12.5, 17.5, 22.5, …
    let units = BlockUnits(
      coding([try span(10, 33)]), unit: SessionTime(microseconds: 5))
    #expect(units.ranges == [0..<5])
    #expect(units.units(of: mark(12, 13), in: 0) == 0..<1)
    #expect(units.units(of: mark(13, 17), in: 0).isEmpty)
    #expect(units.units(of: mark(13, 18), in: 0) == 1..<2)
    #expect(units.units(of: mark(10, 33), in: 0) == 0..<5)
    // Units of 4: a middle at 12 belongs to what begins there, not to what ends there.
    let even = BlockUnits(coding([try span(10, 33)]), unit: SessionTime(microseconds: 4))
    #expect(even.units(of: mark(10, 12), in: 0).isEmpty)
    #expect(even.units(of: mark(12, 13), in: 0) == 0..<1)
    #expect(even.ranges == [0..<6])
  }

  @Test func everyBlockHasItsOwnGrid() throws {
    let units = BlockUnits(
      coding([try span(0, 10), try span(13, 24)], uncodable: [try span(2, 6), try span(20, 30)]),
      unit: SessionTime(microseconds: 4))
    // Middles 2, 6 (10 is out); 15, 19, 23.
    #expect(units.ranges == [0..<2, 2..<5])
    #expect(units.compared == [1..<2, 2..<4])
    #expect(units.ends(0, before: SessionTime(microseconds: 11)))
    #expect(!units.ends(0, before: SessionTime(microseconds: 10)))
  }

  @Test func aMomentLiesInAUnitAndAtTheEndInTheLast() throws {
    let units = BlockUnits(coding([try span(0, 11)]), unit: SessionTime(microseconds: 4))
    #expect(units.ranges == [0..<3])
    #expect(units.units(of: mark(3, 3), in: 0) == 0..<1)
    #expect(units.units(of: mark(4, 4), in: 0) == 1..<2)
    #expect(units.units(of: mark(11, 11), in: 0) == 2..<3)
    // Ten of 4: the third unit has its middle at 10 and is none; what lies in it goes to the second.
    let cut = BlockUnits(coding([try span(0, 10)]), unit: SessionTime(microseconds: 4))
    #expect(cut.ranges == [0..<2] && cut.units(of: mark(9, 9), in: 0) == 1..<2)
    // A block shorter than half a unit has none at all.
    let short = BlockUnits(coding([try span(0, 2)]), unit: SessionTime(microseconds: 4))
    #expect(short.ranges == [0..<0] && short.units(of: mark(1, 1), in: 0).isEmpty)
  }

  @Test func aMicrosecondIsAUnitOfItsOwn() throws {
    let units = BlockUnits(coding([try span(-7, 6)]), unit: SessionTime(microseconds: 1))
    #expect(units.ranges == [0..<13] && units.compared == [0..<13])
    #expect(units.units(of: mark(-7, -2), in: 0) == 0..<5)
  }

  @Test func endlessBlocksDoNotOverflow() throws {
    let blocks = [try span(.min, -5), try span(5, .max)]
    for unit in [1, 3, Int64.max] {
      let units = BlockUnits(coding(blocks), unit: SessionTime(microseconds: unit))
      #expect(units.ranges.allSatisfy { $0.upperBound <= 1 << 61 })
      #expect(units.units(of: mark(6, .max - 1), in: 1).upperBound <= 1 << 61)
      #expect(units.units(of: mark(.max, .max), in: 1).upperBound <= 1 << 61)
    }
    let whole = BlockUnits(coding([try span(.min, .max)]), unit: SessionTime(microseconds: 0))
    #expect(whole.ranges.count == 1 && BlockUnits(coding([]), unit: .zero).ranges.isEmpty)
  }
}
