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
