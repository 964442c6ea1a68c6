public import CodedSessions

/// Who begins to look at the other, who joins, and how soon?
///
/// The turn of gaze is the onset of a look at the partner's face. Gaze has no rule that only one may look: to look
/// while the partner looks is to *join*, the aim and not an overlap, and its delay counts from the partner's
/// onset. An onset after the partner's last look has ended *follows* it, after a gap of zero or more; both at
/// one time look up *together*; everything else *starts*: the first look of a stretch, and one after one's own.
///
/// Who opens and closes each mutual look is told by ``mutual``. Looks under way at the begin of a stretch have no
/// onset: they can be joined, after an unknown delay. Source: Stern (1974); the analogy to turns is this
/// program's. O(n) in the sections.
public struct GazeTurns: Sendable, Hashable {
  /// How a look began.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Neither looks, and the last look to begin was one's own, or there was none.
    case starts
    /// The partner is looking.
    case joins
    /// The partner looks up at the same time.
    case together
    /// The partner's look was the last to begin, and has ended.
    case follows
  }

  /// The onset of one look.
  public struct Onset: Sendable, Hashable {
    /// Whose: 0 or 1.
    public let person: Int
    /// When.
    public let time: SessionTime
    /// How it began.
    public let kind: Kind
    /// Since the partner's onset where it joins, since the partner's offset where it follows; `nil` otherwise,
    /// and where it joins a look whose onset was not seen.
    public let delay: SessionTime?
  }

  /// The onsets in time order; of two at one time the first partner's comes first.
  public let onsets: [Onset]
  /// How many looks each partner has, those under way at the begin of a stretch among them.
  public let lookCounts: [Int]
  /// The mutual looks, with who opened and closed each.
  public let mutual: MutualGaze

  /// What is known of one partner's looks in a stretch.
  private struct Look {
    var isOn = false
    var onset: SessionTime?
    var offset: SessionTime?
  }

  /// The looks in `sections`.
  ///
  /// - Parameter category: The category that stands for a look at the partner.
  public init(_ sections: PairedSections, category: Int = 1) {
    var onsets: [Onset] = []
    var lookCounts = [0, 0]
    for stretch in sections.stretches {
      var looks = [Look(), Look()]
      var lastToBegin: Int?
      for (place, section) in stretch.enumerated() {
        let time = section.span.onset
        let isOn = [section.first == category, section.second == category]
        let begins = [0, 1].map { isOn[$0] && !looks[$0].isOn }
        for person in [0, 1] where looks[person].isOn && !isOn[person] {
          looks[person].offset = time
        }
        let before = looks
        for person in [0, 1] {
          looks[person].isOn = isOn[person]
          guard begins[person] else { continue }
          lookCounts[person] += 1
          looks[person].onset = place > 0 ? time : nil
        }
        for person in [0, 1] where begins[person] && place > 0 {
          let partner = before[1 - person]
          if begins[1 - person] {
            onsets.append(Onset(person: person, time: time, kind: .together, delay: nil))
          } else if isOn[1 - person] {
            onsets.append(
              Onset(
                person: person, time: time, kind: .joins, delay: partner.onset.map { time - $0 }))
          } else if lastToBegin == 1 - person {
            onsets.append(
              Onset(
                person: person, time: time, kind: .follows, delay: partner.offset.map { time - $0 })
            )
          } else {
            onsets.append(Onset(person: person, time: time, kind: .starts, delay: nil))
          }
        }
        // After looking up together neither was the last to begin.
        if begins[0] || begins[1] {
          lastToBegin = begins[0] && begins[1] ? nil : begins[0] ? 0 : 1
        }
      }
    }
    self.onsets = onsets
    self.lookCounts = lookCounts
    mutual = MutualGaze(sections, category: category)
  }

  /// How many looks of `person` began in this way.
  public func count(_ kind: Kind, by person: Int) -> Int {
    onsets.count { $0.kind == kind && $0.person == person }
  }

  /// The known delays with which `person` joins or follows, in seconds.
  public func delays(_ kind: Kind, by person: Int) -> OffsetSummary {
    OffsetSummary(
      onsets.filter { $0.kind == kind && $0.person == person }.compactMap { $0.delay?.seconds })
  }

  /// The share of the partner's looks that `person` joined; the same look can be joined more than once.
  public func joinsPerLook(by person: Int) -> Measure {
    guard lookCounts.indices.contains(person) else { return .undefined(.noOccurrence) }
    return .ratio(
      Double(count(.joins, by: person)), Double(lookCounts[1 - person]), ifZero: .noOccurrence)
  }

  /// The share of mutual looks with a known opener that `who` opened.
  public func openedShare(by who: Matching.Who) -> Measure {
    .ratio(
      Double(mutual.opened(by: who)), Double(mutual.bouts.count { $0.openedBy != nil }),
      ifZero: .noOccurrence)
  }

  /// The share of mutual looks with a known closer that `who` closed.
  public func closedShare(by who: Matching.Who) -> Measure {
    .ratio(
      Double(mutual.closed(by: who)), Double(mutual.bouts.count { $0.closedBy != nil }),
      ifZero: .noOccurrence)
  }
}
