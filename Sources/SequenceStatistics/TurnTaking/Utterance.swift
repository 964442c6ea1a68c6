public import CodedSessions

/// One uninterrupted sound of one person, the unit of turn-taking.
///
/// Speakers are numbers: 0 is the first-named partner, 1 the second; higher numbers are other people, who can
/// stand between the two. Half-open in time.
public struct Utterance: Sendable, Hashable {
  /// Who: 0 the first partner, 1 the second, others from 2.
  public let speaker: Int
  /// When.
  public let span: TimeSpan

  /// A sound of `speaker` over `span`.
  public init(speaker: Int, span: TimeSpan) {
    self.speaker = speaker
    self.span = span
  }

  /// The first moment of the sound.
  public var onset: SessionTime { span.onset }
  /// The first moment after it.
  public var offset: SessionTime { span.offset }
  /// How long it lasted.
  public var duration: SessionTime { span.duration }

  /// The order of turn-taking: by onset; of sounds that begin at one time the lower speaker number comes first.
  static func isEarlier(_ left: Utterance, _ right: Utterance) -> Bool {
    (left.onset, left.speaker, left.offset) < (right.onset, right.speaker, right.offset)
  }
}
