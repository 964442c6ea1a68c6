public import CodedSessions

/// Every person's sounds in one phase, each person by their own codable time: what utterances are cut from, and
/// what is turned or dealt out anew in surrogates.
struct UtterancePhase: Sendable, Hashable {
  /// One person's part.
  struct Line: Sendable, Hashable {
    /// The sounds in time order; they neither overlap nor touch.
    let spans: [TimeSpan]
    /// When the person could be coded; within the phase.
    let codable: TimeSet

    init(spans: [TimeSpan], codable: TimeSet) {
      self.spans = spans
      self.codable = codable
    }

    /// Sounds in any order: cut to codable time, overlapping and touching ones merged, those less than `join`
    /// apart joined unless uncodable time lies between, and those shorter than `shortest` left out after that.
    init(
      sounds: [TimeSpan], codable: TimeSet, join: SessionTime, shortest: SessionTime = .zero
    ) {
      var spans: [TimeSpan] = []
      let sounding = TimeSet(sounds).intersection(codable).spans
      var place = 0
      for stretch in codable.spans {
        var open: TimeSpan?
        while place < sounding.count, sounding[place].onset < stretch.offset {
          let next = sounding[place]
          place += 1
          if let last = open, next.onset - last.offset < join {
            open = TimeSpan(onset: last.onset, offset: next.offset)
          } else {
            if let last = open { spans.append(last) }
            open = next
          }
        }
        if let last = open { spans.append(last) }
      }
      self.spans = spans.filter { $0.duration >= shortest }
      self.codable = codable
    }
  }

  /// The phase.
  let span: TimeSpan
  /// For each speaker number the person's part.
  let lines: [Line]

  /// When everybody could be coded.
  var jointlyCodable: TimeSet {
    lines.reduce(TimeSet(span)) { $0.intersection($1.codable) }
  }

  /// The sounds within each stretch in which everybody could be coded, cut at its borders, in order.
  var stretches: [UtteranceStretch] {
    let joint = jointlyCodable.spans
    var found = [[Utterance]](repeating: [], count: joint.count)
    for (speaker, line) in lines.enumerated() {
      var place = 0
      for (index, stretch) in joint.enumerated() {
        while place < line.spans.count, line.spans[place].offset <= stretch.onset { place += 1 }
        var next = place
        while next < line.spans.count, line.spans[next].onset < stretch.offset {
          if let span = line.spans[next].intersection(stretch) {
            found[index].append(Utterance(speaker: speaker, span: span))
          }
          next += 1
        }
      }
    }
    return zip(joint, found).map { span, utterances in
      UtteranceStretch(span: span, utterances: utterances.sorted(by: Utterance.isEarlier))
    }
  }
}

/// A time in which everybody could be coded, within one phase.
public struct UtteranceStretch: Sendable, Hashable {
  /// When.
  public let span: TimeSpan
  /// The sounds by onset; of those that begin at one time the lower speaker number comes first.
  public let utterances: [Utterance]
}
