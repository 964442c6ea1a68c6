public import CodedSessions

/// Does a behaviour rise or fall within a phase?
///
/// The phase is cut into slices of equal length; in each the share of codable time (for moments the onsets a
/// codable minute) is taken, where at least half of the slice could be coded. The slope is ``TheilSenSlope``
/// over the slices' middles, per minute. A slice that is left over at the end counts if it is at least half as
/// long. Undefined for fewer than three slices. Neighbouring slices depend on one another: no p is given.
/// Source for the question: Ekas, Haltigan & Messinger (2013). O(n k) for k slices.
public struct PhaseSlope: Sendable, Hashable {
  /// One slice.
  public struct Slice: Sendable, Hashable {
    /// When.
    public let span: TimeSpan
    /// The share of codable time, or for moments onsets a minute; undefined where too little could be coded.
    public let value: Measure
  }

  /// The slices.
  public let slices: [Slice]
  /// The change of the value in a minute.
  public let perMinute: Measure

  /// How long a slice usually is.
  public static let usualSlice = SessionTime.seconds(15)

  /// The slope of `code` in `stream` during `span`.
  public init(
    of code: Code, in stream: CodedSessions.Stream, during span: TimeSpan,
    slice: SessionTime = usualSlice
  ) {
    let length = max(slice.microseconds, 1)
    let count = Int(clamping: (span.duration.microseconds + length / 2) / length)
    slices = (0..<max(count, 0)).compactMap { place in
      let onset = span.onset + SessionTime(microseconds: Int64(place) * length)
      let end =
        place == count - 1
        ? min(span.offset, onset + slice) : onset + slice
      guard let part = TimeSpan(onset: onset, offset: end) else { return nil }
      let measure = PhaseMeasure(of: code, in: stream, during: part)
      let isKnown =
        measure.codableTime.microseconds >= (part.duration.microseconds + 1) / 2
      let value = stream.kind == .event ? measure.ratePerMinute : measure.share
      return Slice(span: part, value: isKnown ? value : .undefined(.noCodableTime))
    }
    perMinute = TheilSenSlope.measure(
      of: slices.compactMap { slice in
        slice.value.value.map {
          (x: (slice.span.onset.seconds + slice.span.offset.seconds) / 120, y: $0)
        }
      })
  }
}
