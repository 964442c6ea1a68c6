import CodedSessions

extension PlayWorld {
  /// A session like those Stern described for Fred: most aversions are brief looks away that the
  /// mother chases, the infant turns further away, she gives up and looks away, the infant looks
  /// back, and it starts again.
  public static let fred = PlayWorld(
    length: .seconds(360),
    infantGaze: InfantGaze(
      lookAtMother: DurationLaw(median: 3.0, spread: 0.55),
      lookAtObject: DurationLaw(median: 5.0, spread: 0.6),
      aversion: DurationLaw(median: 2.8, spread: 0.5),
      aversionProbability: 0.7),
    pursuit: Pursuit(
      probability: 0.5,
      latency: DurationLaw(median: 1.0, spread: 0.4),
      prolonging: 1.6,
      escalationProbability: 0.6,
      escalationLatency: DurationLaw(median: 0.7, spread: 0.35),
      repeatProbability: 0.48,
      pause: DurationLaw(median: 2.0, spread: 0.3),
      spontaneousPerMinute: 0.5),
    withdrawal: Withdrawal(
      probabilityAfterPursuit: 0.85,
      probabilityUnpursued: 0.1,
      latency: DurationLaw(median: 2.6, spread: 0.35),
      returnProbability: 0.9,
      returnLatency: DurationLaw(median: 1.6, spread: 0.35)),
    motherGaze: MotherGaze(
      lookAtInfant: DurationLaw(median: 24, spread: 0.7),
      lookAway: DurationLaw(median: 1.6, spread: 0.4)),
    infantVoice: Voice(
      spontaneousPerMinute: 3.5,
      duration: DurationLaw(median: 0.7, spread: 0.4),
      answerProbability: 0.15,
      answerLatency: DurationLaw(median: 0.9, spread: 0.45)),
    motherVoice: Voice(
      spontaneousPerMinute: 5,
      duration: DurationLaw(median: 1.2, spread: 0.4),
      answerProbability: 0.45,
      answerLatency: DurationLaw(median: 0.7, spread: 0.45)),
    uncodable: .empty)

  /// A session like those Stern described for Mark: the infant may break contact, is mostly not
  /// pursued, and comes back unasked. In two short stretches the infant's gaze could not be coded.
  public static let mark = PlayWorld(
    length: .seconds(360),
    infantGaze: InfantGaze(
      lookAtMother: DurationLaw(median: 6.0, spread: 0.55),
      lookAtObject: DurationLaw(median: 6.0, spread: 0.6),
      aversion: DurationLaw(median: 3.2, spread: 0.5),
      aversionProbability: 0.55),
    pursuit: Pursuit(
      probability: 0.12,
      latency: DurationLaw(median: 1.4, spread: 0.4),
      prolonging: 1.1,
      escalationProbability: 0.1,
      escalationLatency: DurationLaw(median: 0.7, spread: 0.35),
      repeatProbability: 0.1,
      pause: DurationLaw(median: 2.0, spread: 0.3),
      spontaneousPerMinute: 1.0),
    withdrawal: Withdrawal(
      probabilityAfterPursuit: 0.7,
      probabilityUnpursued: 0.3,
      latency: DurationLaw(median: 1.8, spread: 0.35),
      returnProbability: 0.7,
      returnLatency: DurationLaw(median: 1.6, spread: 0.35)),
    motherGaze: MotherGaze(
      lookAtInfant: DurationLaw(median: 20, spread: 0.7),
      lookAway: DurationLaw(median: 1.8, spread: 0.4)),
    infantVoice: Voice(
      spontaneousPerMinute: 4.5,
      duration: DurationLaw(median: 0.8, spread: 0.4),
      answerProbability: 0.3,
      answerLatency: DurationLaw(median: 0.9, spread: 0.45)),
    motherVoice: Voice(
      spontaneousPerMinute: 4,
      duration: DurationLaw(median: 1.2, spread: 0.4),
      answerProbability: 0.65,
      answerLatency: DurationLaw(median: 0.7, spread: 0.45)),
    uncodable: TimeSet(
      [
        TimeSpan(onset: .milliseconds(97_200), offset: .milliseconds(99_600)),
        TimeSpan(onset: .milliseconds(243_360), offset: .milliseconds(245_120)),
      ].compactMap(\.self)))
}
