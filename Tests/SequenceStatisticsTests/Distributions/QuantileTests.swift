import SequenceStatistics
import Testing

@Suite("Quantile")
struct QuantileTests {
  @Test("As R's quantile() gives them")
  func type7() {
    let values = [1.0, 2, 4, 8, 16]
    #expect(Quantile.type7(ofSorted: values, 0) == 1)
    #expect(Quantile.type7(ofSorted: values, 0.1) == 1.4)
    #expect(Quantile.type7(ofSorted: values, 0.5) == 4)
    #expect(Quantile.type7(ofSorted: values, 0.9) == 12.8)
    #expect(Quantile.type7(ofSorted: values, 1) == 16)
    #expect(Quantile.type7(ofSorted: values, 7) == 16)
    #expect(Quantile.type7(ofSorted: [3], 0.3) == 3)
    #expect(Quantile.type7(ofSorted: [], 0.3) == nil)
  }
}
