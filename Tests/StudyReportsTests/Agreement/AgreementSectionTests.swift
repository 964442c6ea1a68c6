import CodedSessions
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct AgreementSectionTests {
  private func section(_ place: Int) throws -> AgreementSection {
    let analysis = try AgreementSample.analysis()
    let stream = analysis.streams[place]
    return AgreementSection(try #require(stream.pairs.first), stream, analysis, id: "a")
  }

  private func words(_ section: AgreementSection) -> [String] {
    section.blocks.compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
      .map { $0.replacing(Decimals.noBreakSpace, with: " ") }
  }

  private func figures(_ section: AgreementSection) -> [PageFigure] {
    section.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  @Test func whatToGoOverAgainIsNamed() throws {
    let section = try section(0)
    #expect(figures(section).map(\.id) == ["a-score1", "a-mixed"])
    #expect(
      figures(section)[0].title.plain.replacing(Decimals.noBreakSpace, with: " ").contains(
        "2 stretches"))
    #expect(
      words(section).last?.hasPrefix(
        "To go over again together: where anna wrote “face” and ben “away” (6.0") == true)
  }

  @Test func recordsTooLongForAPictureAreTables() throws {
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(60)))
    func record(_ coder: String, _ shift: Int64) throws -> CoderSessions {
      let book = try AgreementSample.session(AgreementSample.anna, smiles: []).codebook
      let bouts = try (0..<Int64(1_200)).map { place in
        Bout(
          code: Code(UInt16(place % 2)),
          span: try #require(
            TimeSpan(
              onset: .milliseconds(place == 0 ? 0 : place * 50 + shift),
              offset: .milliseconds(place == 1_199 ? 60_000 : place * 50 + 50 + shift))))
      }
      return CoderSessions(
        coder: coder,
        sessions: [
          try CodedSession(
            id: "s", span: whole, spanOrigin: .stated,
            timeUnit: TimeUnit(step: .milliseconds(10), origin: .largestCommonStep),
            persons: [AgreementSample.infant],
            streams: [
              CodedSessions.Stream(
                person: AgreementSample.infant, name: "gaze", states: bouts, within: whole)
            ], codebook: book)
        ])
    }
    var parameters = AgreementParameters()
    parameters.replicates = 3
    let analysis = try AgreementAnalysis(
      [try record("anna", 0), try record("ben", 10)], parameters: parameters)
    let stream = analysis.streams[0]
    let section = AgreementSection(try #require(stream.pairs.first), stream, analysis, id: "a")
    #expect(figures(section).map(\.id) == ["a-mixed"])
    #expect(section.unshownTables.map(\.name) == ["a-score1-differences"])
    #expect(section.unshownTables[0].rowCount == 1_199)
    #expect(words(section).first?.contains("tables/a-score1-differences.csv") == true)
    let page = AgreementReport.page(analysis, version: "test", reproduction: "")
    #expect(page.tables.contains { $0.rowCount == 1_199 })
  }

  @Test func momentsAreShownEachWithItsFellow() throws {
    let section = try section(1)
    #expect(figures(section).map(\.id) == ["a-score1"])
    #expect(
      figures(section)[0].title.plain.replacing(Decimals.noBreakSpace, with: " ").hasPrefix(
        "1 mark of anna and 0 of ben have no fellow"))
    #expect(
      words(section).last == "To go over again together: “smile” (1 event of one coder only).")
  }
}
