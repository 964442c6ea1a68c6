import Testing

@testable import attune

@Suite struct NearestWordTests {
  private let verbs = ["inspect", "check", "report", "demo"]

  @Test(arguments: [
    ("insepct", "inspect"), ("INSPECT", "inspect"), ("chek", "check"), ("raport", "report"),
    ("reports", "report"), ("dmeo", "demo"), ("demos", "demo"),
  ])
  func aSlipIsUnderstood(word: String, meant: String) {
    #expect(NearestWord.nearest(to: word, among: verbs) == meant)
  }

  @Test(arguments: ["", "plot", "x", "serve", "inspection-of-files"])
  func anotherWordIsNot(word: String) {
    #expect(NearestWord.nearest(to: word, among: verbs) == nil)
    #expect(NearestWord.question(word, among: verbs).isEmpty)
  }

  @Test func nothingIsNearToNothing() {
    #expect(NearestWord.nearest(to: "a", among: []) == nil)
  }
}
