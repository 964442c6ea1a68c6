import Testing

@testable import SessionFiles

@Suite("Names of tiers")
struct TierNameTests {
  @Test(
    "Who, and in what respect",
    arguments: [
      ("gaze", "infant", "infant", "gaze"), ("CHI", "CHI", "CHI", nil),
      ("xds@FA1", "FA1", "FA1", "xds"),
      ("xds@FA1", "", "FA1", "xds"), ("infant_gaze", "", "infant", "gaze"),
      ("childhands", "", "child", "hands"), ("Mother", "", "Mother", nil),
      (" Maman ", "", "Maman", nil),
      ("gaze", "", "gaze", nil), ("MotherInfant", "", "MotherInfant", nil),
    ] as [(String, String, String, String?)])
  func names(tier: String, participant: String, person: String, stream: String?) {
    let name = TierName(tier, participant: participant)
    #expect(name.person == person && name.stream == stream)
  }

  @Test("Labels are codes, texts, or nothing")
  func wording() {
    #expect(TierWording(["a", "b", "a"], tier: "t").code("a") == "a")
    #expect(TierWording(["", " "], tier: "t").code("") == "t")
    let texts = TierWording((0..<40).map { "sentence \($0)" }, tier: "t")
    #expect(texts.code("sentence 1") == "utterance" && texts.code(" ") == "")
  }
}
