public import CodedSessions

/// How often is one partner's utterance followed by the other's, and how many transfers are there a minute?
///
/// In each direction: rate = utterances that the partner followed within `window` / utterances of the speaker. An
/// utterance within the partner's is no opportunity where such are set aside. Overlaps count as followed. The
/// rate depends on how often the speaker goes on alone: an utterance in the midst of a long turn counts as an
/// opportunity too. Rates a minute are of codable time. O(n).
public struct ResponseRate: Sendable, Hashable {
  /// How many utterances of each partner the other could have followed.
  public let opportunities: [Int]
  /// How many of them the other followed in time.
  public let answered: [Int]
  /// Up to which offset a transfer counts.
  public let window: SessionTime
  /// The time in which everybody could be coded.
  public let codableTime: SessionTime

  /// The rates of some transfers.
  public init(_ transfer: FloorTransfer, window: SessionTime = .seconds(2)) {
    self.window = window
    opportunities = transfer.opportunities
    codableTime = transfer.codableTime
    let inTime = transfer.transfers.filter { $0.offset <= window }
    // An utterance may be followed by several, by some rules.
    answered = [0, 1].map { speaker in
      Set(inTime.map(\.from).filter { $0.speaker == speaker }).count
    }
  }

  /// The share of the utterances of `speaker` that the partner followed.
  public func rate(from speaker: Int) -> Measure {
    guard opportunities.indices.contains(speaker) else { return .undefined(.noOccurrence) }
    return .ratio(
      Double(answered[speaker]), Double(opportunities[speaker]), ifZero: .noOccurrence)
  }

  /// Followed utterances of both partners a minute of codable time.
  public var transitionsPerMinute: Measure {
    .ratio(
      Double(answered.reduce(0, +)) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }

  /// Followed utterances of `speaker` a minute of codable time.
  public func transitionsPerMinute(from speaker: Int) -> Measure {
    guard answered.indices.contains(speaker) else { return .undefined(.noOccurrence) }
    return .ratio(Double(answered[speaker]) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }
}
