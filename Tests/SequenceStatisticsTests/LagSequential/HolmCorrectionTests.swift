import SequenceStatistics
import Testing

@Suite struct HolmCorrectionTests {
  @Test func nothingToCorrect() {
    #expect(HolmCorrection([]).adjusted == [] && HolmCorrection([]).testCount == 0)
    let undefined = HolmCorrection([.undefined(.emptyMargin)])
    #expect(undefined.adjusted == [.undefined(.emptyMargin)] && undefined.testCount == 0)
    #expect(HolmCorrection([.value(0.2)]).adjusted == [.value(0.2)])
  }

  @Test func theWorkedExample() {
    let holm = HolmCorrection([.value(0.01), .value(0.04), .value(0.03)])
    #expect(isClose(holm.adjusted[0], 0.03))
    #expect(isClose(holm.adjusted[1], 0.06))
    #expect(isClose(holm.adjusted[2], 0.06))
  }

  @Test func onlyTheFamilyCounts() {
    let p = [0.01, 0.02, 0.6].map(Measure.value) + [.undefined(.leverageOne)]
    let holm = HolmCorrection(p, isTestable: [true, false, true, true])
    #expect(holm.testCount == 2)
    #expect(isClose(holm.adjusted[0], 0.02))
    #expect(holm.adjusted[1] == .undefined(.notTested))
    #expect(isClose(holm.adjusted[2], 0.6))
    #expect(holm.adjusted[3] == .undefined(.leverageOne))
    #expect(HolmCorrection(p, isTestable: []).testCount == 0)
  }

  @Test func equalValuesAreTreatedAlikeAndNeverExceedOne() {
    let holm = HolmCorrection([0.5, 0.5, 0.5, 0.9].map(Measure.value))
    #expect(holm.adjusted == [1, 1, 1, 1].map(Measure.value))
    let ties = HolmCorrection([0.02, 0.01, 0.01].map(Measure.value))
    #expect(ties.adjusted[1] == ties.adjusted[2])
    #expect(isClose(ties.adjusted[0], 0.03))
  }

  /// A cell is rejected at level α by the adjusted value exactly when Holm's stepwise rule
  /// rejects it.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func adjustedValuesAgreeWithTheStepwiseRule(_ seed: UInt64) {
    var random = TestRandom(seed: seed)
    let p = (0..<(1 + random.below(8))).map { _ in Double(random.below(120)) / 1_000 }
    let adjusted = HolmCorrection(p.map(Measure.value)).adjusted
    for level in [0.0105, 0.0505, 0.2005] {
      let order = p.indices.sorted { p[$0] < p[$1] }
      var isRejected = [Bool](repeating: false, count: p.count)
      for (rank, index) in order.enumerated() {
        guard p[index] <= level / Double(p.count - rank) else { break }
        isRejected[index] = true
      }
      for index in p.indices {
        #expect(((adjusted[index].value ?? 2) <= level) == isRejected[index], "seed \(seed)")
      }
    }
  }
}
