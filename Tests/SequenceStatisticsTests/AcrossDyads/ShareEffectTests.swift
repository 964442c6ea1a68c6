import RealModule
import SequenceStatistics
import Testing

@Suite struct ShareEffectTests {
  @Test func logitAndVariance() {
    let plain = ShareEffect.of(count: 3, among: 12, haldane: .never)
    #expect(isClose(plain.estimate, Double.log(1.0 / 3)) && isClose(plain.variance, 4.0 / 9))
    #expect(plain.caveats.isEmpty)
    let half = ShareEffect.of(count: 3, among: 12, dyad: .init(id: "9"))
    #expect(isClose(half.estimate, Double.log(3.5 / 9.5)))
    #expect(isClose(half.variance, 1 / 3.5 + 1 / 9.5))
    #expect(half.caveats == [.halfAddedToAll] && half.dyad.id == "9")
    #expect(
      ShareEffect.of(count: 3, among: 9, haldane: .never).caveats
        == [.fewCues(count: 9, limit: 10)])
  }

  @Test func edges() {
    #expect(ShareEffect.of(count: 0, among: 0).estimate == .undefined(.noOccurrence))
    #expect(ShareEffect.of(count: 4, among: 3).estimate == .undefined(.missingValue))
    #expect(ShareEffect.of(count: -1, among: 3).estimate == .undefined(.missingValue))
    for count in [0, 12] {
      #expect(
        ShareEffect.of(count: count, among: 12, haldane: .never).estimate == .undefined(.emptyCell))
      let half = ShareEffect.of(count: count, among: 12, haldane: .whenEmpty)
      #expect(half.caveats == [.halfAddedToZero])
      #expect(isClose(half.estimate.value?.magnitude ?? 0, Double.log(25.0)))
    }
  }

  @Test func sharesOfTimeHaveNoVariance() {
    let effect = ShareEffect.ofTime(part: 30, whole: 120)
    #expect(isClose(effect.estimate, Double.log(1.0 / 3)))
    #expect(effect.variance == .undefined(.unknownVariance))
    #expect(ShareEffect.ofTime(part: 0, whole: 3).estimate == .undefined(.infinite))
    #expect(ShareEffect.ofTime(part: 3, whole: 3).estimate == .undefined(.infinite))
    #expect(ShareEffect.ofTime(part: 0, whole: 0).estimate == .undefined(.noCodableTime))
    #expect(ShareEffect.ofTime(part: .nan, whole: 2).estimate == .undefined(.infinite))
  }

  @Test func backToShares() {
    for share in [1e-12, 0.25, 0.5, 0.99] {
      let logit = Double.log(share / (1 - share))
      #expect(isClose(ShareEffect.share(ofLogit: logit), share, relative: 1e-12))
    }
    #expect(ShareEffect.share(ofLogit: 1e9) == 1 && ShareEffect.share(ofLogit: -1e9) == 0)
  }
}
