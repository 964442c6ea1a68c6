import Testing

@testable import SequenceStatistics

@Suite struct DirectedPTests {
  @Test func twoSidedIsTwiceTheSmaller() {
    #expect(DirectedP(greater: .value(0.02), less: .value(0.99)).twoSided == .value(0.04))
    #expect(DirectedP(undefined: .tooFewDyads).greater == .undefined(.tooFewDyads))
  }

  @Test func countsBecomeSharesByTheirKind() {
    let all = DirectedP(greater: 1, less: 8, twoSided: 2, among: 8, how: .enumerated)
    #expect(all.greater == .value(0.125) && all.less == .value(1) && all.twoSided == .value(0.25))
    let drawn = DirectedP(greater: 0, less: 99, twoSided: 1, among: 99, how: .sampled)
    #expect(drawn.greater == .value(0.01) && drawn.less == .value(1))
    #expect(drawn.twoSided == .value(0.02))
  }

  /// V = 46 of 10 ranks: mean 27.5, variance 96.25. R: `wilcox.test(x, exact = FALSE)` for such values prints
  /// .0665457213437161, .0332728606718581 (greater) and .973606499683888 (less).
  @Test func theContinuityCorrectionIsHalfAStep() {
    let p = DirectedP(rankGap: 46 - 27.5, continuity: 0.5, deviation: 96.25.squareRoot())
    #expect(isClose(p.twoSided, 0.0665457213437161, relative: 1e-12))
    #expect(isClose(p.greater, 0.0332728606718581, relative: 1e-12))
    #expect(isClose(p.less, 0.973606499683888, relative: 1e-12))
    #expect(DirectedP(rankGap: 0, continuity: 0.5, deviation: 1).twoSided == .value(1))
    #expect(DirectedP(rankGap: 1, continuity: 0.5, deviation: 0).less.reason == .cannotVary)
  }
}
