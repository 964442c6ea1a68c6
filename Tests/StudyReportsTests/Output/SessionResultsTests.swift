import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionResultsTests {
  @Test(arguments: AnalysedSession.allCases)
  func undefinedNumbersAreNullWithAReason(_ sample: AnalysedSession) throws {
    let parts = try ReportParts(sample)
    let numbers = ReportParts.objects(parts.results).filter { $0.keys.contains("value") }
      .filter { Set($0.keys).isSubset(of: ["value", "reason"]) }
    for number in numbers {
      if number["value"] is NSNull {
        let reason = try #require(number["reason"] as? String)
        #expect(Measure.Reason.allCases.map(\.id).contains(reason))
      } else {
        #expect(number.count == 1)
        #expect(try #require(ReportParts.value(number)).isFinite)
      }
    }
    let text = try parts.text("results.json").lowercased()
    #expect(!text.contains(": nan") && !text.contains(": inf") && !text.contains("-9999"))
  }

  @Test(arguments: AnalysedSession.allCases)
  func keysAreSorted(_ sample: AnalysedSession) throws {
    let text = try ReportParts(sample).text("results.json")
    #expect(text.hasSuffix("}\n"))
    let top = text.split(separator: "\n").filter { $0.hasPrefix("  \"") }
    #expect(top == top.sorted())
  }

  @Test(arguments: AnalysedSession.allCases)
  func numbersAreThoseOfTheAnalysisInFullPrecision(_ sample: AnalysedSession) throws {
    let analysis = try sample.analysis()
    let results = try ReportParts(sample).results
    #expect(results["schema"] as? String == "attune-session/1")
    #expect(results["version"] as? String == "Attune test")
    let budgets = try #require(results["timeBudget"] as? [[String: Any]])
    #expect(budgets.count == analysis.budgets.count)
    for (budget, source) in zip(budgets, analysis.budgets) {
      #expect(budget["codableSeconds"] as? String == source.codableTime.text)
      let codes = try #require(budget["codes"] as? [[String: Any]])
      #expect(codes.map { $0["count"] as? Int } == source.rows.map(\.frequency.count))
      #expect(
        codes.map { ReportParts.value($0["meanSeconds"]) } == source.rows.map(\.duration.mean.value)
      )
      #expect(
        codes.map { ReportParts.value($0["ratePerMinute"]) }
          == source.rows.map(\.frequency.ratePerMinute.value))
    }
    guard let sequence = analysis.sequence else {
      #expect(results["sequence"] is NSNull)
      let reasons = ["too-few-events", "too-many-codes"]
      #expect(reasons.contains(results["sequenceMissing"] as? String ?? ""))
      return
    }
    let made = try #require(results["sequence"] as? [String: Any])
    let table = sequence.partners.table
    let observed = try #require(made["observed"] as? [[Int]])
    #expect(observed.flatMap(\.self) == table.counts.cells)
    #expect(made["total"] as? Int == table.total)
    #expect(made["lag"] as? Int == 1)
    #expect(made["excludesTies"] as? Bool == sequence.excludesTies)
    #expect(made["poolsPhases"] as? Bool == sequence.poolsPhases)
    #expect(made["tiedPairsLeftOut"] as? Int == sequence.sequence.tiedPairsLeftOut)
    func numbers(_ object: [String: Any], _ key: String) throws -> [Double?] {
      try #require(object[key] as? [[[String: Any]]]).flatMap(\.self).map(ReportParts.value)
    }
    let whole = try #require(made["wholeTable"] as? [String: Any])
    let source = sequence.wholeTable
    #expect(try numbers(whole, "expected") == source.expected.cells.cells.map(\.value))
    #expect(
      try numbers(whole, "adjustedResidual") == source.adjustedResidual.cells.cells.map(\.value))
    #expect(try numbers(whole, "pTwoSided") == source.pTwoSided.cells.map(\.value))
    #expect(try numbers(whole, "yulesQ") == source.yulesQ.cells.cells.map(\.value))
    #expect(whole["pHolm"] == nil)
    #expect(
      ReportParts.value(whole["likelihoodRatio"])
        == source.tablewiseTest.likelihoodRatio.statistic.value)
    #expect(
      ReportParts.value(whole["pearson"]) == source.tablewiseTest.pearson.statistic.value)
    #expect(whole["degreesOfFreedom"] as? Int == source.tablewiseTest.degreesOfFreedom)

    let between = try #require(made["betweenPartners"] as? [String: Any])
    let partners = sequence.partners
    let cells = table.codes.indices.flatMap { given in
      table.codes.indices.map { partners[given: given, target: $0] }
    }
    #expect(between["actors"] as? [Int] == partners.actors)
    #expect((between["minimumExpected"] as? Int) == 5)
    #expect(between["holmTests"] as? Int == cells.count { $0.holmP.value != nil })
    #expect(between["candidates"] as? Int == partners.candidateCount)
    let nextActs = try #require(between["nextActs"] as? [[Int]])
    #expect(nextActs.flatMap(\.self) == cells.map(\.nextActs))
    #expect(try numbers(between, "expected") == cells.map(\.expected.value))
    #expect(try numbers(between, "adjustedResidual") == cells.map(\.adjustedResidual.value))
    #expect(try numbers(between, "pTwoSided") == cells.map(\.pTwoSided.value))
    #expect(try numbers(between, "pHolm") == cells.map(\.holmP.value))
    #expect(try numbers(between, "yulesQ") == cells.map(\.yulesQ.value))
    #expect(
      try numbers(between, "probabilityAmongNextActs") == cells.map(\.targetAmongNextActs.value))
    #expect(
      try numbers(between, "chanceAmongNextActs") == cells.map(\.chanceAmongNextActs.value))
  }

  @Test func theSessionIsDescribed() throws {
    let session = try #require(try ReportParts(.strong).results["session"] as? [String: Any])
    #expect(session["id"] as? String == "strong")
    #expect(session["dyad"] as? String == "D 7")
    #expect(session["isSimulated"] as? Bool == false)
    #expect(session["pair"] as? [String] == ["infant", "mother"])
    #expect(session["beginSeconds"] as? String == "0")
    #expect(session["endSeconds"] as? String == "600")
    #expect(session["timeUnitSeconds"] as? String == "0.001")
    #expect(session["sources"] as? [String] == ["strong.csv"])
  }

  @Test func phasesAreListed() throws {
    let session = try #require(try ReportParts(.play).results["session"] as? [String: Any])
    let phases = try #require(session["phases"] as? [[String: String]])
    #expect(phases.map { $0["name"] } == ["play", "reunion"])
    #expect(phases.map { $0["beginSeconds"] } == ["0", "180"])
  }
}
