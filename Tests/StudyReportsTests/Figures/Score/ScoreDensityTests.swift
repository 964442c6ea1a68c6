import Testing

@testable import StudyReports

@Suite struct ScoreDensityTests {
  @Test func fewBarsAreDrawnOneByOne() {
    let bars = (0..<ScoreDensity.mostWithWords).map { number -> Range<Double> in
      let x = Double(number) / 10
      return x..<(x + 0.1)
    }
    #expect(ScoreDensity([bars]).reach == nil)
    #expect(ScoreDensity([bars, [0..<1]]).reach == 1)
    #expect(ScoreDensity([]).reach == nil)
  }

  @Test func onlyShortBarsThatLieCloseBecomeOne() {
    for (bars, joined) in [
      ([0..<0.5, 1..<1.5], [0..<1.5]), ([0..<5, 5.2..<9], [0..<5, 5.2..<9]),
      ([0..<5, 5.2..<5.4], [0..<5.4]), ([0..<0.5, 1.5..<2], [0..<0.5, 1.5..<2]),
      ([0..<2, 0.5..<1], [0..<2]), ([], []),
    ] as [([Range<Double>], [Range<Double>])] {
      #expect(ScoreDensity.joined(bars, within: 1) == joined)
    }
  }

  @Test func theMostIsKeptWhateverComes() {
    let bars = (0..<400).map { list in
      (0..<100).map { place -> Range<Double> in
        let x = Double(place * 9 + list % 3)
        return x..<(x + 0.8)
      }
    }
    let reach = ScoreDensity(bars).reach ?? 0
    #expect(reach > 1)
    let drawn = bars.reduce(0) { $0 + ScoreDensity.joined($1, within: reach).count }
    #expect(drawn <= ScoreDensity.most)
  }
}
