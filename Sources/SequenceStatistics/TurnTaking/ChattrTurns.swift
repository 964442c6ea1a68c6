public import CodedSessions

/// Which utterances of others prompt a target's utterances and which respond to them, by the rules of chattr?
///
/// *Candidates.* A prompt began before the target's utterance, and ended at most `maxGap` before its onset, at
/// most `maxOverlap` after it, and not after its offset. A response begins at most `maxOverlap` before the
/// offset of the target's utterance, not before its onset, and at most `maxGap` after its offset, and ends
/// after it. Limits belong to the ranges.
///
/// *Choice.* Each target utterance takes at most one prompt, and each prompt serves one: the targets are gone
/// through in the order of their earliest candidate's onset, and each takes, of the candidates left, the one
/// that ends last or first by ``ChattrMode``; of several that end at one time the one that began first, then
/// the lower speaker number (numbered by name, this is chattr's alphabetical order). Candidates of others that
/// end at that same time are spent too. The same for responses with begin and end exchanged: of several that
/// begin at one time the one that ends last.
///
/// *Turns of several utterances.* Utterances of one speaker at most `maxGap` apart are one turn, unless
/// a transition lies between: the target's turn ends after a response and begins anew at a prompt; likewise for
/// the others.
///
/// *Sequences.* Each target utterance reaches from the begin of its prompt's turn (of its own turn without a
/// prompt) to the end of its response's turn (of its own turn without one). Neighbours whose reach is at most
/// `maxGap` apart belong together; a group with at least one transition is an interactional sequence.
///
/// Source: Casillas & Scaff (2021). Stretches are gone through one by one. O(n log n).
public struct ChattrTurns: Sendable, Hashable {
  /// One utterance of the target.
  public typealias Row = ChattrRow

  /// A chain of transitions.
  public typealias Sequence = ChattrSequence

  /// Whose turns.
  public let target: Int
  /// The target's utterances in order.
  public let rows: [Row]
  /// The interactional sequences in order.
  public let sequences: [Sequence]
  /// From the first onset of anybody to the last offset; what chattr takes for the observed time where nobody
  /// says what was annotated. Zero without an utterance.
  public let utteranceTime: SessionTime
  /// The time in which everybody could be coded.
  public let codableTime: SessionTime

  /// The turns of `target` with everybody else.
  public init(
    _ utterances: Utterances, target: Int = 0, mode: ChattrMode = .strict,
    maxGap: SessionTime = .seconds(2), maxOverlap: SessionTime = .seconds(1)
  ) {
    let (maxGap, maxOverlap) = (max(maxGap, .zero), max(maxOverlap, .zero))
    var rows: [Row] = []
    var sequences: [Sequence] = []
    for stretch in utterances.stretches {
      let links = ChattrLinks(
        ChattrChoice(
          targets: stretch.utterances.filter { $0.speaker == target },
          others: stretch.utterances.filter { $0.speaker != target }, mode: mode, maxGap: maxGap,
          maxOverlap: maxOverlap))
      for group in links.groups {
        let members = links.rows[group]
        let isSequence = members.contains { $0.prompt != nil || $0.response != nil }
        if isSequence, let sequence = links.sequence(group) { sequences.append(sequence) }
        for row in members {
          rows.append(
            Row(
              utterance: row.utterance, prompt: row.prompt, response: row.response,
              turnLength: row.turnLength, sequence: isSequence ? sequences.count : nil))
        }
      }
    }
    self.target = target
    self.rows = rows
    self.sequences = sequences
    let all = utterances.all
    let begin = all.map(\.onset).min() ?? .zero
    utteranceTime = (all.map(\.offset).max() ?? begin) - begin
    codableTime = utterances.codableTime
  }

  /// How many prompts.
  public var promptCount: Int { rows.count { $0.prompt != nil } }
  /// How many responses.
  public var responseCount: Int { rows.count { $0.response != nil } }
  /// Prompts and responses.
  public var transitionCount: Int { promptCount + responseCount }

  /// The offsets of prompts, in seconds.
  public var promptOffsets: OffsetSummary {
    OffsetSummary(rows.compactMap { $0.promptOffset?.seconds })
  }
  /// The offsets of responses, in seconds.
  public var responseOffsets: OffsetSummary {
    OffsetSummary(rows.compactMap { $0.responseOffset?.seconds })
  }
  /// The offsets of both, in seconds.
  public var transitionOffsets: OffsetSummary {
    OffsetSummary(promptOffsets.sorted + responseOffsets.sorted)
  }

  /// So many a minute of codable time, or of `time`, such as ``utteranceTime``.
  public func perMinute(_ count: Int, of time: SessionTime? = nil) -> Measure {
    .ratio(Double(count) * 60, (time ?? codableTime).seconds, ifZero: .noCodableTime)
  }
}
