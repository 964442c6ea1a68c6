import RealModule
import SequenceStatistics
import Testing

@Suite struct LogOddsEffectTests {
  @Test func addsOneHalfByTheRule() throws {
    let pair = try #require(Association2x2(a: 10, b: 10, c: 20, d: 60))
    let plain = LogOddsEffect.of(pair, haldane: .never)
    // R: log(3); sum(1 / c(10, 10, 20, 60))
    #expect(isClose(plain.estimate, 1.0986122886681098))
    #expect(isClose(plain.variance, 0.26666666666666666))
    let corrected = LogOddsEffect.of(pair, dyad: .init(id: "129"))
    // R: log(10.5 * 60.5 / (10.5 * 20.5)); sum(1 / c(10.5, 10.5, 20.5, 60.5))
    #expect(isClose(corrected.estimate, 1.08221847889243))
    #expect(isClose(corrected.variance, 0.255785603900903))
    #expect(corrected.dyad.id == "129" && corrected.caveats == [.halfAddedToAll])
    #expect(LogOddsEffect.of(pair, haldane: .whenEmpty) == plain)
  }

  @Test func emptyCellsAndMargins() throws {
    let cell = try #require(Association2x2(a: 21, b: 0, c: 2, d: 25))
    #expect(LogOddsEffect.of(cell, haldane: .never).estimate == .undefined(.emptyCell))
    #expect(LogOddsEffect.of(cell, haldane: .never).variance == .undefined(.emptyCell))
    #expect(LogOddsEffect.of(cell).estimate == LogOddsEffect.of(cell, haldane: .whenEmpty).estimate)
    let margin = try #require(Association2x2(a: 0, b: 0, c: 2, d: 25))
    for rule in Association2x2.Correction.allCases {
      #expect(LogOddsEffect.of(margin, haldane: rule).estimate == .undefined(.emptyMargin))
    }
  }

  @Test("Exchanging columns changes the sign only", arguments: 1...50 as ClosedRange<UInt64>)
  func isAntisymmetric(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let n = (0..<4).map { _ in random.below(12) }
    let one = LogOddsEffect.of(try #require(Association2x2(a: n[0], b: n[1], c: n[2], d: n[3])))
    let other = LogOddsEffect.of(try #require(Association2x2(a: n[1], b: n[0], c: n[3], d: n[2])))
    #expect(one.estimate.reason == other.estimate.reason, "seed \(seed)")
    if let value = one.estimate.value {
      #expect(isClose(other.estimate, -value, relative: 1e-12, absolute: 1e-14), "seed \(seed)")
      #expect(isClose(other.variance, try #require(one.variance.value), relative: 1e-12))
    }
  }
}
