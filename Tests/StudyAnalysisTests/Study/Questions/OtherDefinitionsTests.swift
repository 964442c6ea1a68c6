import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

@Suite("Other windows")
struct OtherDefinitionsTests {
  @Test("Half and twice the window, and nothing else")
  func variants() throws {
    for question in try StudySample.all(phases: ["play"]) {
      let variants = OtherDefinitions.of(question)
      guard let window = OtherDefinitions.window(of: question) else {
        #expect(variants.isEmpty)
        continue
      }
      #expect(
        variants.compactMap { OtherDefinitions.window(of: $0)?.microseconds }
          == [window.microseconds / 2, window.microseconds * 2])
      for variant in variants {
        #expect(variant.variantOf == question.id && !variant.isPlanned && variant.id != question.id)
        #expect(variant.given == question.given && variant.target == question.target)
        #expect(variant.pair == question.pair && variant.phases == question.phases)
        #expect(variant.chance == question.chance && variant.fingerprint != question.fingerprint)
      }
    }
  }

  @Test("A window that begins late cannot be halved to nothing; one beyond all times does not trap")
  func extreme() throws {
    let late = try StudySample.question(
      .tallies(TimeWindow(from: .seconds(2), to: .seconds(3))))
    #expect(OtherDefinitions.of(late).compactMap(OtherDefinitions.window) == [.seconds(6)])
    let endless = try StudySample.question(
      .responses(ResponseWindow(length: SessionTime(microseconds: .max))))
    #expect(OtherDefinitions.of(endless).count == 2)
  }
}
