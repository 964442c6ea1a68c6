import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct FloorTransferTests {
  private func milliseconds(_ offsets: [SessionTime?]) -> [Int64?] {
    offsets.map { $0.map { $0.microseconds / 1000 } }
  }

  /// Within CHI or FA1 lie the utterances at 4 s, 8 s (both at one time: the second's) and 12.5 s. They take no
  /// floor and hide nothing: 4.8 s follows the one it overlaps, 15 s follows its own.
  @Test func handMadeTwentySeconds() throws {
    let transfer = FloorTransfer(
      try TurnCase.utterances(of: try TurnCase.reference("fto__hand_20s")))
    #expect(
      milliseconds(transfer.offsets)
        == [nil, nil, 500, nil, -200, 0, 1000, nil, 1000, 1000, nil, nil])
    #expect(transfer.within.map(\.onset) == [.seconds(4), .seconds(8), .milliseconds(12_500)])
    #expect(transfer.within.map(\.speaker) == [0, 1, 1])
    #expect(transfer.transfers.count == 6 && transfer.opportunities == [6, 3])
    #expect(transfer.median == .value(0.75) && transfer.summary.lowest == .value(-0.2))
    #expect(transfer.betweenOverlapCount == 1 && transfer.shareOverlap == .value(1.0 / 6))
    #expect(transfer.share(within: .milliseconds(500)) == .value(2.0 / 6))
    #expect(transfer.share(within: .seconds(1)) == .value(5.0 / 6))
    #expect(transfer.share(beyond: .milliseconds(999)) == .value(3.0 / 6))
    #expect(transfer.summary(to: 0).sorted == [-0.2, 1, 1])
    let counted = FloorTransfer(
      try TurnCase.utterances(of: try TurnCase.reference("fto__hand_20s")), withinOverlap: .counted)
    // The three within make overlaps of 1, 1 and .5 s, and 4.8 s follows its own.
    #expect(counted.betweenOverlapCount == 0 && counted.shareOverlap == .value(3.0 / 8))
    #expect(counted.within == transfer.within)
    #expect(transfer.summary(to: 1).sorted == [0, 0.5, 1])
    #expect(transfer.histogram(width: .milliseconds(500)).bins.map(\.count) == [1, 1, 1, 3])
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func withinIsContainment(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let utterances = try TurnCase.utterances(
      TurnCase.random(&random, speakers: 2 + random.below(2), units: 40), until: 4000)
    let line = utterances.all
    for (utterance, isWithin) in zip(line, FloorTransfer.isWithin(line)) {
      let expected = line.contains { other in
        utterance.speaker < 2 && other.speaker == 1 - utterance.speaker
          && other.span.contains(utterance.span)
          && (other.span != utterance.span || utterance.speaker == 1)
      }
      #expect(isWithin == expected, "seed \(seed)")
    }
    for rule in [FloorTransferRule.adjacent, .scikitTalk(), .chattr()] {
      for within in FloorTransfer.WithinOverlap.allCases {
        let transfer = FloorTransfer(utterances, rule: rule, withinOverlap: within)
        #expect(transfer.offsets.count == line.count)
        #expect(
          transfer.offsets.compactMap(\.self) == transfer.transfers.map(\.offset), "seed \(seed)")
        #expect(
          transfer.transfers.allSatisfy {
            $0.from.speaker == 1 - $0.to.speaker && $0.from.onset <= $0.to.onset
          })
        guard !transfer.transfers.isEmpty else { continue }
        let limit = SessionTime.milliseconds(300)
        let shares = [
          transfer.shareOverlap, transfer.share(within: limit), transfer.share(beyond: limit),
        ].compactMap(\.value)
        #expect(isClose(shares.reduce(0, +), 1), "seed \(seed)")
        if within == .setAside {
          // Without what lies within, an overlap always ends within the new utterance.
          #expect(
            transfer.transfers.allSatisfy { $0.from.offset < $0.to.offset }, "seed \(seed), \(rule)"
          )
          #expect(
            transfer.within.allSatisfy { inside in
              !transfer.transfers.contains { $0.to == inside || $0.from == inside }
            })
        }
      }
    }
  }

  /// Both partners exchanged gives the same offsets where no two have the same times.
  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func partnersAreEqual(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    var sounds = TurnCase.random(&random, units: 40)
    // The second partner's times end in 3.
    sounds = sounds.map { $0.0 == 1 ? (1, $0.1 + 3, $0.2 + 3) : $0 }
    let one = FloorTransfer(try TurnCase.utterances(sounds, until: 4100))
    let other = FloorTransfer(
      try TurnCase.utterances(sounds.map { (1 - $0.0, $0.1, $0.2) }, until: 4100))
    // An onset at 0 is at the border for one of them in both.
    #expect(one.offsets == other.offsets, "seed \(seed)")
    #expect(one.opportunities == Array(other.opportunities.reversed()), "seed \(seed)")
  }

  @Test func thirdPersonsAndEdges() throws {
    // A third person between breaks adjacency and makes no transfer.
    let third = try TurnCase.utterances([(0, 0, 500), (2, 600, 700), (1, 800, 900), (0, 950, 990)])
    #expect(milliseconds(FloorTransfer(third).offsets) == [nil, nil, nil, 50])
    let none = FloorTransfer(try TurnCase.utterances([]))
    #expect(none.offsets.isEmpty && none.median == .undefined(.noOccurrence))
    #expect(none.shareOverlap.reason == .noOccurrence)
    #expect(none.share(within: .zero).reason == .noOccurrence)
    #expect(none.histogram().bins.isEmpty)
    let alone = FloorTransfer(try TurnCase.utterances([(1, 0, 5), (1, 9, 12)]))
    #expect(alone.transfers.isEmpty && alone.opportunities == [0, 2])
    // Not over uncodable time.
    let cut = try TurnCase.utterances([(0, 0, 500), (1, 700, 900)], uncodable: [(550, 600)])
    #expect(FloorTransfer(cut).transfers.isEmpty)
  }
}
