import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ElanAgreementTests {
  private struct Case: Decodable {
    struct Input: Decodable { let datasets: [String: AgreementEvents] }
    let input: Input
  }

  private func coding(_ name: String) throws -> DoubleCoding {
    let decoded: Case = try AgreementCase.decoded("12-easydiag")
    return try #require(decoded.input.datasets[name]).coding
  }

  /// .363722 is what the program computes; with all overlapping bouts seen the number is higher.
  @Test func theRatioAndItsWindow() throws {
    let found = ElanAgreement(try coding("gaze120_conf_omit"))
    #expect(isClose(found.overlapExtentRatioAsPrinted, 0.363722, absolute: 5e-7))
    #expect(try #require(found.overlapExtentRatio.value) > 0.38)
    let jitter = ElanAgreement(try coding("gaze60_jitter"))
    #expect(jitter.overlapExtentRatio == jitter.overlapExtentRatioAsPrinted)
  }

  @Test func theRatioByHand() {
    // 10-20 takes 12-22 (8 of 12 in common); 30-40 is single; 50-60 and 55-60 are 5 of 10.
    let coding = TimedCodings.coding(
      [(0, 10, 20), (0, 30, 40), (1, 50, 60)], [(2, 12, 22), (1, 55, 60)])
    #expect(isClose(ElanAgreement(coding).overlapExtentRatio, (8.0 / 12 + 0.5) / 3))
    #expect(
      ElanAgreement(TimedCodings.coding([], [])).overlapExtentRatio == .undefined(.noPairs))
  }

  @Test func theWindowLosesABoutThatTouches() {
    // Nothing overlaps 0-10, so that the search for 10-20 starts at the first bout after 10: 10-20 is passed over.
    let coding = TimedCodings.coding(
      [(0, 0, 10), (0, 10, 20)], [(0, 10, 20), (0, 30, 40)])
    let found = ElanAgreement(coding)
    #expect(isClose(found.overlapExtentRatio, 1.0 / 3))
    #expect(found.overlapExtentRatioAsPrinted == .value(0))
  }

  /// The corner of .001 moves κ in the fifth decimal.
  @Test func modifiedKappaIsNearTheSoundOne() throws {
    for (name, threshold) in [
      ("gaze120_conf_omit", 0.6), ("sparse180", 0.51), ("gaze120_conf_omit", 0.8),
    ] {
      let coding = try coding(name)
      let elan = try #require(ElanAgreement(coding, threshold: threshold).modifiedKappa.value)
      let sound = try #require(EasyDiag(coding, threshold: threshold).kappa.kappa.value)
      #expect(elan != sound && isClose(elan, sound, absolute: 1e-3))
    }
    // Nothing unmatched: ELAN replaces totals of 0, so that perfect agreement stays 1.
    #expect(
      isClose(ElanAgreement(try coding("gaze60_jitter")).modifiedKappa, 1, absolute: 1e-12))
    #expect(ElanAgreement.kappa(AgreementTable(size: 1, cells: [0])) == .undefined(.noPairs))
  }
}
