import SequenceStatistics
import Testing

@Suite struct PearsonCorrelationTests {
  @Test func fromAgreementToTheOpposite() {
    #expect(isClose(PearsonCorrelation([1, 2, nil, 4], [2, 4, 0, 8]).r, 1, relative: 1e-15))
    #expect(isClose(PearsonCorrelation([1, 2, 3], [9, 6, 3]).r, -1, relative: 1e-15))
    #expect(PearsonCorrelation([1, 0, 1, 0], [1, 1, 0, 0]).r == .value(0))
    #expect(PearsonCorrelation([1, 2, nil, 4, 9], [2, nil, 3, 8]).pairs == 2)
  }

  @Test(arguments: 0..<100) func theDefinition(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let x = CorrelationOracle.row(random.below(12), gaps: 5, &random)
    let y = CorrelationOracle.row(random.below(12), gaps: 5, &random)
    let measured = PearsonCorrelation(x, y).r
    if let expected = CorrelationOracle.pearson(Array(zip(x, y))) {
      #expect(isClose(measured, expected, relative: 1e-12, absolute: 1e-14), "seed \(seed)")
    } else {
      #expect(measured.value == nil, "seed \(seed)")
    }
  }

  @Test func aLargeCommonLevelCostsNoDigits() {
    let x: [Double?] = [1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 5]
    let y: [Double?] = [2, 1, 4, 3]
    #expect(isClose(PearsonCorrelation(x, y).r, 0.529150262212918, relative: 1e-13))
  }

  @Test func undefinedWithItsReason() {
    #expect(PearsonCorrelation([], [1]).r == .undefined(.noPairs))
    #expect(PearsonCorrelation([nil, 1], [1, nil]).r == .undefined(.noPairs))
    #expect(PearsonCorrelation([0.1, 0.1, 0.1], [1, 2, 3]).r == .undefined(.cannotVary))
    #expect(PearsonCorrelation([.infinity, 1, 2], [1, 2, 4]).pairs == 2)
    #expect(PearsonCorrelation([1e-300, 2e-300, 3e-300], [1, 2, 3]).r.value == nil)
    #expect(isClose(PearsonCorrelation([1e99, -1e99], [1e99, -1e99]).r, 1, relative: 1e-12))
  }
}
