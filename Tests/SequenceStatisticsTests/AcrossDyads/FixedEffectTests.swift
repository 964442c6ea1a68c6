import SequenceStatistics
import Testing

@Suite struct FixedEffectTests {
  @Test("13 BCG trials: metafor's documentation gives -0.4303, SE 0.0405") func publishedTrials() {
    let test = FixedEffect(DyadEffects.trials).test
    #expect(isClose(test.estimate, -0.430285163654))
    #expect(isClose(test.standardError, 0.0404987517109))
  }

  @Test func isTheRandomEffectsMeanWhereDyadsDoNotDiffer() throws {
    let fixed = FixedEffect(DyadEffects.homogeneous).test
    let random = RandomEffectsMean(DyadEffects.homogeneous)
    #expect(random.tauSquared == .value(0) && random.wald == fixed)
    #expect(isClose(fixed.estimate, 0.241912350598))
  }

  @Test func edges() {
    #expect(FixedEffect([]).test.estimate == .undefined(.tooFewDyads))
    let one = FixedEffect(DyadEffects.made([3], [4])).test
    #expect(isClose(one.estimate, 3) && isClose(one.standardError, 2))
    for effects in DyadEffects.hostile {
      #expect(DyadEffects.isSane(FixedEffect(effects).test), "\(effects)")
    }
  }
}
