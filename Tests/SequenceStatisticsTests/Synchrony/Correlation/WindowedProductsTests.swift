import Testing

@testable import SequenceStatistics

@Suite struct WindowedProductsTests {
  @Test(arguments: 0..<60) func everyPairOfWindows(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let x = CorrelationOracle.row(14, gaps: seed % 3 * 4, &random)
    let y = CorrelationOracle.row(14, gaps: seed % 2 * 5, &random)
    let window = 3 + random.below(6)
    var products = WindowedProducts(
      SampledRow(x), SampledRow(y), window: window, convention: .firstLeads)
    for a in 0...(14 - window) {
      for b in 0...(14 - window) {
        let pairs = (0..<window).map { (x[a + $0], y[b + $0]) }
        let known = pairs.count { $0.0 != nil && $0.1 != nil }
        let expected =
          2 * known >= window && known >= 3 ? CorrelationOracle.pearson(pairs) : nil
        let measured = products.correlation(a, b)
        if let expected {
          #expect(isClose(measured, expected, relative: 1e-12, absolute: 1e-14), "seed \(seed)")
        } else {
          #expect(measured.value == nil, "seed \(seed)")
        }
      }
    }
  }

  @Test func halfOfTheFrame() {
    let x: [Double?] = [nil, nil, 1, 2, nil]
    let products = WindowedProducts(
      SampledRow(x), SampledRow([1, 2, 3, 4, 5]), window: 2, convention: .rmea)
    #expect(products.isHalfKnown(0..<4) && !products.isHalfKnown(0..<5))
    #expect(!products.isHalfKnown(0..<3) && products.isHalfKnown(1..<5))
  }
}
