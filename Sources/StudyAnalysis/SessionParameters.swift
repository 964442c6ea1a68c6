/// What may be chosen about the analysis of a session; everything else is fixed.
public struct SessionParameters: Sendable, Hashable, Codable {
  /// The streams of the merged event sequence by full name (`infant.gaze`) in the order that settles
  /// ties; `nil` leaves the choice to ``SequenceStreams``.
  public var sequenceStreams: [String]?
  /// The most codes that a table holds before streams are left out.
  public var mostCodes = 14
  /// The onsets for each cell of the table that a further stream must not thin out below.
  public var fewestOnsetsPerCell = 5

  /// The standard analysis.
  public init() {}
}
