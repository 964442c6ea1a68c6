import SequenceStatistics
import Testing

@Suite struct ChancePTests {
  @Test func aSampleNeverGivesZeroAndACountMay() {
    #expect(ChanceP(reached: 0, among: 1999, how: .sampled).measure.value == 0.0005)
    #expect(ChanceP(reached: 3, among: 12, how: .enumerated).measure.value == 0.25)
    #expect(ChanceP(reached: 0, among: 19, how: .enumeratedWithoutObserved).measure.value == 0.05)
    for kind in ChanceP.Kind.allCases {
      #expect(ChanceP(reached: 0, among: 0, how: kind).measure.reason == .noPairs)
    }
  }

  @Test func onlyASampleHasAnInterval() throws {
    let interval = try #require(ChanceP(reached: 50, among: 1000, how: .sampled).interval())
    #expect(interval.contains(0.05))
    #expect(ChanceP(reached: 3, among: 12, how: .enumerated).interval() == nil)
  }
}
