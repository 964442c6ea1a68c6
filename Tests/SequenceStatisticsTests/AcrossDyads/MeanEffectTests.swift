import SequenceStatistics
import Testing

@Suite struct MeanEffectTests {
  @Test("64 couples, one half added to all: R's t.test") func couplesWithOneHalfForAll() throws {
    let mean = MeanEffect(DyadEffects.couples())
    let interval = try #require(mean.test.interval)
    #expect(mean.count == 64 && mean.selection.excluded.isEmpty)
    #expect(isClose(mean.mean, 2.234206618785) && isClose(mean.standardDeviation, 1.387737431895))
    #expect(isClose(interval.lower, 1.887560122219) && isClose(interval.upper, 2.580853115351))
    #expect(isClose(mean.test.statistic, 12.87970803373) && mean.test.degreesOfFreedom == 63)
    #expect(isClose(mean.test.p, 2.624927326077e-19))
    #expect(isClose(mean.standardized.d, 1.609963504216))
    #expect(isClose(mean.standardized.g, 1.590708089788))
    let ofD = try #require(mean.standardized.interval)
    #expect(isClose(ofD.lower, 1.234627253184, relative: 1e-7))
    #expect(isClose(ofD.upper, 1.979476747621, relative: 1e-7))
  }

  @Test("The same where only empty cells get one half, and without it") func otherRules() throws {
    let zero = MeanEffect(DyadEffects.couples(DyadEffects.stressThenCoping, .whenEmpty))
    let interval = try #require(zero.test.interval)
    #expect(isClose(zero.mean, 2.38495160676) && isClose(zero.standardDeviation, 1.492073392211))
    #expect(isClose(interval.lower, 2.012242762751) && isClose(interval.upper, 2.757660450769))
    let never = MeanEffect(DyadEffects.couples(DyadEffects.stressThenCoping, .never))
    #expect(never.count == 57 && isClose(never.mean, 2.40461736721))
    #expect(never.selection.excluded.count == 7)
    #expect(never.selection.excluded.allSatisfy { $0.reason == .emptyCell })
  }

  @Test func smallSampleByR() throws {
    // R: t.test(c(.3, 1.1, .7, 2, 1.4))
    let mean = MeanEffect([0.3, 1.1, 0.7, 2.0, 1.4].map { DyadEffect(estimate: .value($0)) })
    #expect(isClose(mean.test.p, 0.0195542127203))
    #expect(isClose(try #require(mean.test.interval).lower, 0.2905341076456))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func orderAndScaleDoNotMatter(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let effects = DyadEffects.random(&random, count: 2 + random.below(30))
    let mean = MeanEffect(effects)
    let turned = MeanEffect(effects.reversed())
    let scaled = MeanEffect(
      effects.map { DyadEffect(estimate: $0.estimate.map { -8 * $0 }) })
    let (value, p) = (try #require(mean.mean.value), try #require(mean.test.p.value))
    #expect(isClose(turned.mean, value, absolute: 1e-14), "seed \(seed)")
    #expect(isClose(turned.test.p, p, absolute: 1e-12), "seed \(seed)")
    #expect(isClose(scaled.mean, -8 * value, absolute: 1e-13), "seed \(seed)")
    #expect(isClose(scaled.test.p, p, absolute: 1e-12), "seed \(seed)")
  }

  @Test func edges() {
    #expect(MeanEffect([]).mean == .undefined(.tooFewDyads))
    let one = MeanEffect([DyadEffect(estimate: .value(3))])
    #expect(one.mean == .value(3) && one.test.p == .undefined(.tooFewDyads))
    #expect(one.standardDeviation == .undefined(.tooFewDyads) && one.test.interval == nil)
    // A tenth has no exact double, so that a rounded mean of three would differ from it.
    let alike = MeanEffect([0.1, 0.1, 0.1].map { DyadEffect(estimate: .value($0)) })
    #expect(alike.mean == .value(0.1) && alike.standardDeviation == .value(0))
    #expect(alike.test.p == .undefined(.cannotVary) && alike.test.interval == nil)
    for effects in DyadEffects.hostile { #expect(DyadEffects.isSane(MeanEffect(effects).test)) }
  }
}
