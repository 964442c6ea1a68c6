/// What a stream's record leaves open: where it began, and where nothing is known.
extension Stream {
  /// Where a state that was already under way may stand: the starts of a state stream's codable
  /// stretches. A bout at one of them did not begin there as far as anybody saw. Empty for other kinds.
  public var recordBegins: Set<SessionTime> {
    kind == .state ? Set(codable.spans.map(\.onset)) : []
  }

  /// The time of `span` in which the stream could not be coded.
  public func uncodable(within span: TimeSpan) -> TimeSet { TimeSet(span).subtracting(codable) }
}

extension Sequence<Stream> {
  /// The time of `span` in which at least one of the streams could not be coded.
  public func uncodable(within span: TimeSpan) -> TimeSet {
    TimeSet(flatMap { $0.uncodable(within: span).spans })
  }
}
