import Foundation
import SequenceStatistics
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct DyadPagesTests {
  @Test func aFileForEachDyadAndALinkToIt() throws {
    let made = try StudySampleFolder.withGroupsAndPhases()
    let files = try made.files().files
    let pages = files.filter { $0.path.hasPrefix("dyads/") }
    #expect(pages.map(\.path) == (1...8).map { "dyads/S-\($0).html" })
    let report = try #require(files.first { $0.path == "report.html" })
    let text = String(decoding: report.bytes, as: UTF8.self)
    for page in pages { #expect(text.contains("<a href=\"\(page.path)\">")) }
  }

  @Test func aPageHasTheNumbersOfItsDyadAmongTheOthers() throws {
    let made = try StudySampleFolder.withGroupsAndPhases()
    let own = try #require(DyadAmongDyads(2, in: made.results))
    let page = DyadPage.page(own, sessions: [], version: "Attune test")
    let table = try #require(page.tables.first)
    #expect(table.rowCount == made.results.questions.count)
    let shown = table.groups.flatMap(\.rows).map { $0[2] }
    let wanted = made.results.questions.map { result in
      TableCell.number(of: result.main.all.effects[2].estimate, places: 2)
    }
    #expect(shown == wanted)
    let tiles = DyadTiles.tiles(own)
    #expect(!tiles.isEmpty && tiles.allSatisfy { $0.strip != nil })
    #expect(BannedPhrases.found(in: page.limits + page.subline).isEmpty)
  }

  @Test func aSessionIsFoundByItsName() throws {
    let results = try StudySampleFolder.withGroupsAndPhases().results
    let own = try #require(DyadAmongDyads(ofSession: "S-5", in: results))
    #expect(own.name == "S-5" && own.place == 4)
    #expect(DyadAmongDyads(ofSession: "nobody", in: results) == nil)
    let section = AmongDyadsSection.blocks(own)
    let figures = section.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    #expect(figures.count == 1 && figures[0].subline.plain.contains("S-5 is marked"))
  }

  @Test func smallGroupsAndSingleDyadsAreLeftOutOnRequest() throws {
    let made = try StudySampleFolder.made(
      dyads: 11, isGrouped: true, isPhased: true, text: StudySampleFolder.question,
      group: "rare group", prefix: "Q-", fewestDyads: 6)
    // Five of the eleven are in the first group: too few to be told apart.
    #expect(made.results.groups.isEmpty && made.look.input == nil)
    let files = try made.files().files
    #expect(!files.contains { $0.path.hasPrefix("dyads/") || $0.path == "reproduce.R" })
    for file in files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("Q-"), "\(file.path) names a dyad")
      #expect(!text.contains("rare group"), "\(file.path) names a small group")
    }
    let all = try StudySampleFolder.made(
      dyads: 11, isGrouped: true, isPhased: true, text: StudySampleFolder.question,
      group: "rare group", prefix: "Q-")
    #expect(all.results.groups.count == 2)
  }
}
