import SequenceStatistics
import Testing

@Suite struct SurrogateEffectTests {
  @Test func standardDeviationsOfChance() throws {
    let null = NullSample([2, 4, 4, 6], how: .sampled)
    // Mean 4, SD √(8/3).
    let effect = SurrogateEffect.of(observed: 9, chance: null, dyad: .init(id: "2"))
    #expect(isClose(effect.estimate, 5 / (8.0 / 3).squareRoot()) && effect.variance == .value(1))
    #expect(effect.dyad.id == "2")
    #expect(
      SurrogateEffect.of(observed: 9, mean: 4, deviation: 2.5).estimate == .value(2))
  }

  @Test func edges() {
    #expect(
      SurrogateEffect.of(observed: 1, chance: NullSample([3], how: .sampled)).estimate
        == .undefined(.noPairs))
    #expect(
      SurrogateEffect.of(observed: 1, chance: NullSample([3, 3], how: .sampled)).variance
        == .undefined(.cannotVary))
    #expect(
      SurrogateEffect.of(observed: 1, mean: 0, deviation: 0).estimate == .undefined(.cannotVary))
    #expect(
      SurrogateEffect.of(observed: 1, mean: 0, deviation: .nan).estimate == .undefined(.cannotVary))
    #expect(
      SurrogateEffect.of(observed: .infinity, mean: 0, deviation: 1).estimate
        == .undefined(.infinite))
    #expect(
      SurrogateEffect.of(observed: .nan, chance: NullSample([3, 4], how: .sampled)).estimate
        == .undefined(.infinite))
  }
}
