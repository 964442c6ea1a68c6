import SequenceStatistics
import Testing

@Suite struct AttenuationCorrectionTests {
  @Test("R, by hand: the couples' two directions, where it exceeds 1") func couples() {
    let correction = AttenuationCorrection(
      DyadEffects.couples(), DyadEffects.couples(DyadEffects.copingThenStress))
    #expect(correction.count == 64 && isClose(correction.observed, 0.8060976949091))
    #expect(isClose(correction.firstReliability, 0.5433199593038))
    #expect(isClose(correction.secondReliability, 0.6126663621509))
    #expect(isClose(correction.corrected, 1.397165429707) && correction.isBeyondOne)
  }

  @Test func withoutErrorNothingIsCorrected() throws {
    let first = DyadEffects.made([1, 2, 4, 3], [0, 0, 0, 0])
    let second = DyadEffects.made([2, 1, 5, 6], [0, 0, 0, 0])
    let correction = AttenuationCorrection(first, second)
    #expect(correction.firstReliability == .value(1) && correction.corrected == correction.observed)
    #expect(!correction.isBeyondOne)
  }

  @Test func edges() {
    let noisy = DyadEffects.made([1, 2, 4, 3], [9, 9, 9, 9])
    #expect(AttenuationCorrection(noisy, noisy).corrected == .undefined(.cannotVary))
    #expect(AttenuationCorrection([], []).corrected == .undefined(.tooFewDyads))
    let flat = DyadEffects.made([1, 1, 1], [0, 0, 0])
    #expect(AttenuationCorrection(flat, flat).corrected == .undefined(.cannotVary))
    let bare = [1.0, 2, 3].map { DyadEffect(estimate: .value($0)) }
    #expect(AttenuationCorrection(bare, bare).count == 0)
  }
}
