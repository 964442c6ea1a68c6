public import CodedSessions

/// How soon is a cue answered, counting those that are not?
///
/// One wait for each cue, from its anchor to the partner's first act after it (or at it, where the window includes
/// simultaneous onsets). A wait is censored at the next
/// cue's anchor, at `limit`, where it could not be coded, and at the phase's end. The curve is the share
/// *still waiting* (``KaplanMeier``): its median counts those never answered, which a mean over responders
/// forgets. O((n + m) log (n + m)).
public struct ResponseLatency: Sendable, Hashable {
  /// The waits.
  public let waits: [KaplanMeier.Wait]
  /// The curve, in seconds.
  public let curve: KaplanMeier
  /// After which time waits are censored.
  public let limit: SessionTime

  /// The latencies of `records`, the phases of one session.
  public init(
    _ records: [ContingencyRecord], anchor: ResponseWindow.Anchor = .onset,
    onsetUnit: TimeWindow.OnsetUnit = .excluded, limit: SessionTime = .seconds(10)
  ) {
    var waits: [KaplanMeier.Wait] = []
    for record in records {
      let anchors = record.cues.map { $0.anchor(anchor) }.sorted()
      var next = 0
      for (place, from) in anchors.enumerated() {
        var end = min(from + limit, record.span.offset)
        if place + 1 < anchors.count { end = min(end, anchors[place + 1]) }
        let hidden = record.responseUnknown.spans.partitioningIndex { $0.offset > from }
        if hidden < record.responseUnknown.spans.count {
          end = min(end, max(record.responseUnknown.spans[hidden].onset, from))
        }
        while next < record.responses.count,
          onsetUnit == .excluded
            ? record.responses[next] <= from : record.responses[next] < from
        {
          next += 1
        }
        let response = next < record.responses.count ? record.responses[next] : nil
        guard end > from else { continue }
        if let response, response <= end {
          waits.append(.init(time: (response - from).seconds, isEvent: true))
        } else {
          waits.append(.init(time: (end - from).seconds, isEvent: false))
        }
      }
    }
    self.waits = waits
    curve = KaplanMeier(waits)
    self.limit = limit
  }

  /// The share answered within `time`.
  public func answered(within time: SessionTime) -> Measure {
    waits.isEmpty
      ? .undefined(.noOccurrence) : .value(1 - curve.stillWaiting(after: time.seconds))
  }
}
