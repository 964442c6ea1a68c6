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
      let pairs = sequence.partners.table.counts.cells.reduce(0, +)
      let tests = try PairSearch(sequence).tests
      expected += [Decimals.count(onsets), "1", Decimals.count(pairs), "1973"]
      if tests > 1 { expected.append(Decimals.count(tests)) }
      if tests > 0 { expected.append("5") }
    }
    // The longest lag, and the two years; sounds that are joined.
    if analysis.interaction.synchrony?.band != nil { expected += ["5", "2011"] }
    if analysis.interaction.turns?.transfer.transfers.isEmpty == false {
      expected += ["2010", "0.3"]
    }
    let words = paragraph(analysis)
    #expect(Prose.numbers(words) == expected)
    #expect(words.hasSuffix("Computed with Attune test."))
  }

  @Test func whatWasSimulatedWasNotCoded() throws {
    let simulated = paragraph(try AnalysedSession.fred.analysis())
    #expect(simulated.hasPrefix("A session of infant and mother was simulated in 5\u{A0}streams"))
    let real = paragraph(try AnalysedSession.strong.analysis())
    #expect(real.hasPrefix("Behaviour of infant and mother was coded in 2\u{A0}"))
  }

  @Test func theModelOfChanceIsNamed() throws {
    #expect(
      paragraph(try AnalysedSession.strong.analysis()).contains(
        "independence for each direction between the partners, given who acts next (within one "
          + "person: quasi-independence with structural zeros where a state code would follow "
          + "itself, fitted by iterative proportional fitting), by adjusted residuals"))
    #expect(
      paragraph(try AnalysedSession.voicesOnly.analysis()).contains(
        "given who acts next (within one person: independence), by adjusted residuals"))
    #expect(
      paragraph(try AnalysedSession.alone.analysis()).contains(
        "compared with quasi-independence with structural zeros"))
  }

  @Test func whatBecomesOfSimultaneousOnsetsIsSaid() throws {
    #expect(
      paragraph(try AnalysedSession.coarse.analysis()).contains("; simultaneous onsets not paired;")
    )
    #expect(
      paragraph(try AnalysedSession.repeated.analysis()).contains(
        "; simultaneous onsets ordered by stream, then by code;"))
  }

  @Test(arguments: AnalysedSession.allCases)
  func theTestIsNamedAsItWasMade(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    guard let sequence = analysis.sequence else { return }
    let words = paragraph(analysis)
    let tests = sequence.partners.testCount
    #expect(words.contains("Holm’s correction over the \(tests)\u{A0}cells") == (tests > 1))
    #expect(words.contains("for the one cell") == (tests == 1))
    #expect(
      words.contains("without a test, as the counts are summed over phases")
        == sequence.poolsPhases)
    #expect(
      words.contains("could be tested") == (tests == 0 && !sequence.poolsPhases))
  }

  @Test func withoutATableNothingIsSaidOfTransitions() throws {
    for sample in [AnalysedSession.empty, .manyCodes, .oneBout] {
      #expect(!paragraph(try sample.analysis()).contains("Transitions"))
    }
  }

  @Test func withoutATestNoCorrectionIsClaimed() throws {
    for sample in [AnalysedSession.alone, .oneAct, .play] {
      let analysis = try sample.analysis()
      #expect(analysis.sequence?.partners.testCount == 0)
      #expect(!paragraph(analysis).contains("Holm"))
    }
  }
}
