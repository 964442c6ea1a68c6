public import CodedSessions

/// Which earlier utterance does an utterance follow?
///
/// The choice changes the numbers, most of all where overlap is common, as with infants: state it.
public enum FloorTransferRule: Sendable, Hashable {
  /// The one before in the order of onsets, if it is the partner's (talkr's transition time).
  case adjacent
  /// The partner's last one that began at least `planningBuffer` earlier, is heard within the `window` before
  /// the onset, and holds within it whatever the speaker said since; none where a third person is heard in the
  /// window (scikit-talk).
  case scikitTalk(
    window: SessionTime = .seconds(10), planningBuffer: SessionTime = .milliseconds(200))
  /// The prompt that ``ChattrTurns`` chooses, for each partner as the target in turn.
  case chattr(
    ChattrMode = .strict, maxGap: SessionTime = .seconds(2), maxOverlap: SessionTime = .seconds(1))

  /// For each utterance of a stretch the partner's one that it follows. Utterances come in order.
  func priors(_ utterances: [Utterance]) -> [Utterance?] {
    switch self {
    case .adjacent:
      utterances.indices.map { place in
        place > 0 && utterances[place - 1].speaker == 1 - utterances[place].speaker
          ? utterances[place - 1] : nil
      }
    case .scikitTalk(let window, let planningBuffer):
      Self.relevant(utterances, window: max(window, .zero), planningBuffer: planningBuffer)
    case .chattr(let mode, let maxGap, let maxOverlap):
      Self.prompts(
        utterances, mode: mode, maxGap: max(maxGap, .zero), maxOverlap: max(maxOverlap, .zero))
    }
  }

  private static func relevant(
    _ utterances: [Utterance], window: SessionTime, planningBuffer: SessionTime
  ) -> [Utterance?] {
    // The latest offset up to each place: where it lies before the window, so does everything earlier.
    var latest: [SessionTime] = []
    for utterance in utterances {
      latest.append(max(latest.last ?? utterance.offset, utterance.offset))
    }
    return utterances.enumerated().map { place, utterance in
      guard utterance.speaker < 2 else { return nil }
      var own: [Utterance] = []
      var found: Utterance?
      var earlier = place - 1
      while earlier >= 0, utterance.onset - latest[earlier] <= window {
        let prior = utterances[earlier]
        earlier -= 1
        guard utterance.onset - prior.offset <= window else { continue }
        // A third person anywhere in the window leaves the utterance without a prior one.
        guard prior.speaker < 2 else { return nil }
        if prior.speaker == utterance.speaker {
          own.append(prior)
        } else if found == nil, utterance.onset - prior.onset >= planningBuffer,
          own.allSatisfy({ prior.span.contains($0.span) })
        {
          found = prior
        }
      }
      return found
    }
  }

  private static func prompts(
    _ utterances: [Utterance], mode: ChattrMode, maxGap: SessionTime, maxOverlap: SessionTime
  ) -> [Utterance?] {
    let lines = [0, 1].map { speaker in utterances.filter { $0.speaker == speaker } }
    let prompts = [0, 1].map { target in
      ChattrChoice(
        targets: lines[target], others: lines[1 - target], mode: mode, maxGap: maxGap,
        maxOverlap: maxOverlap
      ).prompts
    }
    var places = [0, 0]
    return utterances.map { utterance in
      guard utterance.speaker < 2 else { return nil }
      defer { places[utterance.speaker] += 1 }
      return prompts[utterance.speaker][places[utterance.speaker]]
    }
  }
}
