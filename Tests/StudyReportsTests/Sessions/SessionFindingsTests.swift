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

  /// The pair furthest above chance, else below, among those with an adjusted p under .05: found by
  /// looking at all of them.
  private func clearest(_ table: LagSequentialAnalysis) -> (Int, Int)? {
    var best: (Int, Int, Double)?
    for given in table.table.codes.indices {
      for target in table.table.codes.indices {
        let cell = table[given: given, target: target]
        guard let p = cell.holmP.value, p < 0.05, let z = cell.adjustedResidual.value else {
          continue
        }
        let isBetter = best.map { z > 0 ? z > $0.2 : $0.2 < 0 && z < $0.2 } ?? true
        if isBetter { best = (given, target, z) }
      }
    }
    return best.map { ($0.0, $0.1) }
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyNumberIsOneOfTheAnalysis(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    var expected = analysis.pair.flatMap { shares(of: $0, in: analysis.session) }
    if let table = analysis.sequence?.table {
      if let (given, target) = clearest(table) {
        let cell = table[given: given, target: target]
        let total = table.table.counts.row(given).reduce(0, +)
        let chance = try #require(cell.expected.value) / Double(total)
        expected += [
          Decimals.count(cell.observed), Decimals.count(total),
          Decimals.percentNumber(Double(cell.observed) / Double(total), places: 0),
          Decimals.percentNumber(chance, places: 0),
        ]
        expected += Prose.numbers(Decimals.probability(try #require(cell.holmP.value)))
      }
      let tests = table.holmP.cells.count { $0.value != nil }
      if tests > 0 { expected.append(Decimals.count(tests)) }
    }
    let findings = SessionFindings(
      analysis, names: BehaviourNames(analysis.session.codebook)
    ).sentences
    #expect(Prose.numbers(RichText.joined(findings).plain) == expected)
  }

  @Test func theClearestPairIsWorded() throws {
    let analysis = try AnalysedSession.strong.analysis()
    let findings = SessionFindings(analysis, names: BehaviourNames(analysis.session.codebook))
    #expect(findings.sentences.count == 2)
    #expect(
      findings.sentences[1].plain
        == "After “infant averts” the next event was “mother moves closer” "
        + "60 of 60 (100\u{A0}%) times, more often than chance (39\u{A0}%; p\u{A0}<\u{A0}.001, "
        + "Holm over 7\u{A0}pairs).")
  }

  @Test func withoutASurvivingPairNoneIsNamed() throws {
    let analysis = try AnalysedSession.play.analysis()
    let table = try #require(analysis.sequence?.table)
    let findings = SessionFindings(analysis, names: BehaviourNames(analysis.session.codebook))
    #expect((findings.clearest == nil) == (clearest(table) == nil))
    let quiet = try AnalysedSession.quiet.analysis()
    let words = SessionFindings(quiet, names: BehaviourNames(quiet.session.codebook))
    if words.clearest == nil {
      #expect(
        words.sentences.last?.plain.hasPrefix(
          "No pair of behaviours followed one another more or less often than chance (Holm over ")
          == true)
    }
  }

  @Test func withoutATestNothingIsSaidOfChance() throws {
    let analysis = try AnalysedSession.alone.analysis()
    let findings = SessionFindings(analysis, names: BehaviourNames(analysis.session.codebook))
    #expect(analysis.sequence?.table.testCount == 0)
    #expect(
      findings.sentences.last?.plain
        == "No pair of behaviours was frequent enough for a test of what follows what.")
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
