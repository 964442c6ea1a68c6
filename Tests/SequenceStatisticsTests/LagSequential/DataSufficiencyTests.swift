import CodedSessions
import SequenceStatistics
import Testing

@Suite("DataSufficiency")
struct DataSufficiencyTests {
  @Test(
    "The rule of nine", arguments: [(0.05, 190), (0.10, 100), (0.20, 57), (0.30, 43), (0.50, 36)])
  func ruleOfNine(share: Double, pairs: Int) {
    #expect(DataSufficiency.pairsNeeded(share: share) == pairs)
  }

  @Test func tables() throws {
    let table = try LagTable(counts: [[0, 8], [6, 6]], structuralZeros: .diagonalOf([.init(0)]))
    let advice = DataSufficiency(table)
    #expect(advice.pairs == 20 && advice.pairsForTable == 15)
    #expect(advice.pairsForEachGiven[given: 0, target: 0] == nil)
    #expect(advice.pairsForEachGiven[given: 0, target: 1] == 43)
    #expect(advice.factor(table, given: 0, target: 1) == 43.0 / 8)
    #expect(DataSufficiency.pairsNeeded(share: 0) == nil)
    let empty = DataSufficiency(try LagTable(counts: []))
    #expect(empty.pairsForTable == 0)
  }
}
