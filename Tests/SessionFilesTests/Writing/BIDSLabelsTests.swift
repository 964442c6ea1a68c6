import Testing

@testable import SessionFiles

@Suite("BIDS labels")
struct BIDSLabelsTests {
  @Test("Letters and digits only, no two alike even where case is not told apart")
  func labels() {
    var labels = BIDSLabels()
    #expect(labels.label("D01", in: "sub") == "D01")
    #expect(labels.changed == 0)
    #expect(labels.label("D-01", in: "sub") == "D01x2")
    #expect(labels.label("d_01", in: "sub") == "d01x3")
    #expect(labels.label("D-01", in: "sub") == "D01x2", "a name keeps its label")
    #expect(labels.label("D-01", in: "ses") == "D01")
    #expect(labels.label("日本", in: "sub") == "x")
    #expect(labels.changed == 4)
  }
}
