import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@testable import StudyReports

@Suite struct SessionTilesTests {
  private func tiles(_ sample: AnalysedSession) throws -> (SessionAnalysis, [Tile]) {
    let analysis = try sample.analysis()
    let names = BehaviourNames(analysis.session.codebook)
    let findings = SessionFindings(analysis, names: names)
    return (analysis, SessionTiles.tiles(analysis, findings: findings, names: names))
  }

  @Test(arguments: AnalysedSession.allCases)
  func thereAreNeverMoreThanFourAndNoneIsEmpty(_ sample: AnalysedSession) throws {
    let tiles = try tiles(sample).1
    #expect(tiles.count <= 4)
    for tile in tiles {
      #expect(!tile.label.isEmpty && !tile.value.isEmpty)
      #expect(tile.value.contains { $0.isNumber }, "\(tile.value)")
    }
  }

  @Test func sharesRatesAndTransitionsCountedByHand() throws {
    let (analysis, tiles) = try tiles(.strong)
    let gaze = try #require(analysis.session.streams.first)
    func total(_ code: UInt16) -> Double {
      gaze.bouts.filter { $0.code == Code(code) }.reduce(0) { $0 + $1.duration.seconds }
    }
    func middle(_ code: UInt16) -> Double {
      let lengths = gaze.bouts.filter { $0.code == Code(code) }.map(\.duration.seconds).sorted()
      return (lengths[29] + lengths[30]) / 2
    }
    let longest = gaze.bouts.filter { $0.code == Code(1) }.map(\.duration).max()
    #expect(
      tiles.map(\.label) == [
        "Infant looks at mother, share of codable time", "Infant averts, rate in codable time",
        "Infant averts, then mother moves closer", "Codable, least of all streams",
      ])
    #expect(tiles.map(\.unit) == ["%", "per min", "%", "%"])
    #expect(
      tiles.map(\.value) == [
        Decimals.percentNumber(total(0) / 600, places: 0), "6.0", "100", "100",
      ])
    #expect(
      tiles.map(\.comparison.plain) == [
        "60\u{A0}bouts, median \(Decimals.fixed(middle(0), places: 1))\u{A0}s",
        "60\u{A0}bouts, longest \(Decimals.seconds(try #require(longest)))",
        "60 of 60 next acts, chance 67\u{A0}%", "Infant gaze",
      ])
  }

  @Test func withoutASurvivingPairThereIsNoTransition() throws {
    for sample in [AnalysedSession.alone, .oneAct, .play, .quiet] {
      let (analysis, tiles) = try tiles(sample)
      #expect((analysis.sequence?.partners.testCount == 0) == (sample != .quiet))
      #expect(!tiles.contains { $0.label.contains(", then ") })
    }
  }

  @Test(arguments: AnalysedSession.allCases)
  func theTransitionIsTheClearestAboveChance(_ sample: AnalysedSession) throws {
    let (analysis, tiles) = try tiles(sample)
    let tile = tiles.first { $0.label.contains(", then ") }
    let first = try analysis.sequence.flatMap { try PairSearch($0).leading.first }
    guard let first, first.residual > 0 else {
      #expect(tile == nil)
      return
    }
    let shown = try #require(tile)
    let share = Double(first.observed) / Double(first.nextActs)
    let chance = Decimals.percentNumber(first.expected / Double(first.nextActs), places: 0)
    #expect(shown.value == Decimals.percentNumber(share, places: 0))
    #expect(
      Prose.numbers(shown.comparison.plain) == ["\(first.observed)", "\(first.nextActs)", chance])
  }

  @Test func theLeastCodableStreamIsShown() throws {
    let (analysis, tiles) = try tiles(.alone)
    let stream = try #require(analysis.session.streams.first)
    let share = stream.codable.duration.seconds / analysis.session.duration.seconds
    #expect(tiles.last?.value == Decimals.percentNumber(share, places: share < 0.9995 ? 1 : 0))
    #expect(tiles.last?.comparison.plain == "Infant gaze")
  }

  @Test func nobodyHasNoTile() throws {
    #expect(try tiles(.empty).1.isEmpty)
  }
}
