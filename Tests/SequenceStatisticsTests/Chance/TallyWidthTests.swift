import Testing

@testable import SequenceStatistics

@Suite struct TallyWidthTests {
  @Test func cellsAreTheSquareOfTheRows() {
    #expect(SmallTally.cellCount == 64 && NarrowTally.cellCount == 256)
    #expect(MiddleTally.cellCount == 4_096 && WideTally.cellCount == 65_536)
  }
}
