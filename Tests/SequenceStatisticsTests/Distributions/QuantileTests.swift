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

  /// By buckets as by sorting: spread out, heaped, and of few values.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func unsorted(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let kinds = 1 + random.below(3)
    let values = (0..<random.below(3000)).map { _ in
      kinds == 1
        ? Double(random.below(7))
        : kinds == 2 ? Double(random.below(1_000_000)) / 7 : Double(random.below(100_000) / 99_990)
    }
    let shares = [-1, 0, 0.025, 0.5, 0.9, 0.975, 1, 3]
    let sorted = values.sorted()
    #expect(
      Quantile.type7(of: values, shares)
        == shares.compactMap { Quantile.type7(ofSorted: sorted, $0) }, "seed \(seed)")
  }
}
