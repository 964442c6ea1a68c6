import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionTransitionsTests {
  private struct Grid {
    let analysis: SessionAnalysis
    let input: ResidualGridInput
    let finding: String
    let subline: String
    let note: String
  }

  private func grid(_ sample: AnalysedSession) throws -> Grid? {
    let analysis = try sample.analysis()
    let names = BehaviourNames(analysis.session.codebook)
    let made = SessionTransitions.transitions(
      analysis, findings: SessionFindings(analysis, names: names), names: names)
    guard case .grid(let input, let finding, let subline, let note) = made else { return nil }
    return Grid(
      analysis: analysis, input: input, finding: finding.plain, subline: subline.plain,
      note: note?.plain ?? "")
  }

  @Test(arguments: AnalysedSession.allCases)
  func cellsAreThoseOfTheAnalysis(_ sample: AnalysedSession) throws {
    guard let grid = try grid(sample) else {
      #expect(try sample.analysis().sequence == nil)
      return
    }
    let table = try #require(grid.analysis.sequence?.table)
    for given in table.table.codes.indices {
      for target in table.table.codes.indices {
        let shown = grid.input.cell(given, target)
        let cell = table[given: given, target: target]
        #expect(shown.observed == cell.observed)
        #expect(shown.expected == cell.expected.value)
        #expect(shown.residual == cell.adjustedResidual.value)
        #expect(shown.adjustedP == cell.holmP.value)
        #expect(shown.yulesQ == cell.yulesQ.value)
        #expect(shown.targetAfterGiven == cell.targetAfterGiven.value)
        #expect(shown.isSparse == cell.isSparse)
        #expect(shown.isStructuralZero == cell.isStructuralZero)
      }
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func numbersInWordsAreThoseOfTheAnalysis(_ sample: AnalysedSession) throws {
    guard let grid = try grid(sample) else { return }
    let sequence = try #require(grid.analysis.sequence)
    let table = sequence.table
    #expect(
      Prose.numbers(grid.subline) == [
        "1", Decimals.count(table.table.total), Decimals.count(sequence.sequence.count),
      ])
    let whole = table.tablewiseTest
    if let g = whole.likelihoodRatio.statistic.value, let p = whole.likelihoodRatio.p.value {
      let sentence =
        "Whole table: G²(\(whole.degreesOfFreedom)) = \(Decimals.fixed(g, places: 2)), "
        + "p\u{A0}\(Decimals.equalsProbability(p))."
      #expect(grid.note.contains(sentence), "\(grid.note)")
    } else {
      #expect(!grid.note.contains("Whole table"))
    }
    let tests = table.holmP.cells.count { $0.value != nil }
    #expect(
      grid.note.contains("Holm over \(Phrases.counted(tests, "cell", "cells"))") == (tests > 0))
    #expect(grid.note.contains("so none was tested") == (tests == 0))
  }

  @Test func theTitleSaysWhatWasSeen() throws {
    #expect(
      try grid(.strong)?.finding
        == "“Mother moves closer” followed “infant averts” more often than chance")
    #expect(
      try grid(.alone)?.finding == "Too few events for a test of what follows what")
  }

  @Test func whatIsMissingIsSaid() throws {
    func sentence(_ sample: AnalysedSession) throws -> String? {
      guard case .missing(let sentence) = try Prose.input(sample).transitions else { return nil }
      return sentence.plain
    }
    #expect(
      try sentence(.oneBout)
        == "Fewer than two events follow one another without a break, so there is nothing to "
        + "tabulate.")
    #expect(try sentence(.strong) == nil)
  }

  @Test func tooManyCodesAreNotTooFewEvents() throws {
    let input = try Prose.input(.manyCodes)
    guard case .missing(let sentence) = input.transitions else {
      Issue.record("there is a grid of 40 codes")
      return
    }
    #expect(
      sentence.plain
        == "infant.acts has more than the 14\u{A0}codes that a table can show; name the streams to "
        + "tabulate with --streams.")
  }
}
