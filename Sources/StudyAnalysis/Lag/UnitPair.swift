import CodedSessions

/// The two streams whose states are paired unit by unit.
struct UnitPair: Sendable, Hashable {
  /// The given's stream, by full name.
  let given: String
  /// The target's.
  let target: String
}

extension LagSessions {
  /// The streams in the order in which they are named to a reader: the given's first where units are paired.
  public var streamsInOrder: [String] { unitPair.map { [$0.given, $0.target] } ?? streams }

  /// Which stream is the given's and which the target's, where units of two streams are asked for: by the codes
  /// of given and target if those of each are of one stream, else by the order of the streams that were named.
  var unitPair: UnitPair? {
    guard question.unit != nil, streams.count == 2 else { return nil }
    let book = shared.codebook
    func names(_ codes: [Code]) -> Set<String> {
      Set(codes.map { book[$0].person.id + "." + book[$0].stream }).intersection(streams)
    }
    let (own, other) = (names(given), names(target))
    if own.count == 1, other.count == 1, own != other, let first = own.first,
      let second = other.first
    {
      return UnitPair(given: first, target: second)
    }
    guard question.streams != nil else { return nil }
    // One that is named alone leaves the other for its partner.
    if other.count == 1, own.count == 2, other.first == streams[0] {
      return UnitPair(given: streams[1], target: streams[0])
    }
    if own.count == 1, other.count == 2, own.first == streams[1] {
      return UnitPair(given: streams[1], target: streams[0])
    }
    return own.count == 1 && other.count == 1
      ? nil : UnitPair(given: streams[0], target: streams[1])
  }
}
