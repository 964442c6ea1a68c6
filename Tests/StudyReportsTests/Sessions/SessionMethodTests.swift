import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionMethodTests {
  private func paragraph(_ analysis: SessionAnalysis) -> String {
    SessionMethod.paragraph(analysis, version: "Attune test").plain
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyNumberIsOneOfTheAnalysis(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    let streams = analysis.session.streams.filter { analysis.pair.contains($0.person) }
    var expected =
      streams.isEmpty
      ? [] : [Decimals.count(streams.count), analysis.session.timeUnit.step.text]
    if let sequence = analysis.sequence {
      let onsets = streams.filter { sequence.streams.contains($0.fullName) }
        .reduce(0) { $0 + $1.onsets.count }
      let pairs = sequence.table.table.counts.cells.reduce(0, +)
      let tests = sequence.table.holmP.cells.count { $0.value != nil }
      expected += [Decimals.count(onsets), "1", Decimals.count(pairs), "1973"]
      expected += tests > 1 ? [Decimals.count(tests), "5"] : ["5"]
    }
    let words = paragraph(analysis)
    #expect(Prose.numbers(words) == expected)
    #expect(words.hasSuffix("Computed with Attune test."))
  }

  @Test func whatWasSimulatedWasNotCoded() throws {
    let simulated = paragraph(try AnalysedSession.fred.analysis())
    #expect(simulated.hasPrefix("A session of infant and mother was simulated in 5\u{A0}streams"))
    let real = paragraph(try AnalysedSession.strong.analysis())
    #expect(real.hasPrefix("Behaviour of infant and mother was coded from a recording in 2\u{A0}"))
  }

  @Test func theModelOfChanceIsNamed() throws {
    #expect(paragraph(try AnalysedSession.strong.analysis()).contains("quasi-independence"))
    #expect(
      paragraph(try AnalysedSession.voicesOnly.analysis()).contains("compared with independence,"))
  }

  @Test func withoutATableNothingIsSaidOfTransitions() throws {
    for sample in [AnalysedSession.empty, .manyCodes, .oneBout] {
      #expect(!paragraph(try sample.analysis()).contains("Transitions"))
    }
  }

  @Test func withoutATestNoCorrectionIsClaimed() throws {
    let analysis = try AnalysedSession.alone.analysis()
    #expect(analysis.sequence?.table.testCount == 0)
    #expect(!paragraph(analysis).contains("Holm"))
  }
}
