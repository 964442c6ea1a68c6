import SequenceStatistics
import Testing

@Suite struct DyadEffectTests {
  @Test func keepsWhatItIsGiven() throws {
    let dyad = DyadEffect.Dyad(id: "07", group: "preterm", family: "f")
    let effect = DyadEffect(
      of: dyad, estimate: .value(1.4), variance: .value(0.25), caveats: [.halfAddedToAll])
    #expect(effect.dyad == dyad && effect.caveats == [.halfAddedToAll])
    #expect(effect.standardError == .value(0.5))
    // R: 1.4 + c(-1, 1) * qnorm(.975) / 2
    let interval = try #require(effect.interval())
    #expect(isClose(interval.lower, 0.4200180077299734))
    #expect(isClose(interval.upper, 2.379981992270027))
    #expect(effect.interval(confidence: 1) == nil)
  }

  @Test func whatIsNoNumberIsUndefined() {
    #expect(DyadEffect(estimate: .value(2)).variance == .undefined(.unknownVariance))
    #expect(DyadEffect(estimate: .value(2)).interval() == nil)
    #expect(DyadEffect(estimate: .value(.nan)).estimate == .undefined(.infinite))
    #expect(DyadEffect(estimate: .value(.infinity)).estimate == .undefined(.infinite))
    for bad in [-1, Double.nan, .infinity] {
      #expect(
        DyadEffect(estimate: .value(2), variance: .value(bad)).variance
          == .undefined(.unknownVariance))
    }
    #expect(DyadEffect(estimate: .undefined(.emptyCell)).estimate == .undefined(.emptyCell))
    #expect(DyadEffect(estimate: .value(1), variance: .value(0)).variance == .value(0))
  }
}
