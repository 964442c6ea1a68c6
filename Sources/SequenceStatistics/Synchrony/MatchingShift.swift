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
    let parts = session.stretches(within: part).map { span in
      func places(_ spans: [TimeSpan]) -> UnitSet {
        UnitSet(
          spans.compactMap { $0.intersection(span) }.map {
            Int(
              ($0.onset - span.onset).microseconds / unit)..<Int(
                ($0.offset - span.onset).microseconds / unit)
          })
      }
      func times(_ stream: CodedSessions.Stream) -> [Int: [TimeSpan]] {
        var times: [Int: [TimeSpan]] = [:]
        for bout in stream.bouts {
          if let category = categories[bout.code] { times[category, default: []].append(bout.span) }
        }
        return times
      }
      let (stay, turn) = (times(first), times(second))
      return OverlapShareShift.Part(
        pairs: Set(stay.keys).intersection(turn.keys).sorted().map {
          (fixed: places(stay[$0] ?? []), turning: places(turn[$0] ?? []))
        }, fixedCodable: places(first.codable.spans), turningCodable: places(second.codable.spans),
        period: Int(clamping: span.duration.microseconds / unit))
    }
    share = OverlapShareShift(
      parts, minShift: Int(clamping: minShift.microseconds / unit), replicates: replicates,
      seed: seed)
  }
}
