import CodedSessions

/// For each utterance of a target its prompt and its response among the utterances of others, as the program
/// chattr chooses them; the rule is told at ``ChattrTurns``. O(n log n) and the candidates.
struct ChattrChoice {
  let targets: [Utterance]
  let others: [Utterance]
  let mode: ChattrMode
  let maxGap: SessionTime
  let maxOverlap: SessionTime

  /// The prompt of each target.
  var prompts: [Utterance?] {
    let byOffset = others.sorted {
      ($0.offset, $0.onset, $0.speaker) < ($1.offset, $1.onset, $1.speaker)
    }
    let candidates = targets.map { target in
      let first = byOffset.partitioningIndex { target.onset - $0.offset <= maxGap }
      let end = byOffset.partitioningIndex {
        $0.offset - target.onset > maxOverlap || $0.offset > target.offset
      }
      return byOffset[first..<max(first, end)].filter { $0.onset < target.onset }
    }
    return chosen(
      candidates, time: \.offset, takesLatest: mode.takesLatestPrompt,
      isBetter: { ($0.onset, $0.speaker) < ($1.onset, $1.speaker) })
  }

  /// The response to each target.
  var responses: [Utterance?] {
    let byOnset = others.sorted(by: Utterance.isEarlier)
    let candidates = targets.map { target in
      let first = byOnset.partitioningIndex {
        target.offset - $0.onset <= maxOverlap && $0.onset >= target.onset
      }
      let end = byOnset.partitioningIndex { $0.onset - target.offset > maxGap }
      return byOnset[first..<max(first, end)].filter { $0.offset > target.offset }
    }
    return chosen(
      candidates, time: \.onset, takesLatest: mode.takesLatestResponse,
      isBetter: { ($1.offset, $0.speaker) < ($0.offset, $1.speaker) })
  }

  /// Target by target in the order of their first candidates, the candidate whose `time` is the latest or the
  /// earliest left; a time that was chosen is spent.
  private func chosen(
    _ candidates: [[Utterance]], time: (Utterance) -> SessionTime, takesLatest: Bool,
    isBetter: (Utterance, Utterance) -> Bool
  ) -> [Utterance?] {
    var chosen = [Utterance?](repeating: nil, count: candidates.count)
    var spent: Set<SessionTime> = []
    let firstOnsets = candidates.map { $0.map(\.onset).min() ?? .zero }
    let order = candidates.indices.filter { !candidates[$0].isEmpty }
      .sorted { (firstOnsets[$0], $0) < (firstOnsets[$1], $1) }
    for target in order {
      let left = candidates[target].filter { !spent.contains(time($0)) }
      guard let best = takesLatest ? left.map(time).max() : left.map(time).min() else { continue }
      chosen[target] = left.filter { time($0) == best }.min(by: isBetter)
      spent.insert(best)
    }
    return chosen
  }
}
