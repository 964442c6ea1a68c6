import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite struct PowerOutcomeTests {
  @Test func noStudyNoNumber() {
    let none = PowerOutcome()
    #expect(none.share == .undefined(.noOccurrence) && none.interval == nil)
    #expect(none.meanEffect == .undefined(.tooFewDyads))
    #expect(none.insufficientShare == .undefined(.noOccurrence))
  }

  @Test func studiesAreCounted() {
    let outcome = PowerOutcome(
      [
        PowerStudy(p: 0.05, mean: 1, size: 2, dyads: 4, insufficient: 1),
        PowerStudy(p: 0.051, mean: 3, size: nil, dyads: 4, insufficient: 0),
        PowerStudy(p: nil, mean: nil, size: nil, dyads: 4, insufficient: 4),
        PowerStudy(p: 0.001, mean: 2, size: 4, dyads: 4, insufficient: 0),
      ], level: 0.05)
    #expect(outcome.studies == 4 && outcome.found == 2 && outcome.untested == 1)
    #expect(outcome.share == .value(0.5))
    #expect(outcome.interval == WilsonInterval.of(count: 2, among: 4))
    #expect(outcome.meanEffect == .value(2) && outcome.meanSize == .value(3))
    #expect(outcome.insufficientShare == .value(5.0 / 16))
  }
}
