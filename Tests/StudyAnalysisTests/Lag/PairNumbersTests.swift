import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct PairNumbersTests {
  @Test func eachIsTheStatisticOfItsName() throws {
    let pair = try #require(Association2x2(a: 10, b: 10, c: 20, d: 60))
    let numbers = Dictionary(uniqueKeysWithValues: PairNumbers.of(pair).map { ($0.name, $0.value) })
    #expect(numbers["odds_ratio"] == .value(3) && numbers["yules_q"] == .value(0.5))
    #expect(numbers["risk_difference"] == .value(0.25) && numbers["risk_ratio"] == .value(2))
    #expect(numbers["phi"] == pair.phi)
  }
}
