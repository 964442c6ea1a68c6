public import CodedSessions

/// How long after the partner's sound does the next turn begin, and how often does it begin too soon?
///
/// FTO = onset of an utterance - offset of the partner's utterance that it follows; positive: a gap, negative:
/// an overlap. Which utterance it follows is the ``FloorTransferRule``. Offsets are measured to the end of the
/// partner's sound; for begin to begin see ``OnsetLatency``.
///
/// An utterance that begins and ends within one of the partner's (``within``), such as a backchannel, takes
/// no floor: by default it is set aside before the rule is applied, so that it neither makes a transfer nor
/// hides the utterance around it. Of two with the same times the second partner's is set aside. An utterance at
/// the begin of a stretch has no onset that was seen and follows nothing. Only the partners 0 and 1 transfer;
/// an utterance of a third person between them breaks adjacency.
///
/// Source: Heldner & Edlund (2010); Levinson & Torreira (2015). O(n log n).
public struct FloorTransfer: Sendable, Hashable {
  /// What becomes of utterances within the partner's.
  public enum WithinOverlap: String, Sendable, Hashable, CaseIterable {
    /// They are set aside before the rule is applied.
    case setAside = "set-aside"
    /// They are utterances like others, as in the programs that the rules come from.
    case counted
  }

  /// One change of the floor.
  public struct Transfer: Sendable, Hashable {
    /// The utterance that is followed.
    public let from: Utterance
    /// The utterance that follows.
    public let to: Utterance

    /// Onset of the second minus offset of the first.
    public var offset: SessionTime { to.onset - from.offset }
    /// Whether the second began before the first had ended.
    public var isOverlap: Bool { to.onset < from.offset }
  }

  /// The rule.
  public let rule: FloorTransferRule
  /// What became of utterances within the partner's.
  public let withinOverlap: WithinOverlap
  /// For every utterance in order its offset; `nil` where it makes no transfer.
  public let offsets: [SessionTime?]
  /// The transfers in order.
  public let transfers: [Transfer]
  /// The utterances that begin and end within one of the partner's, in order.
  public let within: [Utterance]
  /// How many utterances each partner has after which the other could take the floor.
  public let opportunities: [Int]
  /// The time in which everybody could be coded.
  public let codableTime: SessionTime

  /// The transfers of `utterances`.
  public init(
    _ utterances: Utterances, rule: FloorTransferRule = .adjacent,
    withinOverlap: WithinOverlap = .setAside
  ) {
    var offsets: [SessionTime?] = []
    var transfers: [Transfer] = []
    var within: [Utterance] = []
    var opportunities = [0, 0]
    for stretch in utterances.stretches {
      let inside = Self.isWithin(stretch.utterances)
      let isKept = inside.map { !$0 || withinOverlap == .counted }
      let kept = zip(stretch.utterances, isKept).filter(\.1).map(\.0)
      for utterance in kept where utterance.speaker < 2 { opportunities[utterance.speaker] += 1 }
      let priors = rule.priors(kept)
      var next = 0
      for (place, utterance) in stretch.utterances.enumerated() {
        if inside[place] { within.append(utterance) }
        let prior = isKept[place] ? priors[next] : nil
        next += isKept[place] ? 1 : 0
        guard let prior, utterance.onset > stretch.span.onset else {
          offsets.append(nil)
          continue
        }
        let transfer = Transfer(from: prior, to: utterance)
        transfers.append(transfer)
        offsets.append(transfer.offset)
      }
    }
    self.rule = rule
    self.withinOverlap = withinOverlap
    self.offsets = offsets
    self.transfers = transfers
    self.within = within
    self.opportunities = opportunities
    codableTime = utterances.codableTime
  }

  /// For each utterance of the partners whether it lies within one of the other's; the utterances come in order.
  static func isWithin(_ utterances: [Utterance]) -> [Bool] {
    // As no one's own utterances overlap, the partner's last one that has begun ends last. Of those that begin
    // at one time the second partner's is looked ahead to.
    var last: [Utterance?] = [nil, nil]
    return utterances.enumerated().map { place, utterance in
      guard utterance.speaker < 2 else { return false }
      last[utterance.speaker] = utterance
      if let around = last[1 - utterance.speaker], around.offset >= utterance.offset { return true }
      let next = place + 1 < utterances.count ? utterances[place + 1] : nil
      return utterance.speaker == 0 && next?.speaker == 1 && next?.onset == utterance.onset
        && (next?.offset ?? utterance.offset) > utterance.offset
    }
  }

  /// The offsets of all transfers, in seconds.
  public var summary: OffsetSummary { OffsetSummary(transfers.map(\.offset.seconds)) }

  /// The offsets of the transfers to `speaker`, in seconds.
  public func summary(to speaker: Int) -> OffsetSummary {
    OffsetSummary(transfers.filter { $0.to.speaker == speaker }.map(\.offset.seconds))
  }

  /// The middle offset, in seconds.
  public var median: Measure { summary.median }

  /// The share of transfers that overlap: FTO < 0.
  public var shareOverlap: Measure { share(\.isOverlap) }

  /// The share of transfers after a gap of 0 to `limit`. Overlap, within and beyond add up to 1.
  public func share(within limit: SessionTime) -> Measure {
    share { !$0.isOverlap && $0.offset <= limit }
  }

  /// The share of transfers after a gap longer than `limit`.
  public func share(beyond limit: SessionTime) -> Measure {
    share { !$0.isOverlap && $0.offset > limit }
  }

  /// How many transfers overlap and go on after the partner's sound has ended; those within it are in ``within``.
  public var betweenOverlapCount: Int {
    transfers.count { $0.isOverlap && $0.to.offset > $0.from.offset }
  }

  /// The offsets in bins of `width` for a figure.
  public func histogram(width: SessionTime = .milliseconds(200)) -> OffsetHistogram {
    OffsetHistogram(transfers.map(\.offset), width: width)
  }

  private func share(_ belongs: (Transfer) -> Bool) -> Measure {
    .ratio(Double(transfers.count(where: belongs)), Double(transfers.count), ifZero: .noOccurrence)
  }
}
