import SequenceStatistics
import Testing

@Suite struct MeasureTests {
  @Test func aRatioOverZeroIsUndefinedWithItsReason() {
    #expect(Measure.ratio(3, 4, ifZero: .noPairs) == .value(0.75))
    #expect(Measure.ratio(3, 0, ifZero: .noPairs) == .undefined(.noPairs))
    #expect(Measure.ratio(0, 0, ifZero: .emptyMargin).value == nil)
  }

  @Test func aMeasureIsEitherANumberOrAReason() {
    #expect(Measure.value(2).value == 2)
    #expect(Measure.value(2).reason == nil)
    #expect(Measure.undefined(.noOccurrence).value == nil)
    #expect(Measure.undefined(.noOccurrence).reason == .noOccurrence)
  }

  @Test func mappingKeepsTheReason() {
    #expect(Measure.value(2).map { $0 + 1 } == .value(3))
    #expect(Measure.undefined(.leverageOne).map { $0 + 1 } == .undefined(.leverageOne))
  }

  @Test func everyReasonHasItsOwnIdAndSentence() {
    let reasons = Measure.Reason.allCases
    #expect(Set(reasons.map(\.id)).count == reasons.count)
    #expect(Set(reasons.map(\.sentence)).count == reasons.count)
    for reason in reasons {
      #expect(reason.id.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(reason.sentence.hasSuffix("."))
    }
  }

  @Test func eitherDirectionIsTwiceTheSmallerAtMostOne() {
    #expect(Measure.twiceTheSmaller(.value(0.02), .value(0.99)) == .value(0.04))
    #expect(Measure.twiceTheSmaller(.value(0.7), .value(0.6)) == .value(1))
    let none = Measure.undefined(.tooShort)
    #expect(Measure.twiceTheSmaller(.value(0.02), none) == none)
    #expect(Measure.twiceTheSmaller(none, .value(0.02)) == none)
  }
}
