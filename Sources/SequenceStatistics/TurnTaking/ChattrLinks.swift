public import CodedSessions

/// The transitions of one stretch by the rules of chattr, tied together to turns and sequences; the rules are
/// told at ``ChattrTurns``. O(n log n).
struct ChattrLinks {
  /// The target's utterances, not yet numbered by sequence.
  let rows: [ChattrRow]
  /// The rows of each group, in order.
  let groups: [Range<Int>]
  private let reaches: [(onset: SessionTime, openedBy: Int, offset: SessionTime)]
  private let otherTurns: [Utterance: Turn]

  /// A turn of one or more utterances.
  private struct Turn: Hashable {
    let speaker: Int
    let onset: SessionTime
    var offset: SessionTime
    var length: Int
  }

  init(_ choice: ChattrChoice) {
    let (prompts, responses) = (choice.prompts, choice.responses)
    let targetTurns = Self.turns(
      choice.targets, maxGap: choice.maxGap, begins: { prompts[$0] != nil },
      ends: { responses[$0] != nil })
    let (asPrompt, asResponse) = (
      Set(prompts.compactMap(\.self)), Set(responses.compactMap(\.self))
    )
    var otherTurns: [Utterance: Turn] = [:]
    for speaker in Set(choice.others.map(\.speaker)).sorted() {
      let line = choice.others.filter { $0.speaker == speaker }
      let turns = Self.turns(
        line, maxGap: choice.maxGap, begins: { asResponse.contains(line[$0]) },
        ends: { asPrompt.contains(line[$0]) })
      for (utterance, turn) in zip(line, turns) { otherTurns[utterance] = turn }
    }
    let rows = choice.targets.indices.map { place in
      ChattrRow(
        utterance: choice.targets[place], prompt: prompts[place], response: responses[place],
        turnLength: targetTurns[place].length, sequence: nil)
    }
    let reaches = rows.indices.map { place in
      let first = rows[place].prompt.flatMap { otherTurns[$0] } ?? targetTurns[place]
      let last = rows[place].response.flatMap { otherTurns[$0] } ?? targetTurns[place]
      return (onset: first.onset, openedBy: first.speaker, offset: last.offset)
    }
    var groups: [Range<Int>] = []
    var reached = SessionTime.zero
    for (place, reach) in reaches.enumerated() {
      if let last = groups.last, reach.onset - reached <= choice.maxGap {
        groups[groups.count - 1] = last.lowerBound..<(place + 1)
        reached = max(reached, reach.offset)
      } else {
        groups.append(place..<(place + 1))
        reached = reach.offset
      }
    }
    self.rows = rows
    self.reaches = reaches
    self.groups = groups
    self.otherTurns = otherTurns
  }

  /// For each utterance of one speaker its turn.
  private static func turns(
    _ line: [Utterance], maxGap: SessionTime, begins: (Int) -> Bool, ends: (Int) -> Bool
  ) -> [Turn] {
    var turns: [Turn] = []
    var numbers: [Int] = []
    for (place, utterance) in line.enumerated() {
      if place > 0, let last = turns.last, !ends(place - 1), !begins(place),
        utterance.onset - line[place - 1].offset <= maxGap
      {
        turns[turns.count - 1].offset = max(last.offset, utterance.offset)
        turns[turns.count - 1].length += 1
      } else {
        turns.append(
          Turn(
            speaker: utterance.speaker, onset: utterance.onset, offset: utterance.offset,
            length: 1))
      }
      numbers.append(turns.count - 1)
    }
    return numbers.map { turns[$0] }
  }

  /// The sequence that the rows of `group` make.
  func sequence(_ group: Range<Int>) -> ChattrSequence? {
    let members = rows[group]
    guard
      let first = reaches[group].min(by: { $0.onset < $1.onset }),
      let end = reaches[group].map(\.offset).max(),
      let span = TimeSpan(onset: first.onset, offset: end)
    else { return nil }
    let turns = Set(
      members.flatMap { [$0.prompt, $0.response] }.compactMap(\.self).compactMap {
        otherTurns[$0]
      })
    return ChattrSequence(
      span: span, openedBy: first.openedBy,
      targetUtterances: members.count { $0.prompt != nil || $0.response != nil },
      otherUtterances: turns.reduce(0) { $0 + $1.length },
      prompts: members.count { $0.prompt != nil },
      responses: members.count { $0.response != nil })
  }
}

/// One utterance of the target.
public struct ChattrRow: Sendable, Hashable {
  /// The target's utterance.
  public let utterance: Utterance
  /// What prompted it.
  public let prompt: Utterance?
  /// What responded to it.
  public let response: Utterance?
  /// Of how many utterances the target's turn consists.
  public let turnLength: Int
  /// The number of its interactional sequence, from 1; `nil` outside of them.
  public let sequence: Int?

  /// Onset minus the prompt's offset; negative in overlap.
  public var promptOffset: SessionTime? { prompt.map { utterance.onset - $0.offset } }
  /// The response's onset minus offset; negative in overlap.
  public var responseOffset: SessionTime? { response.map { $0.onset - utterance.offset } }
}

/// A chain of transitions.
public struct ChattrSequence: Sendable, Hashable {
  /// From the first utterance that belongs to it to the last.
  public let span: TimeSpan
  /// Who began it.
  public let openedBy: Int
  /// How many utterances of the target in it have a prompt or a response.
  public let targetUtterances: Int
  /// How many utterances the turns of others consist of that prompt or respond in it.
  public let otherUtterances: Int
  /// How many prompts.
  public let prompts: Int
  /// How many responses.
  public let responses: Int
  /// Prompts and responses.
  public var transitions: Int { prompts + responses }
}
