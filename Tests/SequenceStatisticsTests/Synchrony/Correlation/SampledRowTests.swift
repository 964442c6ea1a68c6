import Testing

@testable import SequenceStatistics

@Suite struct SampledRowTests {
  @Test func whatIsNoNumberIsMissing() {
    let row = SampledRow([1, nil, .nan, .infinity, 1e101, -3])
    #expect(row.isKnown == [true, false, false, false, false, true])
    #expect(row.values == [1, 0, 0, 0, 0, -3] && row.knownCount == 2 && row.count == 6)
    #expect(row.centred.values == [2, 0, 0, 0, 0, -2])
    #expect(row.varies && !row.isComplete)
  }

  @Test func constantsDoNotVary() {
    #expect(!SampledRow([0.1, nil, 0.1, 0.1]).varies)
    #expect(!SampledRow([Double?]()).varies && SampledRow([Double?]()).centred.count == 0)
    #expect(!SampledRow([nil, nil]).varies && SampledRow([nil]).centred.values == [0])
  }

  @Test func productsAndPairsOneByOne() {
    var random = TestRandom(seed: 1)
    for count in 0..<20 {
      let x = (0..<25).map { _ in random.below(4) == 0 ? nil : Double(random.below(9)) }
      let y = (0..<25).map { _ in random.below(4) == 0 ? nil : Double(random.below(9)) }
      let (one, other) = (SampledRow(x), SampledRow(y))
      var sum = 0.0
      for i in 0..<count { sum += (one.values[2 + i] - 1) * (other.values[5 + i] - 2) }
      #expect(
        SampledRow.products(one.values, 2, less: 1, other.values, 5, less: 2, count: count) == sum)
      #expect(
        SampledRow.pairs(one, 2, other, 5, count: count)
          == (0..<count).count { x[2 + $0] != nil && y[5 + $0] != nil })
    }
  }
}
