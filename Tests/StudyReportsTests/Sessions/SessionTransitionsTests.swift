import CodedSessions
import Foundation
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
    let table = try #require(grid.analysis.sequence?.partners)
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
    let partners = sequence.partners
    #expect(
      Prose.numbers(grid.subline) == [
        "1", Decimals.count(partners.table.total), Decimals.count(sequence.sequence.count),
      ])
    let tests = try PairSearch(sequence).tests
    var expected = tests > 0 ? [".05", ".01", ".001", Decimals.count(tests), "5"] : []
    for (giver, follower) in [(0, 1), (1, 0)]
    where Set(partners.actors).count > 1 && !sequence.poolsPhases {
      let block = partners.block(given: giver, target: follower)
      let whole = block.tablewiseTest
      guard let g = whole.likelihoodRatio.statistic.value, let p = whole.likelihoodRatio.p.value,
        let x = whole.pearson.statistic.value
      else { continue }
      let total = Decimals.count(total(partners, giver, follower))
      expected += [
        total, "\(whole.degreesOfFreedom)", Decimals.fixed(g, places: 2),
        Decimals.fixed(x, places: 2),
      ]
      let possible = block.table.isImpossible.cells.count { !$0 }
      let sparse = zip(block.expected.cells.cells, block.table.isImpossible.cells).count {
        !$1 && ($0.value ?? 0) < 5
      }
      expected += 5 * sparse > possible ? ["5"] : Prose.numbers(Decimals.probability(p))
    }
    #expect(Prose.numbers(grid.note) == expected, "\(grid.note)")
    #expect(grid.note.contains("Holm’s correction over the ") == (tests > 0))
    let reason = PartnerPairs.reasonForNoTest(sequence)
    #expect(grid.note.hasPrefix(reason ?? "*p"))
  }

  /// How many pairs of `partners` lead from one actor to another.
  private func total(_ partners: PartnerTransitions, _ giver: Int, _ follower: Int) -> Int {
    var total = 0
    for (given, actor) in partners.actors.enumerated() where actor == giver {
      for (target, actor) in partners.actors.enumerated() where actor == follower {
        total += partners.table.counts[given: given, target: target]
      }
    }
    return total
  }

  /// G² and X² of both directions, from the counts alone.
  @Test(arguments: [AnalysedSession.strong, .coarse, .repeated, .fred])
  func theTestsOfEachDirectionAreThoseOfTheCounts(_ sample: AnalysedSession) throws {
    let grid = try #require(try grid(sample))
    let partners = try #require(grid.analysis.sequence?.partners)
    let codes = partners.table.codes.indices
    for (giver, follower, words) in [
      (0, 1, "From infant to mother: "), (1, 0, "From mother to infant: "),
    ] {
      let rows = codes.filter { partners.actors[$0] == giver }
      let columns = codes.filter { partners.actors[$0] == follower }
      func count(_ rows: [Int], _ columns: [Int]) -> Double {
        Double(
          rows.reduce(0) { sum, row in
            sum + columns.reduce(0) { $0 + partners.table.counts[given: row, target: $1] }
          })
      }
      let all = count(rows, columns)
      var g = 0.0
      var x = 0.0
      for row in rows {
        for column in columns {
          let observed = count([row], [column])
          let expected = count([row], columns) * count(rows, [column]) / all
          if observed > 0 { g += 2 * observed * log(observed / expected) }
          x += (observed - expected) * (observed - expected) / expected
        }
      }
      let degrees = (rows.count - 1) * (columns.count - 1)
      let sentence =
        words
        + "N = \(Decimals.count(Int(all))), G²(\(degrees)) = \(Decimals.fixed(g, places: 2)), "
        + "X² = \(Decimals.fixed(x, places: 2))"
      #expect(grid.note.contains(sentence), "\(sentence) is not in \(grid.note)")
    }
  }

  @Test func theTitleSaysWhatWasSeen() throws {
    #expect(
      try grid(.strong)?.finding
        == "“Mother moves closer” followed “infant averts” more often than chance")
    #expect(try grid(.alone)?.finding == "What follows what could not be tested")
    #expect(try grid(.oneAct)?.finding == "What follows what could not be tested")
    #expect(try grid(.play)?.finding == "Counts of what followed what, all phases together")
    #expect(
      try grid(.quiet)?.finding
        == "None of the 8\u{A0}pairs tested was distinguishable from chance")
  }

  @Test func countsPooledOverPhasesCarryNoMark() throws {
    let grid = try #require(try grid(.play))
    #expect(
      grid.note.hasPrefix(
        "What follows what was not tested: the counts are summed over phases, and behaviours that "
          + "merely occur in the same phase would seem to follow one another."))
    #expect(!grid.note.contains("G²") && !grid.note.contains("Holm"))
    for given in grid.input.given.indices {
      for target in grid.input.target.indices {
        #expect(grid.input.cell(given, target).adjustedP == nil)
        #expect(grid.input.cell(given, target).stars(level: grid.input.level).isEmpty)
      }
    }
  }

  @Test func statesCodedTwiceInARowAreNamed() throws {
    let grid = try #require(try grid(.repeated))
    let sequence = try #require(grid.analysis.sequence)
    #expect(sequence.repeatedStates == [Code(0)])
    #expect(sequence.partners.table.counts[given: 0, target: 0] > 0)
    #expect(
      grid.note.contains(
        "“infant looks” was coded twice in a row, so that it can follow itself here."))
    #expect(!grid.input.cell(0, 0).isStructuralZero && grid.input.cell(1, 1).isStructuralZero)
    for sample in AnalysedSession.allCases where sample != .repeated {
      #expect(try self.grid(sample)?.note.contains("twice in a row") != true, "\(sample)")
    }
  }

  @Test func theModelIsThatOfPartnersOrOfOne() throws {
    #expect(
      try grid(.strong)?.note.contains(
        "Expected counts for each pair of actors separately: between partners from independence, "
          + "given who acts next; within one person from quasi-independence, as a code of a state "
          + "stream cannot follow itself. One person’s own switching is shown and not tested.")
        == true)
    #expect(
      try grid(.voicesOnly)?.note.contains("within one person from independence. ") == true)
    #expect(try grid(.alone)?.note.contains("Expected counts from quasi-independence: ") == true)
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
