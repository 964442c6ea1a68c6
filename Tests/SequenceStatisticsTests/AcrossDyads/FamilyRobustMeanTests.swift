import SequenceStatistics
import Testing

@Suite struct FamilyRobustMeanTests {
  private func inFamilies(_ effects: [DyadEffect], _ families: [String?]) -> [DyadEffect] {
    zip(effects, families).map {
      DyadEffect(of: .init(family: $1), estimate: $0.estimate, variance: $0.variance)
    }
  }

  @Test("R, by hand: √(9/8 Σ (Σ w r)²) / Σw with tapply over 9 families") func byR() {
    let families = ["1", "1", "2", "3", "3", "4", "5", "6", "6", "7", "8", "9", "9"]
    let effects = inFamilies(DyadEffects.trials, families)
    let weighted = FamilyRobustMean(effects, weighing: .byVariance(.restrictedLikelihood))
    #expect(weighted.familyCount == 9 && weighted.test.degreesOfFreedom == 8)
    #expect(isClose(weighted.test.estimate, -0.714532342158))
    #expect(isClose(weighted.test.standardError, 0.192006210907, relative: 1e-8))
    #expect(isClose(weighted.test.p, 0.00585959229331, relative: 1e-7))
    let alike = FamilyRobustMean(effects, weighing: .alike)
    #expect(isClose(alike.test.estimate, -0.740650381211))
    #expect(isClose(alike.test.standardError, 0.222232806909))
    #expect(isClose(alike.test.p, 0.0103417450132))
  }

  @Test(
    "Twins throughout: the t test of the family means", arguments: 1...20 as ClosedRange<UInt64>)
  func twins(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let count = 2 + random.below(8)
    let effects = DyadEffects.random(&random, count: 2 * count)
    let robust = FamilyRobustMean(
      inFamilies(effects, (0..<(2 * count)).map { "f\($0 % count)" }), weighing: .alike)
    let means = (0..<count).map { family -> DyadEffect in
      let pair = [effects[family], effects[family + count]].compactMap(\.estimate.value)
      return DyadEffect(estimate: .value(pair.reduce(0, +) / 2))
    }
    let simple = MeanEffect(means).test
    #expect(isClose(robust.test.estimate, try #require(simple.estimate.value), absolute: 1e-12))
    #expect(
      isClose(
        robust.test.standardError, try #require(simple.standardError.value), relative: 1e-10),
      "seed \(seed)")
    #expect(robust.test.degreesOfFreedom == simple.degreesOfFreedom)
  }

  @Test("A dyad without a family is one of its own: the plain t test") func noFamilies() throws {
    let plain = MeanEffect(DyadEffects.trials).test
    let robust = FamilyRobustMean(DyadEffects.trials, weighing: .alike)
    #expect(robust.familyCount == 13)
    #expect(isClose(robust.test.standardError, try #require(plain.standardError.value)))
    #expect(isClose(robust.test.p, try #require(plain.p.value)))
  }

  @Test func edges() {
    let one = inFamilies(DyadEffects.made([1, 2, 3], [1, 1, 1]), ["a", "a", "a"])
    #expect(FamilyRobustMean(one, weighing: .alike).test.p == .undefined(.tooFewDyads))
    #expect(FamilyRobustMean([], weighing: .alike).familyCount == 0)
    for effects in DyadEffects.hostile {
      for weighing in [FamilyRobustMean.Weighing.alike, .byVariance(.restrictedLikelihood)] {
        #expect(DyadEffects.isSane(FamilyRobustMean(effects, weighing: weighing).test))
      }
    }
  }
}
