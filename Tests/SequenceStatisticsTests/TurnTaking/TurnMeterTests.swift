import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TurnMeterTests {
  /// The same numbers as the statistics that the meter stands for.
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func sameAsTheStatistics(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let utterances = try TurnCase.utterances(
      TurnCase.random(&random, units: 60, longest: 2 + random.below(4)), until: 6000,
      uncodable: random.below(2) == 0 ? [] : [(1000, 1300), (4200, 4300)])
    let interval = Int64(random.below(5)) * 100
    var meter = TurnMeter(maxInterval: Int(interval) * 1000)
    for phase in utterances.phases {
      meter.add(
        TurnLine(phase.lines[0], phase: phase.span), TurnLine(phase.lines[1], phase: phase.span))
    }
    let transfer = FloorTransfer(utterances)
    #expect(meter.offsets == transfer.transfers.map { Int($0.offset.microseconds) }, "seed \(seed)")
    #expect(
      meter.turnCount
        == TurnCount(utterances, rule: .simple(maxInterval: .milliseconds(interval))).count,
      "seed \(seed)")
    #expect(
      meter.transfers(within: 150_000)
        == transfer.transfers.count { $0.offset <= .milliseconds(150) })
    #expect(meter.shareOverlap == transfer.shareOverlap.value)
    let median = meter.median()
    if let expected = transfer.median.value {
      #expect(isClose(median ?? .nan, expected, relative: 1e-12, absolute: 1e-12))
    } else {
      #expect(median == nil)
    }
    meter.reset()
    #expect(meter.offsets.isEmpty && meter.turnCount == 0 && meter.median() == nil)
  }
}
