import CodedSessions
import SequenceStatistics
import Testing

@Suite struct NetTransferEntropyTests {
  @Test func theFollowerTellsLess() throws {
    var random = TestRandom(seed: 4)
    let x = (0..<500).map { _ in random.below(3) }
    let units = PairedUnits(x, [0] + x.dropLast(), step: .seconds(1))
    let net = NetTransferEntropy(units)
    #expect(net.firstToSecond == TransferEntropy(units, .firstToSecond))
    #expect(net.secondToFirst == TransferEntropy(units, .secondToFirst))
    #expect(try #require(net.bits.value) > 1)
    let back = NetTransferEntropy(units.swapped)
    let forth = try #require(net.nats.value)
    #expect(isClose(back.nats, -forth, relative: 1e-12))
  }

  @Test func withoutSamplesThereIsNoDifference() {
    let net = NetTransferEntropy(PairedUnits([0], [1], step: .seconds(1)), targetHistory: 3)
    #expect(net.nats == .undefined(.noPairs) && net.bits == .undefined(.noPairs))
  }
}
