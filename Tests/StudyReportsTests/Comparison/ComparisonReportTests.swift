import CodedSessions
import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct ComparisonReportTests {
  static let pairs: [(AnalysedSession, AnalysedSession)] = [
    (.mark, .fred), (.hostile, .play), (.empty, .mark), (.alone, .strong), (.oneBout, .oneBout),
    (.classless, .voicesOnly), (.manyCodes, .coarse),
  ]

  private func files(_ pair: (AnalysedSession, AnalysedSession)) throws -> ReportFiles {
    try ReportFiles(
      try ComparisonSample.sessions(pair.0, pair.1), version: "Attune 0",
      reproduction: "attune report session a --against b")
  }

  private func text(_ path: String, of files: ReportFiles) throws -> String {
    String(
      decoding: try #require(files.files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func theFilesOfTheTwins() throws {
    let files = try files((.mark, .fred))
    #expect(
      files.files.map(\.path) == [
        "report.html", "figures/score-first.svg", "figures/score-second.svg",
        "figures/waiting-1.svg", "figures/waiting-2.svg", "figures/waiting-3.svg",
        "tables/budget.csv", "tables/cycles.csv", "tables/looks.csv", "tables/waiting-1-times.csv",
        "tables/waiting-2-times.csv", "tables/waiting-3-times.csv", "tables/responses-1.csv",
        "tables/responses-2.csv", "tables/responses-3.csv", "tables/responses-4.csv",
        "tables/responses-5.csv", "tables/responses-6.csv", "tables/turns.csv",
        "tables/synchrony.csv", "tables/comparison.csv", "reproduce.sh",
        "methods.txt", "results.json",
      ])
    let html = try text("report.html", of: files)
    #expect(html.contains("Two sessions side by side · simulated data"))
    #expect(html.contains("What cannot be said") && html.contains("n = 2"))
    #expect(html.contains("2 of 16 (13") && html.contains("20 of 31 (65"))
  }

  @Test(arguments: pairs.indices)
  func thePageIsFinishedAndHarmless(_ place: Int) throws {
    let pair = Self.pairs[place]
    let files = try files(pair)
    let html = try text("report.html", of: files)
    #expect(html.hasPrefix("<!doctype html>") && html.hasSuffix("</html>\n"))
    for danger in ["<img", "onerror=alert(1)>", "\u{202E}", "<script src", "<link", "@import"] {
      let isThere = html.contains(danger)
      #expect(!isThere, "\(danger)")
    }
    let again = try self.files(pair)
    #expect(files.files == again.files)
  }

  @Test(arguments: pairs.indices)
  func noWordSaysMoreThanTheData(_ place: Int) throws {
    let comparison = try ComparisonSample.sessions(Self.pairs[place].0, Self.pairs[place].1)
    let page = ComparisonReport.page(comparison, version: "", reproduction: "")
    let quotations =
      AnalysedSession.quotations(comparison.first.session)
      + AnalysedSession.quotations(comparison.second.session)
    var words = [page.kicker, page.heading, page.subline, page.limits]
    for block in page.sections.flatMap(\.blocks) {
      switch block {
      case .finding(let text), .paragraph(let text), .method(let text): words.append(text.plain)
      case .figure(let figure):
        words += [figure.title, figure.subline, figure.howToRead, figure.note ?? ""].map(\.plain)
      case .table(let table): words += [table.title.plain, table.note?.plain ?? ""]
      default: break
      }
    }
    for sentence in words {
      #expect(BannedPhrases.found(in: sentence, quotations: quotations).isEmpty, "\(sentence)")
    }
  }

  /// Every number that stands in the results of a side is that of its own report.
  @Test func eachSideKeepsTheNumbersOfItsOwnReport() throws {
    let results = try JSONSerialization.jsonObject(
      with: Data(try text("results.json", of: files((.mark, .fred))).utf8))
    let both = try #require(results as? [String: Any])
    for (key, sample) in [("first", AnalysedSession.mark), ("second", .fred)] {
      let own = try JSONEncoder().encode(SessionResults(sample.analysis(), version: "Attune 0"))
      let alone = try #require(try JSONSerialization.jsonObject(with: own) as? NSDictionary)
      #expect(alone.isEqual(both[key]), "\(key)")
    }
    #expect(both["schema"] as? String == "attune-session-against/1")
  }
}
