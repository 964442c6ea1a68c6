import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparisonTextTests {
  private func comparison(_ count: Int = 1, heading: String = "waits") -> Comparison {
    var topic = Comparison.Topic(
      heading,
      (0..<count).map { place in
        ComparedMeasure(
          name: "share", about: "", words: "share \(place)", kind: .share, isShown: true,
          first: .init(.value(0.8), n: 70, hits: 56), second: .init(.value(0.6), n: 80, hits: 48))
      } + [
        ComparedMeasure(
          name: "hidden", about: "", words: "hidden", kind: .number, isShown: false,
          first: .init(.value(1)), second: .init(.value(1))),
        ComparedMeasure(
          name: "nowhere", about: "", words: "nowhere", kind: .number, isShown: true,
          first: .init(.undefined(.tooShort)), second: .init(.undefined(.tooShort))),
      ])
    topic.verdicts = .init(first: "insufficient data", second: "exceeds chance")
    topic.tests = [
      .init(
        name: "t", words: "log-rank", sign: "χ²", statistic: .value(1), degreesOfFreedom: 1,
        p: .value(0.32), effect: nil)
    ]
    return Comparison(
      sides: ComparisonSides(
        .init(label: "one\u{1B}[31m", persons: [], isSimulated: true),
        .init(label: "two", persons: [], isSimulated: true)), topics: [topic])
  }

  @Test func aTableATopicAndWhatMayNotBeSaid() {
    let text = ComparisonText(width: 100).text(comparison())
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(plain.contains("share 0 .80 70 .60 80 .20 [.05, .33]"), "\(text)")
    #expect(plain.contains("one\u{FFFD}[31m: insufficient data; two: exceeds chance"))
    #expect(plain.contains("These two records alone: log-rank: χ²(1) = 1.00, p = .32"))
    #expect(text.contains("Simulated data.") && text.contains("n = 2"))
    #expect(!text.contains("hidden") && !text.contains("nowhere") && !text.contains("\u{1B}"))
    #expect(BannedPhrases.found(in: text).isEmpty)
  }

  @Test func longTopicsAreCutAndSaySo() {
    let text = ComparisonText(width: 100).text(comparison(ComparisonText.mostMeasures + 3))
    #expect(text.contains("… and 3 more; --csv has all"))
    #expect(!ComparisonText(width: 100).text(comparison(ComparisonText.mostMeasures)).contains("…"))
  }

  @Test func aLongHeadingStandsAboveItsTable() {
    let heading = String(repeating: "infant.averts ", count: 6)
    let text = ComparisonText(width: 80).text(comparison(heading: heading))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 92 }, "\(text)")
    #expect(text.contains("\ninfant.averts infant.averts"))
  }
}
