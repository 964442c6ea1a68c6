import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct EffectWordsTests {
  @Test(arguments: EffectKind.allCases) func everyKindHasAName(kind: EffectKind) {
    #expect(!EffectWords.name(kind).isEmpty)
    #expect((EffectWords.readBackName(kind) == nil) == (kind.scale == .plain))
    #expect(EffectWords.side(kind, isMore: true) != EffectWords.side(kind, isMore: false))
  }

  @Test func namesAreDistinct() {
    #expect(Set(EffectKind.allCases.map(EffectWords.name)).count == EffectKind.allCases.count)
  }

  @Test(
    arguments: [
      (EffectKind.logOdds, 0.0, "1.00"), (.logOdds, 1.0, "2.72"), (.yulesQ, 0.5, "0.50"),
      (.sharePursued, 0.0, "50\u{A0}%"), (.cyclesPerMinute, 0.6931471805599453, "2.00"),
    ] as [(EffectKind, Double, String)])
  func numbersAreReadBack(kind: EffectKind, value: Double, text: String) {
    #expect(EffectWords.readBack(value, kind) == text)
  }

  @Test func undefinedIsADash() {
    #expect(EffectWords.withInterval(.undefined(.tooFewDyads), nil) == Decimals.absent)
    #expect(EffectWords.readBack(.undefined(.tooFewDyads), nil, .logOdds).isEmpty)
    #expect(
      EffectWords.withInterval(.value(0.25), Interval(lower: -1, upper: 2))
        == "0.25 [−1.00, 2.00]")
  }
}
