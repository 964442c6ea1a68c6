import CodedSessions

/// The windows of the cues of one phase, and which responses lie in them.
struct CueWindows {
  let record: ContingencyRecord
  let window: ResponseWindow
  /// The cues whose window was seen whole.
  let eligible: [ContingencyRecord.Cue]
  /// For each eligible cue its first credited response.
  let answers: [SessionTime?]
  /// How many responses answer a cue, eligible or not.
  let creditedCount: Int
  /// How many begin in the overlap before an anchor.
  let overlapCount: Int
  /// How many eligible cues without an answer have a response at their anchor itself.
  let simultaneousCount: Int

  init(_ record: ContingencyRecord, window: ResponseWindow) {
    self.record = record
    self.window = window
    let step = SessionTime(microseconds: 1)
    let isClosed = window.onsetUnit == .excluded
    let anchors = record.cues.map { $0.anchor(window.anchor) }
    let isEligible = anchors.map { anchor -> Bool in
      let end = anchor + window.length
      guard end <= record.span.offset,
        let span = TimeSpan(onset: anchor, offset: isClosed ? end + step : end)
      else { return false }
      return record.responseUnknown.intersection(TimeSet(span)).spans.isEmpty
    }
    var first = [SessionTime?](repeating: nil, count: anchors.count)
    var credited: Set<Int> = []
    var open = 0
    let order = anchors.indices.sorted { anchors[$0] < anchors[$1] }
    for (place, response) in record.responses.enumerated() {
      while open < order.count,
        case let end = anchors[order[open]] + window.length,
        isClosed ? end < response : end <= response
      {
        open += 1
      }
      let holding = order[open...].prefix {
        isClosed ? anchors[$0] < response : anchors[$0] <= response
      }
      let chosen: [Int]
      switch window.credit {
      case .nearest: chosen = holding.last.map { [$0] } ?? []
      case .all: chosen = Array(holding)
      case .first: chosen = holding.first { first[$0] == nil }.map { [$0] } ?? []
      }
      for cue in chosen {
        credited.insert(place)
        if first[cue] == nil { first[cue] = response }
      }
    }
    eligible = record.cues.indices.filter { isEligible[$0] }.map { record.cues[$0] }
    answers = record.cues.indices.filter { isEligible[$0] }.map { first[$0] }
    creditedCount = credited.count
    let onsets = Set(record.responses)
    simultaneousCount = record.cues.indices.count {
      isEligible[$0] && first[$0] == nil && onsets.contains(anchors[$0])
    }
    // Only anchors at or after a response, and at most the overlap after it, can have it in theirs.
    overlapCount = record.responses.enumerated().count { place, response in
      guard !credited.contains(place) else { return false }
      let first = order.partitioningIndex { anchors[$0] >= response }
      return order[first...].prefix { anchors[$0] - window.overlap <= response }.contains {
        record.cues[$0].onset < response
      }
    }
  }

  /// Windows of the same length in what is left of codable time: how many, and how many hold a response.
  ///
  /// They are open at one end and closed at the other, as the cues' own are.
  var windowsWithoutCue: (all: Int, held: Int) {
    // Where windows are closed at their end, a span [x, y) stands for the moments of (x, y].
    let isClosed = window.onsetUnit == .excluded
    let taken = TimeSet(
      record.cues.compactMap { cue in
        let anchor = cue.anchor(window.anchor)
        return TimeSpan(onset: anchor, offset: anchor + window.length)
      })
    let free = TimeSet(record.span).subtracting(taken).subtracting(record.responseUnknown)
      .subtracting(record.cueUnknown)
    var all = 0
    var held = 0
    var next = 0
    for span in free.spans {
      let count = Int(span.duration.microseconds / max(window.length.microseconds, 1))
      for place in 0..<count {
        let from =
          span.onset + SessionTime(microseconds: Int64(place) * window.length.microseconds)
        while next < record.responses.count,
          isClosed ? record.responses[next] <= from : record.responses[next] < from
        {
          next += 1
        }
        all += 1
        let end = from + window.length
        if next < record.responses.count,
          isClosed ? record.responses[next] <= end : record.responses[next] < end
        {
          held += 1
        }
      }
    }
    return (all, held)
  }
}
