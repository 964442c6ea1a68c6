public import CodedSessions

/// Who holds the floor, who pauses, who takes over, and who talks into the other's sound?
///
/// The floor belongs to the partner who was last heard alone. Every moment of a stretch is one of the states of
/// ``FloorState/Label``: *vocalisation* V, *pause* P, *switching pause* SP, *noninterruptive* NSS and
/// *interruptive* ISS simultaneous sound, and at the edges of these rules four more, so that the lengths of all
/// states add up to the codable time. A *turn* lasts from the holder's first sound alone to the next change of
/// the floor or the end of the stretch.
///
/// A vocalisation can be counted in two ways: ``Counting/split`` at every overlap, as the states are; or
/// ``Counting/whole``, the holder's unbroken sound through overlaps (published durations). In continuous time,
/// no frames. Each phase border and each uncodable gap ends everything: nobody holds the floor after it, and
/// the silences that touch it are edge silences.
///
/// Source: Jaffe & Feldstein (1970); Jaffe and others (2001). Speakers from 2 on are not looked at.
/// O(n log n).
public struct FloorStates: Sendable, Hashable {
  /// How vocalisations are counted.
  public enum Counting: String, Sendable, Hashable, CaseIterable {
    /// A vocalisation ends where an overlap begins.
    case split
    /// A vocalisation goes on through overlaps while its speaker holds the floor.
    case whole
  }

  /// The time in which one partner holds the floor.
  public struct Turn: Sendable, Hashable {
    /// Who: 0 or 1.
    public let holder: Int
    /// From the first sound alone to the next change of the floor.
    public let span: TimeSpan
  }

  /// The states of each stretch, in time order and without gaps.
  public let stretches: [[FloorState]]
  /// The turns in time order.
  public let turns: [Turn]
  /// The holders' unbroken sounds, through overlaps.
  public let wholeVocalizations: [Utterance]

  /// The floor states of the partners 0 and 1.
  ///
  /// - Parameter bridge: Silences of one person shorter than this are filled before.
  public init(_ utterances: Utterances, bridge: SessionTime = .zero) {
    let utterances = bridge > .zero ? utterances.joined(below: bridge) : utterances
    var stretches: [[FloorState]] = []
    var turns: [Turn] = []
    var whole: [Utterance] = []
    for stretch in utterances.stretches {
      let states = Self.states(Self.sections(stretch))
      stretches.append(states)
      turns += Self.turns(states)
      whole += Self.whole(states)
    }
    self.stretches = stretches
    self.turns = turns
    wholeVocalizations = whole
  }

  /// All states in time order.
  public var states: [FloorState] { stretches.flatMap(\.self) }

  /// The time of all states, which is the codable time.
  public var codableTime: SessionTime { states.reduce(.zero) { $0 + $1.span.duration } }

  /// How often and how long `label` was credited to `speaker`; `nil` for nobody.
  public func summary(
    _ label: FloorState.Label, of speaker: Int?, counting: Counting = .split
  ) -> FloorStateSummary {
    if label == .vocalization, counting == .whole {
      return FloorStateSummary(
        label: label, credited: speaker,
        lengths: wholeVocalizations.filter { $0.speaker == speaker }.map(\.duration))
    }
    return FloorStateSummary(
      label: label, credited: speaker,
      lengths: states.filter { $0.label == label && $0.credited == speaker }.map(\.span.duration))
  }

  /// The summaries of what occurs, by label, then nobody, first, second.
  public func summaries(counting: Counting = .split) -> [FloorStateSummary] {
    FloorState.Label.allCases.flatMap { label in
      [nil, 0, 1].map { summary(label, of: $0, counting: counting) }.filter { $0.count > 0 }
    }
  }

  /// A time in which neither partner's sound changes.
  private struct Section {
    var span: TimeSpan
    let isHeard: [Bool]

    /// The partner heard alone.
    var alone: Int? { isHeard[0] == isHeard[1] ? nil : isHeard[0] ? 0 : 1 }
    var isSilent: Bool { !isHeard[0] && !isHeard[1] }
  }

  private static func sections(_ stretch: Utterances.Stretch) -> [Section] {
    let lines = [0, 1].map { speaker in
      stretch.utterances.filter { $0.speaker == speaker }.map(\.span)
    }
    let times = Set(
      lines.joined().flatMap { [$0.onset, $0.offset] }
        + [stretch.span.onset, stretch.span.offset]
    ).sorted()
    var places = [0, 0]
    var sections: [Section] = []
    for (onset, offset) in zip(times, times.dropFirst()) {
      guard let span = TimeSpan(onset: onset, offset: offset) else { continue }
      let isHeard = [0, 1].map { speaker in
        let line = lines[speaker]
        while places[speaker] < line.count, line[places[speaker]].offset <= onset {
          places[speaker] += 1
        }
        return places[speaker] < line.count && line[places[speaker]].onset <= onset
      }
      sections.append(Section(span: span, isHeard: isHeard))
    }
    return sections
  }

  private static func states(_ sections: [Section]) -> [FloorState] {
    var holder: Int?
    return sections.indices.map { place in
      let section = sections[place]
      let before = place > 0 ? sections[place - 1] : nil
      let after = place + 1 < sections.count ? sections[place + 1] : nil
      func state(_ label: FloorState.Label, _ credited: Int?) -> FloorState {
        FloorState(span: section.span, label: label, credited: credited, holder: holder)
      }
      if let alone = section.alone {
        holder = alone
        return state(.vocalization, alone)
      }
      guard let held = holder else {
        return section.isSilent ? state(.initialSilence, nil) : state(.otherOverlap, nil)
      }
      if section.isSilent {
        guard let after else { return state(.terminalSilence, held) }
        guard let next = after.alone else { return state(.jointOnsetPause, held) }
        return state(next == held ? .pause : .switchingPause, held)
      }
      guard before?.alone == held, let next = after?.alone else {
        return state(.otherOverlap, 1 - held)
      }
      return state(next == held ? .noninterruptive : .interruptive, 1 - held)
    }
  }

  private static func turns(_ states: [FloorState]) -> [Turn] {
    var turns: [Turn] = []
    for state in states {
      guard let holder = state.holder else { continue }
      if let last = turns.last, last.holder == holder,
        let span = TimeSpan(onset: last.span.onset, offset: state.span.offset)
      {
        turns[turns.count - 1] = Turn(holder: holder, span: span)
      } else {
        turns.append(Turn(holder: holder, span: state.span))
      }
    }
    return turns
  }

  private static func whole(_ states: [FloorState]) -> [Utterance] {
    var sounds: [Utterance] = []
    for state in states {
      guard let holder = state.holder, !state.label.isSilence else { continue }
      if let last = sounds.last, last.speaker == holder, last.offset == state.span.onset,
        let span = TimeSpan(onset: last.onset, offset: state.span.offset)
      {
        sounds[sounds.count - 1] = Utterance(speaker: holder, span: span)
      } else {
        sounds.append(Utterance(speaker: holder, span: state.span))
      }
    }
    return sounds
  }
}
