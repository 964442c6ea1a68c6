import SequenceStatistics
import Testing

@Suite("StratifiedLogOdds")
struct StratifiedLogOddsTests {
  private func table(_ counts: [Int]) throws -> Association2x2 {
    try #require(Association2x2(a: counts[0], b: counts[1], c: counts[2], d: counts[3]))
  }

  /// Admissions to Berkeley in 1973 by six departments (Bickel, Hammel & O'Connell, 1975): admitted men and women,
  /// rejected men and women. R's mantelhaen.test gives the common odds ratio with its interval.
  @Test func berkeley() throws {
    let departments = [
      [512, 89, 313, 19], [353, 17, 207, 8], [120, 202, 205, 391], [138, 131, 279, 244],
      [53, 94, 138, 299], [22, 24, 351, 317],
    ]
    let effect = StratifiedLogOdds.of(try departments.map(table), haldane: .never)
    #expect(isClose(effect.estimate, -0.100155387805351, relative: 1e-12))
    #expect(isClose(effect.standardError, 0.0809889096562209, relative: 1e-9))
  }

  @Test("Of one phase it is the log odds ratio", arguments: 1...20 as ClosedRange<UInt64>)
  func onePhase(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let own = try table((0..<4).map { _ in random.below(6) })
    for haldane in Association2x2.Correction.allCases {
      let one = StratifiedLogOdds.of([own], haldane: haldane)
      let plain = LogOddsEffect.of(own, haldane: haldane)
      #expect(one.estimate.reason == plain.estimate.reason, "seed \(seed) \(haldane)")
      if let value = plain.estimate.value {
        #expect(isClose(one.estimate, value, relative: 1e-9, absolute: 1e-12), "seed \(seed)")
        #expect(isClose(one.variance, plain.variance.value ?? -1, relative: 1e-9))
      }
    }
  }

  @Test("Phases that differ in base rates alone show nothing")
  func drift() throws {
    // Within each phase independent; summed up, they would seem to go together.
    let phases = try [[64, 16, 16, 4], [4, 16, 16, 64]].map(table)
    let effect = StratifiedLogOdds.of(phases, haldane: .never)
    #expect(isClose(effect.estimate, 0, relative: 0, absolute: 1e-12))
    let summed = LogOddsEffect.of(try table([68, 32, 32, 68]), haldane: .never)
    #expect(summed.estimate.value ?? 0 > 1.5)
  }

  @Test("A phase that says nothing changes nothing")
  func emptyMargins() throws {
    let phases = try [[4, 6, 3, 20], [9, 2, 8, 7]].map(table)
    let silent = try [[0, 0, 5, 7], [3, 0, 4, 0], [0, 0, 0, 0]].map(table)
    let effect = StratifiedLogOdds.of(phases, haldane: .never)
    #expect(isClose(effect.estimate, 1.4293, relative: 1e-4))
    #expect(StratifiedLogOdds.of(phases + silent) == StratifiedLogOdds.of(phases))
    #expect(StratifiedLogOdds.of(silent).estimate == .undefined(.emptyMargin))
    #expect(StratifiedLogOdds.of([]).estimate == .undefined(.emptyMargin))
    #expect(
      StratifiedLogOdds.of([try table([0, 3, 4, 5])], haldane: .never).estimate
        == .undefined(.emptyCell))
  }
}
