import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import StudyReports
import Testing

@Suite struct ReportFilesTests {
  private func isNear(_ text: String?, _ number: Double?) -> Bool {
    guard let number else { return text == "" }
    guard let value = text.flatMap(Double.init) else { return false }
    return abs(value - number) <= 1e-9 * max(1, abs(number))
  }

  @Test func theFilesOfAFullReport() throws {
    #expect(
      try ReportParts(.fred).files.files.map(\.path) == [
        "report.html", "figures/score.svg", "figures/anatomy.svg", "figures/chance.svg",
        "figures/grid.svg", "figures/residual-grid.svg", "figures/transitions.svg",
        "figures/when-1.svg", "figures/when-2.svg", "figures/waiting.svg",
        "figures/floor.svg", "figures/lag.svg", "figures/recurrence.svg", "tables/course.csv",
        "tables/anatomy-3.csv", "tables/chance-shifts.csv", "tables/cycle-rule.csv",
        "tables/cycles.csv", "tables/time-budget.csv", "tables/looks-together.csv",
        "tables/mirroring.csv", "tables/grid-cells.csv", "tables/transitions.csv",
        "tables/transition-counts.csv", "tables/transitions-links.csv", "tables/when-1-bins.csv",
        "tables/when-2-bins.csv", "tables/responses.csv", "tables/waiting-times.csv",
        "tables/floor-offsets.csv", "tables/turns.csv", "tables/floor-states.csv",
        "tables/lag-profile.csv", "tables/overlap.csv", "tables/recurrence-cells.csv",
        "reproduce.sh", "methods.txt", "results.json",
      ])
  }

  @Test(arguments: [AnalysedSession.oneBout, .manyCodes, .empty])
  func withoutATableThereIsNoFileOfIt(_ sample: AnalysedSession) throws {
    let paths = try ReportParts(sample).files.files.map(\.path)
    #expect(paths.first == "report.html" && paths.last == "results.json")
    #expect(!paths.contains { $0.contains("transition") || $0.contains("residual") })
  }

  @Test(arguments: AnalysedSession.allCases)
  func theSameAnalysisGivesTheSameBytes(_ sample: AnalysedSession) throws {
    let isSame = try ReportParts(sample).files.files == ReportParts.make(sample).files
    #expect(isSame)
  }

  @Test(arguments: AnalysedSession.allCases)
  func thePageIsFinished(_ sample: AnalysedSession) throws {
    let html = try ReportParts(sample).text("report.html")
    let isWhole = html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n")
    #expect(isWhole)
    if sample != .hostile {
      let hasTemplate = html.contains("{{") || html.contains("}}}")
      #expect(!hasTemplate)
    }
    for danger in ["<img", "onerror=alert(1)>", "\u{202E}", "<script src", "<link", "@import"] {
      let isThere = html.contains(danger)
      #expect(!isThere, "\(danger)")
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func everyFigureIsWellFormed(_ sample: AnalysedSession) throws {
    for file in try ReportParts(sample).files.files where file.path.hasSuffix(".svg") {
      let elements = try XMLProbe.elements(String(decoding: file.bytes, as: UTF8.self))
      #expect(elements.first?.name == "svg")
      #expect(!elements.contains { $0.name == "img" || $0.name == "script" })
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func theTimeBudgetIsThatOfTheResults(_ sample: AnalysedSession) throws {
    let parts = try ReportParts(sample)
    let budgets = try #require(parts.results["timeBudget"] as? [[String: Any]])
    let codes = try budgets.flatMap { try #require($0["codes"] as? [[String: Any]]) }
    guard !codes.isEmpty else { return }
    let rows = try parts.rows("time-budget")
    try #require(rows.count == codes.count)
    for (row, code) in zip(rows, codes) {
      func check(_ column: String, _ key: String, by factor: Double = 1) {
        let value = ReportParts.value(code[key]).map { $0 * factor }
        #expect(isNear(row[column], value), "\(column): \(row[column] ?? "") is not \(key)")
      }
      #expect(row["n"] == (code["count"] as? Int).map(String.init))
      check("per_min", "ratePerMinute")
      check("total_s", "totalSeconds")
      check("share_of_codable_time", "percentOfCodableTime", by: 0.01)
      check("mean_s", "meanSeconds")
      check("median_s", "medianSeconds")
      check("longest_s", "longestSeconds")
      check("latency_to_first_s", "latencyToFirstSeconds")
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func theTransitionsAreThoseOfTheResults(_ sample: AnalysedSession) throws {
    let parts = try ReportParts(sample)
    guard let sequence = parts.results["sequence"] as? [String: Any] else { return }
    let rows = try parts.rows("transitions")
    let counts = try #require(sequence["observed"] as? [[Int]]).flatMap(\.self)
    let isZero = try #require(sequence["structuralZeros"] as? [[Bool]]).flatMap(\.self)
    try #require(rows.count == counts.count)
    let between = try #require(sequence["betweenPartners"] as? [String: Any])
    func cells(_ object: [String: Any], _ key: String) throws -> [Double?] {
      try #require(object[key] as? [[[String: Any]]]).flatMap(\.self).map(ReportParts.value)
    }
    let columns = [
      ("expected", try cells(between, "expected")),
      ("adjusted_residual", try cells(between, "adjustedResidual")),
      ("adjusted_p", try cells(between, "pHolm")), ("yules_q", try cells(between, "yulesQ")),
      (
        "probability_target_after_given", try cells(sequence, "probabilityTargetAfterGiven")
      ),
    ]
    for (index, row) in rows.enumerated() {
      #expect(row["observed"] == (isZero[index] ? "" : String(counts[index])))
      for (column, values) in columns {
        let value = isZero[index] ? nil : values[index]
        #expect(isNear(row[column], value), "\(column) of row \(index)")
      }
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func theCountsAreThoseOfTheResults(_ sample: AnalysedSession) throws {
    let parts = try ReportParts(sample)
    guard let sequence = parts.results["sequence"] as? [String: Any], sample != .hostile else {
      return
    }
    let counts = try #require(sequence["observed"] as? [[Int]])
    let isZero = try #require(sequence["structuralZeros"] as? [[Bool]])
    let lines = try parts.text("tables/transition-counts.csv").components(separatedBy: "\r\n")
    for (index, line) in lines.dropFirst().dropLast().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).dropFirst()
      let total = String(counts[index].reduce(0, +))
      let expected = zip(counts[index], isZero[index]).map { $1 ? "" : String($0) } + [total]
      #expect(cells.map(String.init) == expected)
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func theCourseListsEveryBoutAndMoment(_ sample: AnalysedSession) throws {
    let session = try sample.analysis().session
    let expected = session.streams.reduce(0) { $0 + $1.onsets.count }
    guard expected > 0 else { return }
    #expect(try ReportParts(sample).rows("course").count == expected)
  }

  @Test(arguments: AnalysedSession.allCases)
  func theMethodStandsByItself(_ sample: AnalysedSession) throws {
    let parts = try ReportParts(sample)
    #expect(try parts.text("methods.txt") == Prose.input(sample).method.plain + "\n")
  }
}
