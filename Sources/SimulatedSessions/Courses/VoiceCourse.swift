import SequenceStatistics

/// Both voices over a session: each partner vocalises now and then, and answers the other with a
/// known probability. All times in frames.
struct VoiceCourse {
  /// One vocalisation.
  struct Vocalisation {
    let onset: Int
    let offset: Int
    /// When the other's answer to it began, if there was one.
    var answer: Int?
  }

  /// Sounds of one speaker that are closer than this (0.32 s) would be heard as one.
  static let shortestPause = 8

  /// The vocalisations of infant and mother, in this order, each in time order.
  private(set) var vocalisations: [[Vocalisation]] = [[], []]

  /// Draws both voices for a session of `length` frames.
  init(length: Int, in world: PlayWorld, from source: inout RandomSource) {
    let laws = [world.infantVoice, world.motherVoice]
    var plans: [Plan] = []
    for (speaker, law) in laws.enumerated() {
      plans += spontaneousFrames(
        perMinute: law.spontaneousPerMinute, length: length, from: &source
      ).map { Plan(onset: $0, speaker: speaker, answered: nil) }
    }
    while let next = plans.indices.min(by: { plans[$0].comesBefore(plans[$1]) }) {
      let plan = plans.remove(at: next)
      let other = 1 - plan.speaker
      let last = vocalisations[plan.speaker].last?.offset ?? -VoiceCourse.shortestPause
      guard plan.onset < length, plan.onset >= last + VoiceCourse.shortestPause else { continue }
      let duration = laws[plan.speaker].duration.frames(from: &source, shortest: 3)
      let offset = plan.onset + duration
      vocalisations[plan.speaker].append(
        Vocalisation(onset: plan.onset, offset: min(offset, length)))
      if let answered = plan.answered { vocalisations[other][answered].answer = plan.onset }
      if offset < length, source.isTrue(withProbability: laws[other].answerProbability) {
        let latency = laws[other].answerLatency.frames(from: &source)
        let index = vocalisations[plan.speaker].count - 1
        plans.append(Plan(onset: offset + latency, speaker: other, answered: index))
      }
    }
  }
}

/// A vocalisation that is meant to begin; whether it does depends on what the speaker is doing.
private struct Plan {
  let onset: Int
  let speaker: Int
  /// Which vocalisation of the other it answers.
  let answered: Int?

  /// Time order; at the same frame the infant goes first, and an answer before a spontaneous sound.
  func comesBefore(_ other: Plan) -> Bool {
    (onset, speaker, answered ?? Int.max) < (other.onset, other.speaker, other.answered ?? Int.max)
  }
}
