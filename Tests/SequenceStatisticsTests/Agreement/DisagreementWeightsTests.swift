import SequenceStatistics
import Testing

@Suite struct DisagreementWeightsTests {
  @Test func theRulesHoldForAnyNumberOfCategories() {
    #expect(DisagreementWeights.nominal[3, 3] == 0 && DisagreementWeights.nominal[3, 9] == 1)
    #expect(DisagreementWeights.linear[1, 4] == 3 && DisagreementWeights.linear[4, 1] == 3)
    #expect(DisagreementWeights.quadratic[1, 4] == 9 && DisagreementWeights.quadratic.size == nil)
  }

  @Test func givenOnesAreDividedByTheLargest() throws {
    let weights = try DisagreementWeights([[0, 1], [4, 0]])
    #expect(weights[0, 1] == 0.25 && weights[1, 0] == 1 && weights.size == 2)
    #expect(weights[0, 5] == 0 && weights[-1, 0] == 0)
    #expect(try DisagreementWeights([[0, 0], [0, 0]])[0, 1] == 0)
    #expect(try DisagreementWeights([]).size == 0)
  }

  @Test func unfitOnesAreRefused() {
    #expect(throws: DisagreementWeights.Failure.notSquare) {
      try DisagreementWeights([[0, 1], [1]])
    }
    #expect(throws: DisagreementWeights.Failure.unfit(first: 0, second: 1)) {
      try DisagreementWeights([[0, -1], [1, 0]])
    }
    #expect(throws: DisagreementWeights.Failure.unfit(first: 1, second: 0)) {
      try DisagreementWeights([[0, 1], [.infinity, 0]])
    }
    #expect(throws: DisagreementWeights.Failure.unfit(first: 0, second: 0)) {
      try DisagreementWeights([[.nan]])
    }
    #expect(throws: DisagreementWeights.Failure.agreementHasWeight(1)) {
      try DisagreementWeights([[0, 1], [1, 2]])
    }
  }
}
