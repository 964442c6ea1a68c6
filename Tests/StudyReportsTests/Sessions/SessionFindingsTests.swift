import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionFindingsTests {
  /// The two largest shares of codable time in a person's first state stream, added up from bouts.
  private func shares(of person: Person, in session: CodedSession) -> [String] {
    guard let stream = session.streams.first(where: { $0.person == person && $0.kind == .state })
    else { return [] }
    var totals: [Code: Int64] = [:]
    for bout in stream.bouts { totals[bout.code, default: 0] += bout.duration.microseconds }
    let codable = Double(stream.codable.duration.microseconds)
    return totals.values.sorted(by: >).prefix(2).map {
      Decimals.percentNumber(Double($0) / codable, places: 0)
    }
  }

  private func findings(_ analysis: SessionAnalysis) -> SessionFindings {
    SessionFindings(analysis, names: BehaviourNames(analysis.session.codebook))
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyNumberIsOneOfTheAnalysis(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    var expected = analysis.pair.flatMap { shares(of: $0, in: analysis.session) }
    if let sequence = analysis.sequence {
      let search = try PairSearch(sequence)
      for (index, pair) in search.leading.enumerated() {
        expected += [
          Decimals.count(pair.observed), Decimals.count(pair.nextActs),
          Decimals.percentNumber(Double(pair.observed) / Double(pair.nextActs), places: 0),
          Decimals.percentNumber(pair.expected / Double(pair.nextActs), places: 0),
        ]
        expected += Prose.numbers(Decimals.probability(pair.p))
        if index == 0 { expected.append(Decimals.count(search.tests)) }
      }
      if search.leading.isEmpty, search.tests > 0 {
        expected += [Decimals.count(search.tests), Decimals.count(search.candidates)]
      }
    }
    #expect(Prose.numbers(RichText.joined(findings(analysis).sentences).plain) == expected)
  }

  @Test func theClearestPairsAreWorded() throws {
    let sentences = findings(try AnalysedSession.strong.analysis()).sentences.map(\.plain)
    let first = """
      After “infant averts”, when mother acted next, it was “moves closer” 60 of 60 times \
      (100\u{A0}%), more often than the 67\u{A0}% that chance gives (independence among \
      transitions from infant to mother; p\u{A0}<\u{A0}.001, Holm’s correction over the \
      10\u{A0}pairs tested).
      """
    let second = """
      After “infant looks at mother”, when mother acted next, it was “moves back” 20 of 30 \
      times (67\u{A0}%), more often than the 22\u{A0}% that chance gives \
      (p\u{A0}<\u{A0}.001).
      """
    #expect(Array(sentences.dropFirst()) == [first, second])
  }

  @Test func withoutASurvivingPairNoneIsNamed() throws {
    let analysis = try AnalysedSession.quiet.analysis()
    let partners = try #require(analysis.sequence?.partners)
    let words = findings(analysis)
    #expect(words.pairs.clearest == nil)
    #expect(partners.testCount == 8)
    let last = """
      8 of 8\u{A0}pairs of behaviours between the partners were frequent enough to test; none \
      was distinguishable from chance with this much data (Holm’s correction).
      """
    #expect(words.sentences.last?.plain == last)
  }

  @Test func withoutATestNothingIsSaidOfChance() throws {
    let alone = try AnalysedSession.alone.analysis()
    #expect(alone.sequence?.partners.testCount == 0)
    #expect(
      findings(alone).sentences.last?.plain
        == "No pair of behaviours was frequent enough for a test of what follows what.")
  }

  @Test func whereTotalsFixTheCountsNothingIsTested() throws {
    let analysis = try AnalysedSession.oneAct.analysis()
    #expect(analysis.sequence?.partners.testCount == 0)
    #expect(
      findings(analysis).sentences.last?.plain
        == "What follows what cannot be tested here: the totals alone fix how often each pair "
        + "occurred.")
  }

  @Test(arguments: [AnalysedSession.play, .hostile])
  func countsPooledOverPhasesAreNotTested(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    #expect(analysis.session.phases.count == 2)
    #expect(analysis.sequence?.poolsPhases == true)
    #expect(findings(analysis).pairs.surviving.isEmpty)
    #expect(
      findings(analysis).sentences.last?.plain
        == "What follows what was not tested: the counts are summed over phases, and behaviours "
        + "that merely occur in the same phase would seem to follow one another.")
  }

  @Test(arguments: [AnalysedSession.empty, .manyCodes])
  func withoutStatesAndTableNothingIsSaid(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    #expect(
      SessionFindings(analysis, names: BehaviourNames(analysis.session.codebook)).sentences.isEmpty)
  }

  @Test func theCourseCountsWhatTheScoreShows() throws {
    let analysis = try AnalysedSession.strong.analysis()
    let names = BehaviourNames(analysis.session.codebook)
    #expect(
      SessionFindings.course(analysis, names: names)?.plain
        == "Infant averts 60\u{A0}times; mother moves closer 60\u{A0}times")
    let fred = try AnalysedSession.fred.analysis()
    #expect(
      SessionFindings.course(fred, names: BehaviourNames(fred.session.codebook))?.plain
        == "Infant averts 31\u{A0}times; mother moves closer 35\u{A0}times")
    let empty = try AnalysedSession.empty.analysis()
    #expect(SessionFindings.course(empty, names: names) == nil)
  }
}
