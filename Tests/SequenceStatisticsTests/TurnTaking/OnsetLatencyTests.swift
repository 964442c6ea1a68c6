import CodedSessions
import SequenceStatistics
import Testing

@Suite struct OnsetLatencyTests {
  @Test func fromOnsetToOnset() throws {
    // First 0–1 s, second from 1.5 s (latency 1.5, offset .5), first from 1.8 s in overlap (latency .3).
    let utterances = try TurnCase.utterances([(0, 0, 1000), (1, 1500, 2000), (0, 1800, 3000)])
    let latency = OnsetLatency(FloorTransfer(utterances))
    #expect(latency.summary.sorted == [0.3, 1.5])
    #expect(latency.summary(to: 1).sorted == [1.5] && latency.summary(to: 0).sorted == [0.3])
    #expect(latency.summary(to: 7).median == .undefined(.noOccurrence))
  }

  /// Offset and latency of a transfer differ by the length of what is followed.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func longerThanTheOffset(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let transfer = FloorTransfer(
      try TurnCase.utterances(TurnCase.random(&random, units: 60), until: 6000))
    let latency = OnsetLatency(transfer)
    #expect(latency.summary.count == transfer.transfers.count)
    #expect(latency.summary.sorted.allSatisfy { $0 >= 0 })
    let lengths = transfer.transfers.reduce(0) { $0 + $1.from.duration.seconds }
    let sums = (latency.summary.sorted.reduce(0, +), transfer.summary.sorted.reduce(0, +))
    #expect(isClose(sums.0 - sums.1, lengths, absolute: 1e-9), "seed \(seed)")
  }
}
