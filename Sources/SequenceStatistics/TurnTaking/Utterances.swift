public import CodedSessions

/// Who vocalises when, in sounds that are ready to be counted as turns?
///
/// Sounds of one person that overlap or touch are one; those less than `join` apart (0.3 s, a choice of this
/// program; 0.3 to 0.5 s is usual) are one vocalisation; what is then shorter than `shortest` is left out. All
/// of it happens within a phase and within the person's codable time. What remains is cut to the stretches in
/// which everybody could be coded: no turn, pause or transfer reaches over their borders, and a sound at the
/// begin of a stretch answers nothing, as its onset was not seen.
///
/// O(n log n) in the sounds.
///
/// ```swift
/// let voices = [[infantVocalises], [motherSpeaks, motherSings]]
/// let utterances = Utterances(session, voices: voices)
/// FloorTransfer(utterances).median
/// ```
public struct Utterances: Sendable, Hashable {
  /// A time in which everybody could be coded, within one phase.
  public typealias Stretch = UtteranceStretch

  /// Speaker numbers from here on are left out.
  static let mostSpeakers = 1000

  /// The stretches in time order.
  public let stretches: [Stretch]
  /// How many people there are, silent ones among them; at least 2.
  public let speakerCount: Int
  /// The step of the clock, on which surrogates are shifted.
  public let step: SessionTime
  let phases: [UtterancePhase]

  /// The sounds of a session.
  ///
  /// A person is codable where every stream that holds one of the person's codes is; a person none of whose
  /// codes belongs to a stream is codable nowhere. Moments have no length and are not counted.
  ///
  /// - Parameters:
  ///   - voices: For each person the codes that are sounds: the first partner's, the second's, then those of
  ///     others.
  ///   - part: The part of the session that is looked at.
  ///   - join: Sounds of one person closer than this are one.
  ///   - shortest: Sounds shorter than this are none.
  public init(
    _ session: CodedSession, voices: [[Code]], part: TimeSpan? = nil,
    join: SessionTime = .milliseconds(300), shortest: SessionTime = .zero
  ) {
    var voices = Array(voices.prefix(Self.mostSpeakers))
    while voices.count < 2 { voices.append([]) }
    let persons = voices.map { codes in
      let streams = session.streams(holding: codes)
      let wanted = Set(codes)
      return (
        sounds: streams.flatMap(\.bouts).filter { wanted.contains($0.code) }.map(\.span),
        codable: streams.isEmpty
          ? TimeSet.empty
          : streams.reduce(TimeSet(session.span)) { $0.intersection($1.codable) }
      )
    }
    self.init(
      phases: session.stretches(within: part).map { span in
        UtterancePhase(
          span: span,
          lines: persons.map { person in
            UtterancePhase.Line(
              sounds: person.sounds, codable: person.codable.intersection(TimeSet(span)),
              join: join, shortest: shortest)
          })
      }, step: session.timeUnit.step)
  }

  /// Sounds that were found elsewhere, in any order.
  ///
  /// - Parameters:
  ///   - sounds: Sounds of speakers 0 to 999; what lies outside `span` is cut off.
  ///   - span: The time that was observed.
  ///   - uncodable: Time in which nobody could be coded.
  ///   - step: The step of the clock.
  public init(
    _ sounds: [Utterance], within span: TimeSpan, uncodable: TimeSet = .empty,
    join: SessionTime = .zero, shortest: SessionTime = .zero, step: SessionTime = .milliseconds(1)
  ) {
    let sounds = sounds.filter { (0..<Self.mostSpeakers).contains($0.speaker) }
    var spans = [[TimeSpan]](repeating: [], count: max(2, (sounds.map(\.speaker).max() ?? 0) + 1))
    for sound in sounds { spans[sound.speaker].append(sound.span) }
    let codable = TimeSet(span).subtracting(uncodable)
    let phase = UtterancePhase(
      span: span,
      lines: spans.map {
        UtterancePhase.Line(sounds: $0, codable: codable, join: join, shortest: shortest)
      })
    self.init(phases: [phase], step: step)
  }

  init(phases: [UtterancePhase], step: SessionTime) {
    self.phases = phases
    self.step = max(step, SessionTime(microseconds: 1))
    stretches = phases.flatMap(\.stretches)
    speakerCount = max(2, phases.first?.lines.count ?? 2)
  }

  /// The same with sounds of one person joined that are less than `gap` apart, such as the 0.25 s that early
  /// automatic systems could not see.
  public func joined(below gap: SessionTime) -> Utterances {
    Utterances(
      phases: phases.map { phase in
        UtterancePhase(
          span: phase.span,
          lines: phase.lines.map { line in
            UtterancePhase.Line(sounds: line.spans, codable: line.codable, join: gap)
          })
      }, step: step)
  }

  /// The sounds of all stretches in order.
  public var all: [Utterance] { stretches.flatMap(\.utterances) }

  /// The sounds of one speaker in order.
  public func utterances(of speaker: Int) -> [Utterance] { all.filter { $0.speaker == speaker } }

  /// The time in which everybody could be coded.
  public var codableTime: SessionTime { stretches.reduce(.zero) { $0 + $1.span.duration } }
}
