import CodedSessions

/// How long after the partner *began* does the next turn begin?
///
/// Onset-to-onset latency = onset of an utterance - onset of the partner's utterance that it follows, never
/// negative. It holds the length of the partner's sound in it, and is not to be compared with the floor
/// transfer offset, which begins at the partner's offset (``FloorTransfer``). For records in which only onsets
/// were coded it is all that can be had. In seconds. O(n log n).
public struct OnsetLatency: Sendable, Hashable {
  /// The latencies of both directions.
  public let summary: OffsetSummary
  private let bySpeaker: [OffsetSummary]

  /// The latencies of some transfers.
  public init(_ transfer: FloorTransfer) {
    func latencies(_ belongs: (FloorTransfer.Transfer) -> Bool) -> OffsetSummary {
      OffsetSummary(
        transfer.transfers.filter(belongs).map { ($0.to.onset - $0.from.onset).seconds })
    }
    summary = latencies { _ in true }
    bySpeaker = [0, 1].map { speaker in latencies { $0.to.speaker == speaker } }
  }

  /// The latencies of the turns of `speaker`.
  public func summary(to speaker: Int) -> OffsetSummary {
    bySpeaker.indices.contains(speaker) ? bySpeaker[speaker] : OffsetSummary([])
  }
}
