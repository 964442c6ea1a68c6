public import CodedSessions

/// How often and how long do both look at each other, and who opens and who closes it?
///
/// A bout is the time in which both look at the partner's face; bouts with less than `mergeGap` (0.3 s) between
/// them are one, as a blink or a glance does not end a mutual look, and what is shorter than `shortest` (0.5 s)
/// is none. A bout is opened by the partner whose look completed it, closed by the one who first looked away.
/// Bouts do not reach over phase borders and uncodable time; there nobody opened or closed. Defaults are those
/// of this program, not of a norm. Source: Stern (1974); Kaye & Fogel (1980). O(n) in the sections.
public struct MutualGaze: Sendable, Hashable {
  /// One mutual look.
  public struct Bout: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// How many stretches of both looking it is made of.
    public let pieces: Int
    /// Who completed it; `nil` where it was under way when the record began.
    public let openedBy: Matching.Who?
    /// Who ended it; `nil` where the record ended first.
    public let closedBy: Matching.Who?
  }

  /// The bouts in time order.
  public let bouts: [Bout]
  /// The time in which both looks could be coded.
  public let codableTime: SessionTime
  /// The time in which both look, by the clock and without bridged gaps.
  public let bothLooking: SessionTime

  /// The mutual looks of `sections`.
  ///
  /// - Parameter category: The category that stands for a look at the partner.
  public init(
    _ sections: PairedSections, category: Int = 1, mergeGap: SessionTime = .milliseconds(300),
    shortest: SessionTime = .milliseconds(500)
  ) {
    var bouts: [Bout] = []
    var looking = SessionTime.zero
    for stretch in sections.stretches {
      let matching = Matching(PairedSections(stretches: [stretch])) {
        $0.first == category && $0.second == category
      }
      var open: Bout?
      func close() {
        if let bout = open, bout.span.duration >= shortest { bouts.append(bout) }
        open = nil
      }
      for piece in matching.matches {
        looking = looking + piece.span.duration
        if let bout = open, piece.span.onset - bout.span.offset < mergeGap,
          let span = TimeSpan(onset: bout.span.onset, offset: piece.span.offset)
        {
          open = Bout(
            span: span, pieces: bout.pieces + 1, openedBy: bout.openedBy,
            closedBy: piece.closedBy)
        } else {
          close()
          open = Bout(
            span: piece.span, pieces: 1, openedBy: piece.openedBy, closedBy: piece.closedBy)
        }
      }
      close()
    }
    self.bouts = bouts
    codableTime = sections.duration
    bothLooking = looking
  }

  /// The share of codable time in which both look.
  public var share: Measure {
    .ratio(bothLooking.seconds, codableTime.seconds, ifZero: .noCodableTime)
  }
  /// Bouts a codable minute.
  public var ratePerMinute: Measure {
    .ratio(Double(bouts.count) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }
  /// The mean length of a bout, in seconds.
  public var meanSeconds: Measure {
    .ratio(
      bouts.reduce(0) { $0 + $1.span.duration.seconds }, Double(bouts.count),
      ifZero: .noOccurrence)
  }
  /// The median length of a bout, in seconds; those cut by the record's ends are among them.
  public var medianSeconds: Measure {
    Quantile.type7(ofSorted: bouts.map(\.span.duration.seconds).sorted(), 0.5)
      .map(Measure.value) ?? .undefined(.noOccurrence)
  }
  /// The longest bout, in seconds.
  public var longestSeconds: Measure {
    bouts.map(\.span.duration.seconds).max().map(Measure.value) ?? .undefined(.noOccurrence)
  }
  /// How many bouts `who` opened.
  public func opened(by who: Matching.Who) -> Int { bouts.count { $0.openedBy == who } }
  /// How many bouts `who` closed.
  public func closed(by who: Matching.Who) -> Int { bouts.count { $0.closedBy == who } }
}
