import SequenceStatistics
import Testing

@Suite struct BaseRateTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func byLookingEverywhere(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let responses = (0..<8).map { _ in Double(random.below(1000)) / 10 }
    let rate = BaseRate(responses: responses, length: 100, window: 4)
    let starts = (0..<96_000).map { Double($0) / 1000 + 0.0005 }
    let held = starts.count { start in responses.contains { start < $0 && $0 <= start + 4 } }
    #expect(isClose(rate.exact, Double(held) / 96_000, relative: 0, absolute: 2e-4), "\(seed)")
  }

  @Test func edges() {
    #expect(BaseRate(responses: [], length: 10, window: 2).exact == .value(0))
    #expect(BaseRate(responses: [1], length: 2, window: 2).exact.reason == .tooShort)
  }
}
