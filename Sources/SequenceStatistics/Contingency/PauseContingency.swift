public import CodedSessions

/// Does the partner act next, when silence counts as an event too?
///
/// Acts of both are put in a row by onset; where the time from the end of the one before is at least the pause,
/// floor(gap / pause) pauses stand between them. In the row: a cue then a response (a), a cue then something
/// else (b), something else then a response (c), neither (d). OCV = a/(a+b) - c/(c+d). Without pauses a row of
/// cues and responses alone would call an answer after an hour an answer. Source: Yoder & Symons (2010); Harbison and
/// others (2018). O(n log n) and a step for each pause.
///
/// ```swift
/// PauseContingency(cues: cries, responses: touches, pause: .seconds(2)).operantContingency
/// ```
public struct PauseContingency: Sendable, Hashable {
  /// How a gap becomes pauses.
  public enum Rounding: String, Sendable, Hashable, CaseIterable {
    /// Whole pauses only.
    case down
    /// To the nearest whole pause, a half upwards.
    case nearest
  }

  /// One stretch of acts within which rows are not cut.
  public struct Acts: Sendable, Hashable {
    /// The cues, from onset to offset.
    public let cues: [ContingencyRecord.Cue]
    /// The responses, likewise.
    public let responses: [ContingencyRecord.Cue]

    /// Cues and responses of one phase.
    public init(cues: [ContingencyRecord.Cue], responses: [ContingencyRecord.Cue]) {
      self.cues = cues
      self.responses = responses
    }
  }

  /// The four counts.
  public let association: Association2x2
  /// How many pauses were put in.
  public let pauseCount: Int
  /// How long a pause is.
  public let pause: SessionTime

  /// The most pauses that one gap gives: a year of silence must not take a year.
  private static let mostPauses = 1_000_000

  /// The contingency over `stretches`, such as phases.
  public init(_ stretches: [Acts], pause: SessionTime, rounding: Rounding = .down) {
    var (a, b, c, d, pauses) = (0, 0, 0, 0, 0)
    let length = max(pause.microseconds, 1)
    for stretch in stretches {
      let acts =
        (stretch.cues.map { (act: $0, isCue: true) }
        + stretch.responses.map { (act: $0, isCue: false) })
        .sorted { ($0.act.onset, $0.isCue ? 0 : 1) < ($1.act.onset, $1.isCue ? 0 : 1) }
      for (one, next) in zip(acts, acts.dropFirst()) {
        let gap = max(0, (next.act.onset - one.act.offset).microseconds)
        let half = rounding == .nearest ? length / 2 : 0
        let between =
          gap < length ? 0 : min(Int(clamping: (gap + half) / length), Self.mostPauses)
        pauses += between
        if between == 0 {
          switch (one.isCue, next.isCue) {
          case (true, false): a += 1
          case (true, true): b += 1
          case (false, false): c += 1
          case (false, true): d += 1
          }
        } else {
          if one.isCue { b += 1 } else { d += 1 }
          d += between - 1
          if next.isCue { d += 1 } else { c += 1 }
        }
      }
    }
    association = Association2x2(counting: (a, b, c, d))
    pauseCount = pauses
    self.pause = pause
  }

  /// P(response next | cue) - P(response next | anything else).
  public var operantContingency: Measure { RiskDifference.measure(of: association) }
}
