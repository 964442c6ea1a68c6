import CodedSessions
import SequenceStatistics
import StudyAnalysis
import Testing

@Suite struct RaterAgreementTests {
  @Test func twoCodersByHand() throws {
    let raters = try #require(try TwoCoders.analysis().streams.first?.raters)
    #expect(raters.unit == .seconds(1) && raters.fleiss.units == 60)
    // Alpha of two coders: one less observed over expected disagreement of 120 pairable values.
    let expected = 2.0 * 78 * 42 / (120 * 119)
    let alpha = 1 - (10.0 * 2 / 120) / expected
    #expect(abs((raters.alpha.value.value ?? 0) - alpha) < 1e-12)
    #expect(raters.light.value == raters.conger.value)
  }
}
