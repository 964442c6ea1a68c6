import Foundation
import SequenceStatistics
import Testing

@Suite struct StateEntropyTests {
  @Test func fromCertaintyToTheUniform() {
    #expect(StateEntropy(counts: [10]).nats == .value(0))
    #expect(isClose(StateEntropy(counts: [5, 5]).bits, 1, relative: 1e-14))
    #expect(isClose(StateEntropy(counts: [3, 3, 3, 3, 3, 3, 3, 3]).bits, 3, relative: 1e-14))
    let uneven = StateEntropy(counts: [1, 3])
    #expect(isClose(uneven.nats, -0.25 * log(0.25) - 0.75 * log(0.75), relative: 1e-13))
    #expect(isClose(uneven.millerMadowNats, (uneven.nats.value ?? 0) + 1.0 / 8, relative: 1e-14))
    #expect(
      isClose(
        uneven.millerMadowBits, ((uneven.nats.value ?? 0) + 1.0 / 8) / log(2), relative: 1e-14))
  }

  @Test func statesThatDoNotOccurDoNotCount() {
    let entropy = StateEntropy(counts: [0, 4, -3, 4])
    #expect(entropy.states == 2 && entropy.count == 8)
    #expect(isClose(entropy.bits, 1, relative: 1e-14))
    #expect(StateEntropy(counts: []).nats == .undefined(.noPairs))
    #expect(StateEntropy(counts: []).millerMadowBits == .undefined(.noPairs))
    #expect(StateEntropy(counts: [.max, .max]).nats == .undefined(.noPairs))
  }
}
