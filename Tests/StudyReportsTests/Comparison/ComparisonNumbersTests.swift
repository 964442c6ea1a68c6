import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparisonNumbersTests {
  @Test(
    arguments: [
      (.share, 0.125, ".13"), (.chance, 1, "1.00"), (.index, -0.5, "−.50"), (.rate, 2.864, "2.86"),
      (.seconds, -0.5, "−0.50"), (.odds, 12, "12.00"), (.number, 1.5, "1.50"), (.count, 12, "12"),
      (.count, 355.84, "355.8"), (.count, 0.25, "0.25"), (.probability, 0.0004, "<.001"),
      (.probability, 0.04, ".040"),
    ] as [(ComparedMeasure.Kind, Double, String)])
  func eachKindHasItsForm(kind: ComparedMeasure.Kind, value: Double, text: String) {
    #expect(ComparisonNumbers.text(.value(value), kind) == text)
    #expect(ComparisonNumbers.text(.undefined(.tooShort), kind).contains("–"))
  }

  private func measure(_ kind: ComparedMeasure.Kind, _ about: String) -> ComparedMeasure {
    ComparedMeasure(
      name: "m", about: about, words: "share", kind: kind, isShown: true,
      first: .init(.value(0.8), n: 70, hits: 56, interval: Interval(lower: 0.7, upper: 0.9)),
      second: .init(.value(0.6), n: 80, hits: 48))
  }

  @Test func intervalsStandBehindTheirNumbers() {
    let share = measure(.share, "infant")
    #expect(ComparisonNumbers.text(share.first, .share) == ".80 [.70, .90]")
    #expect(ComparisonNumbers.contrast(share) == ".20 [.05, .33]")
    #expect(ComparisonNumbers.contrast(measure(.rate, "")) == "× 1.33")
    #expect(ComparisonNumbers.contrast(measure(.count, "")).isEmpty)
    #expect(ComparisonNumbers.label(share) == "infant: share")
    #expect(ComparisonNumbers.label(measure(.share, "")) == "share")
  }

  @Test func aTestIsASentence() {
    func test(_ statistic: Measure, _ effect: Comparison.Test.Effect?) -> Comparison.Test {
      Comparison.Test(
        name: "t", words: "waits, log-rank", sign: "χ²", statistic: statistic,
        degreesOfFreedom: 1, p: .value(0.03), effect: effect)
    }
    let ratio = Comparison.Test.Effect(
      name: "hazard_ratio", words: "as soon", value: .value(2),
      interval: Interval(lower: 1, upper: 4))
    #expect(
      ComparisonNumbers.sentence(test(.value(4.7), ratio))
        == "waits, log-rank: χ²(1) = 4.70, p = .030; as soon 2.00 [1.00, 4.00]")
    #expect(
      ComparisonNumbers.sentence(test(.undefined(.cannotVary), nil)) == "waits, log-rank: –")
  }
}
