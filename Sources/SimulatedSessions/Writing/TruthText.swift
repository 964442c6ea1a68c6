import CodedSessions

/// What is true of simulated sessions, as the text of a `truth.json`: the seed, the rules, and what
/// really happened.
public struct TruthText: Hashable, Sendable {
  /// The text of the file.
  public let text: String

  /// The text for `sessions`, in this order.
  public init(_ sessions: [SimulatedSession]) {
    let value = JSONText.object([
      ("origin", .string("simulated by Attune, not observations")),
      ("frames_per_second", .count(UInt64(SimulatedVideo.framesPerSecond))),
      ("sessions", .array(sessions.map(\.truthJSON))),
    ])
    text = value.rendered() + "\n"
  }
}

extension SimulatedSession {
  fileprivate var truthJSON: JSONText {
    func count(_ items: [PlayTruth.Vocalisation], answered: Bool = false) -> JSONText {
      .count(UInt64(answered ? items.filter { $0.answer != nil }.count : items.count))
    }
    return .object([
      ("session", .string(session.id)),
      ("seed", .count(seed)),
      ("parameters", world.json),
      (
        "counts",
        .object([
          ("aversions", .count(UInt64(truth.aversions.count))),
          ("truly_pursued_aversions", .count(UInt64(truth.pursuedAversions.count))),
          ("complete_cycles", .count(UInt64(truth.completeCycles.count))),
          ("spontaneous_pursuits", .count(UInt64(truth.spontaneousPursuits.count))),
          ("infant_vocalisations", count(truth.infantVocalisations)),
          ("infant_vocalisations_answered", count(truth.infantVocalisations, answered: true)),
          ("mother_vocalisations", count(truth.motherVocalisations)),
          ("mother_vocalisations_answered", count(truth.motherVocalisations, answered: true)),
        ])
      ),
      ("aversions", .array(truth.aversions.map(\.json))),
    ])
  }
}

extension PlayTruth.Aversion {
  fileprivate var json: JSONText {
    .object([
      ("onset", .number(span.onset.seconds)),
      ("offset", .number(span.offset.seconds)),
      ("pursuits", .array(pursuits.map { .number($0.seconds) })),
      ("turns_further_away", escalation.map { .number($0.seconds) } ?? .null),
      ("withdrawal", withdrawal.map { .number($0.seconds) } ?? .null),
      ("looks_back_because_of_withdrawal", .boolean(endsByReturn)),
      ("cut_by_end", .boolean(isCutByEnd)),
      ("fully_coded", .boolean(isFullyCoded)),
    ])
  }
}

extension PlayWorld {
  fileprivate var json: JSONText {
    .object([
      ("length_seconds", .number(length.seconds)),
      (
        "infant_gaze",
        .object([
          ("look_at_mother", infantGaze.lookAtMother.json),
          ("look_at_object", infantGaze.lookAtObject.json),
          ("aversion", infantGaze.aversion.json),
          ("aversion_probability", .number(infantGaze.aversionProbability)),
        ])
      ),
      (
        "pursuit",
        .object([
          ("probability", .number(pursuit.probability)),
          ("latency", pursuit.latency.json),
          ("prolonging", .number(pursuit.prolonging)),
          ("escalation_probability", .number(pursuit.escalationProbability)),
          ("escalation_latency", pursuit.escalationLatency.json),
          ("repeat_probability", .number(pursuit.repeatProbability)),
          ("pause", pursuit.pause.json),
          ("spontaneous_per_minute", .number(pursuit.spontaneousPerMinute)),
        ])
      ),
      (
        "withdrawal",
        .object([
          ("probability_after_pursuit", .number(withdrawal.probabilityAfterPursuit)),
          ("probability_unpursued", .number(withdrawal.probabilityUnpursued)),
          ("latency", withdrawal.latency.json),
          ("return_probability", .number(withdrawal.returnProbability)),
          ("return_latency", withdrawal.returnLatency.json),
        ])
      ),
      (
        "mother_gaze",
        .object([
          ("look_at_infant", motherGaze.lookAtInfant.json),
          ("look_away", motherGaze.lookAway.json),
        ])
      ),
      ("infant_voice", infantVoice.json),
      ("mother_voice", motherVoice.json),
      (
        "infant_gaze_not_codable",
        .array(
          uncodable.spans.map {
            .array([.number($0.onset.seconds), .number($0.offset.seconds)])
          })
      ),
    ])
  }
}

extension PlayWorld.Voice {
  fileprivate var json: JSONText {
    .object([
      ("spontaneous_per_minute", .number(spontaneousPerMinute)),
      ("duration", duration.json),
      ("answer_probability", .number(answerProbability)),
      ("answer_latency", answerLatency.json),
    ])
  }
}

extension DurationLaw {
  fileprivate var json: JSONText {
    .object([("median_seconds", .number(median)), ("log_spread", .number(spread))])
  }
}
