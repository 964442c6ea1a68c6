public import CodedSessions

/// How many conversational turns do two partners have, by a stated rule?
///
/// - ``Rule/simple(maxInterval:)``: an utterance counts when the one before it in order is the partner's and
///   ended less than `maxInterval` before it began; overlaps of any size count (ChildProject's simple count).
///   Third persons are not there.
/// - ``Rule/lena(maxPause:)``: LENA's conversational turn count. A block is a chain of utterances of the two
///   with pauses below `maxPause` and no third person's utterance between; within it, successive utterances of
///   one partner are one, and each pair of changes counts once: C-A = 1, C-A-C = 1, C-A-C-A = 2. LENA leaves
///   out all overlapping sound, cries and vegetative sounds; here the codes that are given decide, and
///   overlapping utterances stay, in the order of their onsets.
/// - ``Rule/chattr(target:_:maxGap:maxOverlap:)``: prompts and responses of ``ChattrTurns``.
///
/// The three differ by half on one record, most where overlap is common: state the rule. An utterance at the
/// begin of a stretch follows nothing. Source: Gilkerson and others (2017); Casillas & Scaff (2021). O(n).
public struct TurnCount: Sendable, Hashable {
  /// How turns are counted.
  public enum Rule: Sendable, Hashable {
    /// ChildProject's simple count.
    case simple(maxInterval: SessionTime = .seconds(1))
    /// LENA's pairs.
    case lena(maxPause: SessionTime = .seconds(5))
    /// chattr's transitions of one partner.
    case chattr(
      target: Int = 0, ChattrMode = .strict, maxGap: SessionTime = .seconds(2),
      maxOverlap: SessionTime = .seconds(1))
  }

  /// The rule.
  public let rule: Rule
  /// The turns.
  public let count: Int
  /// The time in which everybody could be coded.
  public let codableTime: SessionTime

  /// The turns of `utterances`.
  public init(_ utterances: Utterances, rule: Rule = .simple()) {
    self.rule = rule
    codableTime = utterances.codableTime
    switch rule {
    case .simple(let maxInterval):
      count = utterances.stretches.reduce(0) { $0 + Self.simple($1, maxInterval) }
    case .lena(let maxPause):
      count = utterances.stretches.reduce(0) { $0 + Self.lena($1, maxPause) }
    case .chattr(let target, let mode, let maxGap, let maxOverlap):
      count =
        ChattrTurns(
          utterances, target: target, mode: mode, maxGap: maxGap, maxOverlap: maxOverlap
        ).transitionCount
    }
  }

  /// Turns a minute of codable time.
  public var perMinute: Measure {
    .ratio(Double(count) * 60, codableTime.seconds, ifZero: .noCodableTime)
  }

  private static func simple(_ stretch: Utterances.Stretch, _ maxInterval: SessionTime) -> Int {
    let line = stretch.utterances.filter { $0.speaker < 2 }
    return zip(line, line.dropFirst()).count { before, next in
      before.speaker != next.speaker && next.onset - before.offset < maxInterval
        && next.onset > stretch.span.onset
    }
  }

  private static func lena(_ stretch: Utterances.Stretch, _ maxPause: SessionTime) -> Int {
    var count = 0
    var changes = 0
    var last: Utterance?
    var reached = stretch.span.onset
    func close() {
      // So many runs make half as many pairs.
      count += (changes + 1) / 2
      changes = 0
      last = nil
    }
    for utterance in stretch.utterances {
      guard utterance.speaker < 2 else {
        close()
        continue
      }
      if let before = last {
        if utterance.onset - reached >= maxPause {
          close()
        } else if before.speaker != utterance.speaker {
          changes += 1
        }
      }
      reached = last == nil ? utterance.offset : max(reached, utterance.offset)
      last = utterance
    }
    close()
    return count
  }
}
