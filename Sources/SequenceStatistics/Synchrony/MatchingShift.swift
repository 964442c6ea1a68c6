public import CodedSessions

/// Would two partners match as long if one record were shifted?
///
/// The second stream turns on the circle of each phase by every admissible number of clock units, with its
/// uncodable time, and the share of codable time in which both show the same is compared with the one that was
/// seen (``OverlapShareShift``): swept exactly in one phase, drawn with a seed over several.
public struct MatchingShift: Sendable, Hashable {
  /// The share at the shifts.
  public let share: OverlapShareShift
  /// The shortest shift.
  public let minShift: SessionTime

  /// The shifts of two streams of `session`.
  ///
  /// - Parameters:
  ///   - categories: For codes of both streams their category, as in ``PairedSections``.
  ///   - part: The part of the session that is looked at.
  public init(
    _ first: CodedSessions.Stream, _ second: CodedSessions.Stream, of session: CodedSession,
    categories: [Code: Int], part: TimeSpan? = nil,
    minShift: SessionTime = ShortestShift.usual(), replicates: Int = 1999, seed: UInt64 = 1
  ) {
    self.minShift = minShift
    let unit = max(session.timeUnit.step.microseconds, 1)
    let parts = PairedTimes.phases(
      first, second, of: session, categories: categories, part: part
    ).map { times in
      OverlapShareShift.Part(
        pairs: times.shared.map { (fixed: $0.first, turning: $0.second) },
        fixedCodable: times.firstCodable, turningCodable: times.secondCodable,
        period: times.period)
    }
    share = OverlapShareShift(
      parts, minShift: Int(clamping: minShift.microseconds / unit), replicates: replicates,
      seed: seed)
  }
}
