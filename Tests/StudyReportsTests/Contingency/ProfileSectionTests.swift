import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

/// When one behaviour follows the other: figure, title and numbers of a lag profile in seconds.
@Suite("When it follows") struct ProfileSectionTests {
  private func profile(_ sample: AnalysedSession) throws -> (
    OnsetProfile, BehaviourNames, CodedSession
  ) {
    let analysis = try sample.analysedAnew()
    let profile = try #require(analysis.interaction.profiles.first)
    return (profile, BehaviourNames(analysis.session.codebook), analysis.session)
  }

  @Test func findsAreTheBinsOutsideTheBandOverAllBins() throws {
    let (profile, names, _) = try profile(.fred)
    let finds = OnsetProfileFigure.finds(profile.profile)
    #expect(!finds.isEmpty)
    for point in profile.profile.points {
      let band = try #require(point.simultaneousBand)
      let isOutside = Double(point.observed) > band.upper || Double(point.observed) < band.lower
      #expect(finds.contains(point) == isOutside)
    }
    let figure = ProfileSection.figure(profile, names: names, id: "when-1")
    #expect(figure.title.plain.contains("more often than chance 1\u{A0}s before to 2\u{A0}s after"))
    #expect(BannedPhrases.found(in: figure.title.plain + figure.howToRead.plain).isEmpty)
    try FigureRules.check(XMLProbe.elements(SVGWriter.file(try #require(figure.drawings.first))))
  }

  @Test func theTableHoldsEveryBin() throws {
    let (profile, names, session) = try profile(.fred)
    let table = try #require(
      ProfileSection.figure(profile, names: names, id: "when-1").data.first?.table)
    #expect(table.name == "when-1-bins" && table.rowCount == profile.profile.points.count)
    guard case .object(let members) = ProfileResults.json(profile, in: session),
      case .array(let bins)? = members["bins"], case .object(let first)? = bins.first
    else {
      Issue.record("no bins")
      return
    }
    #expect(bins.count == table.rowCount)
    #expect(first["pairs"] == .count(profile.profile.points[0].observed))
    #expect(first["from_seconds"] == .number(-10))
  }

  @Test func nothingToAskLeavesTheSectionOut() throws {
    let analysis = try AnalysedSession.alone.analysedAnew()
    #expect(analysis.interaction.profiles.isEmpty)
    let names = BehaviourNames(analysis.session.codebook)
    #expect(ProfileSection(analysis.interaction.profiles, names: names).blocks.isEmpty)
  }
}
