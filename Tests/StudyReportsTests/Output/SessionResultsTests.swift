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
      .filter { $0["name"] == nil }
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
  func keysAreSortedAndBytesTheSameTwice(_ sample: AnalysedSession) throws {
    let text = try ReportParts(sample).text("results.json")
    let again = try #require(try ReportParts.make(sample).files.last)
    #expect(String(decoding: again.bytes, as: UTF8.self) == text)
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
      #expect(results["sequence"] == nil)
      return
    }
    let made = try #require(results["sequence"] as? [String: Any])
    let table = sequence.table
    let observed = try #require(made["observed"] as? [[Int]])
    #expect(observed.flatMap(\.self) == table.table.counts.cells)
    #expect(made["total"] as? Int == table.table.total)
    func cells(_ key: String) throws -> [Double?] {
      try #require(made[key] as? [[[String: Any]]]).flatMap(\.self).map(ReportParts.value)
    }
    #expect(try cells("expected") == table.expected.cells.cells.map(\.value))
    #expect(try cells("adjustedResidual") == table.adjustedResidual.cells.cells.map(\.value))
    #expect(try cells("pHolm") == table.holmP.cells.map(\.value))
    #expect(try cells("yulesQ") == table.yulesQ.cells.cells.map(\.value))
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
