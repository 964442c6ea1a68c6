public import CodedSessions

/// Do two partners show the same, and how soon do they find together again?
///
/// *Match*: both in the same category at one time; *mismatch*: everything else that could be coded of both.
/// *Reparation*: a mismatch that ends in a match; the partner whose change made it repaired. A mismatch still
/// open at the end of a stretch is censored, one under way at its begin is left-truncated and marked. Source:
/// Tronick & Cohn (1989); Weinberg and others (1999). O(n) in the sections.
public struct Matching: Sendable, Hashable {
  /// Who made a change.
  public enum Who: String, Sendable, Hashable, CaseIterable {
    /// The first partner.
    case first
    /// The second partner.
    case second
    /// Both at one time.
    case both
  }

  /// One uninterrupted match or mismatch.
  public struct Bout: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// Whether both show the same.
    public let isMatch: Bool
    /// Whose change began it; `nil` at the begin of a stretch.
    public let openedBy: Who?
    /// Whose change ended it; `nil` at the end of a stretch.
    public let closedBy: Who?
  }

  /// The bouts in time order.
  public let bouts: [Bout]
  /// The time in which both could be coded.
  public let codableTime: SessionTime
  /// How often the pair of categories changed.
  public let transitions: Int

  /// The matching of `sections`.
  public init(_ sections: PairedSections) {
    self.init(sections) { $0.first != nil && $0.first == $0.second }
  }

  /// The same with another rule of what is a match, such as both looking at each other.
  public init(_ sections: PairedSections, isMatch: (PairedSections.Section) -> Bool) {
    var bouts: [Bout] = []
    var transitions = 0
    for stretch in sections.stretches {
      transitions += max(0, stretch.count - 1)
      var start = 0
      while start < stretch.count {
        let same = isMatch(stretch[start])
        var end = start
        while end + 1 < stretch.count, isMatch(stretch[end + 1]) == same { end += 1 }
        if let span = TimeSpan(
          onset: stretch[start].span.onset, offset: stretch[end].span.offset)
        {
          bouts.append(
            Bout(
              span: span, isMatch: same,
              openedBy: start > 0 ? Self.who(stretch[start - 1], stretch[start]) : nil,
              closedBy: end + 1 < stretch.count ? Self.who(stretch[end], stretch[end + 1]) : nil))
        }
        start = end + 1
      }
    }
    self.bouts = bouts
    codableTime = sections.duration
    self.transitions = transitions
  }

  private static func who(
    _ before: PairedSections.Section, _ after: PairedSections.Section
  ) -> Who {
    let (first, second) = (before.first != after.first, before.second != after.second)
    return first && second ? .both : first ? .first : .second
  }

  /// The matches.
  public var matches: [Bout] { bouts.filter(\.isMatch) }
  /// The mismatches.
  public var mismatches: [Bout] { bouts.filter { !$0.isMatch } }
  /// The mismatches that ended in a match.
  public var repairs: [Bout] { mismatches.filter { $0.closedBy != nil } }

  /// The share of codable time in which both show the same.
  public var share: Measure {
    .ratio(
      matches.reduce(0) { $0 + $1.span.duration.seconds }, codableTime.seconds,
      ifZero: .noCodableTime)
  }
  /// The mean length of a match, in seconds.
  public var meanMatch: Measure { mean(matches) }
  /// The mean length of a mismatch, in seconds.
  public var meanMismatch: Measure { mean(mismatches) }
  /// Repairs a minute of mismatch.
  public var repairsPerMinuteOfMismatch: Measure {
    .ratio(
      Double(repairs.count) * 60, mismatches.reduce(0) { $0 + $1.span.duration.seconds },
      ifZero: .noCodableTime)
  }
  /// Repairs a codable minute.
  public var repairsPerMinute: Measure {
    .ratio(Double(repairs.count) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }
  /// Changes of the pair of categories a codable minute.
  public var transitionsPerMinute: Measure {
    .ratio(Double(transitions) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }
  /// How long mismatches last until they are repaired, those still open censored; those under way at the
  /// begin of a stretch are left out.
  public var repairCurve: KaplanMeier {
    KaplanMeier(
      mismatches.filter { $0.openedBy != nil }.map {
        .init(time: $0.span.duration.seconds, isEvent: $0.closedBy != nil)
      })
  }

  /// How many repairs each partner made.
  public func repairs(by who: Who) -> Int { repairs.count { $0.closedBy == who } }

  private func mean(_ bouts: [Bout]) -> Measure {
    .ratio(
      bouts.reduce(0) { $0 + $1.span.duration.seconds }, Double(bouts.count),
      ifZero: .noOccurrence)
  }
}
