public import CodedSessions

/// The order in which codes began, in unbroken runs: the raw material of lag-sequential analysis.
///
/// Time is forgotten, only order is kept. A pair of events never crosses the border of a run, so
/// that what could not be seen is never counted as "B followed A". Made from the streams of one
/// session, or given by hand with one run a session.
///
/// ```swift
/// let sequence = EventSequence([[Code(0), Code(1), Code(0)], [Code(1), Code(1)]])
/// sequence.runs.count         // 2
/// sequence.pairCount(lag: 1)  // 3
/// ```
public struct EventSequence: Sendable, Hashable {
  /// The code indices of all events, run after run, in one contiguous buffer.
  public let codeIndices: [UInt16]
  /// Where the runs begin in ``codeIndices``, and its length at the end; run `r` is
  /// `codeIndices[runBounds[r]..<runBounds[r + 1]]` and is never empty.
  public let runBounds: [Int]
  /// How many onsets share their time with another onset. Their order is set by ``tieRule``.
  public let tieCount: Int
  /// How many pairs of successive onsets were kept apart because they share their time.
  public let tiedPairsLeftOut: Int
  /// How many events were made one with an equal event before them.
  public let repeatsMerged: Int
  /// How many events each session contributed, runs taken together.
  private let sessionLengths: [Int]

  /// How tied onsets are ordered, as a sentence.
  public static let tieRule =
    "Onsets at the same time are ordered by the order of the streams, then of the codebook."

  /// Sequences given by hand, each a session and a run of its own; empty ones are skipped.
  public init(_ sequences: [[Code]]) {
    var codeIndices: [UInt16] = []
    var runBounds = [0]
    for sequence in sequences where !sequence.isEmpty {
      codeIndices += sequence.map(\.index)
      runBounds.append(codeIndices.count)
    }
    self.codeIndices = codeIndices
    self.runBounds = runBounds
    self.tieCount = 0
    self.tiedPairsLeftOut = 0
    self.repeatsMerged = 0
    self.sessionLengths = zip(runBounds.dropFirst(), runBounds).map { $0 - $1 }
  }

  /// The onsets of `streams`, of whichever persons, merged by time.
  ///
  /// The first bout of a state stream, and the first after uncodable time, are events although nobody
  /// saw them begin; two of them at one time are never a pair. Onsets at one time are ordered by
  /// ``tieRule``. Adjoining bouts of one code are two events, as coded. A new run begins
  /// - where uncodable time of any of the streams lies between two successive onsets or at one of
  ///   them, unless `rules` close such gaps,
  /// - at the begin and end of every phase: an onset at a border belongs to what begins there, but
  ///   at the session's end to what ends,
  /// - in place of an event whose code is of class `uncodable`, which is no event itself,
  /// - between onsets at one time, if the rules exclude ties: on a coarse clock nobody knows which came
  ///   first, and a fixed order would make the first-named partner lead.
  ///
  /// O(n log n) in the number of onsets.
  ///
  /// - Parameters:
  ///   - streams: Streams of the session, each once, in the order that settles ties.
  ///   - session: The session they belong to.
  ///   - rules: What is done with ties, repeats and gaps, and which part of the session is taken.
  public init(
    merging streams: [Stream], of session: CodedSession, rules: SequenceRules = SequenceRules()
  ) {
    var onsets: [MergedOnset] = []
    var underWay: Set<SessionTime> = []
    onsets.reserveCapacity(streams.reduce(0) { $0 + $1.onsetCount })
    for (order, stream) in streams.enumerated() {
      stream.forEachOnset { onsets.append(MergedOnset(time: $0, stream: order, code: $1)) }
      underWay.formUnion(stream.recordBegins)
    }
    self.init(
      onsets, underWay: underWay, uncodable: streams.uncodable(within: session.span), of: session,
      rules: rules)
  }

  /// The sequence of `onsets` in any order.
  ///
  /// - Parameters:
  ///   - underWay: Times at which a state stream's record begins; two onsets there are no pair.
  ///   - uncodable: Time over which no pair reaches.
  init(
    _ onsets: [MergedOnset], underWay: Set<SessionTime>, uncodable: TimeSet,
    of session: CodedSession, rules: SequenceRules
  ) {
    var onsets = onsets
    if let part = rules.part {
      onsets.removeAll { onset in
        !part.contains(onset.time)
          && !(onset.time == part.offset && onset.time == session.span.offset)
      }
    }
    onsets.sort { ($0.time, $0.stream, $0.code) < ($1.time, $1.stream, $1.code) }
    // Asked for at every onset of every replicate: a look at the codebook's texts would cost most of it.
    let isUncodable = session.codebook.entries.map { $0.codeClass == .uncodable }
    var breaks = RunBreaks(
      uncodable: rules.gaps == .broken ? uncodable : .empty, phases: session.phases,
      session: session.span)

    var codeIndices: [UInt16] = []
    var runBounds = [0]
    var times: [SessionTime] = []
    codeIndices.reserveCapacity(onsets.count)
    times.reserveCapacity(onsets.count)
    var isBroken = false
    var tiedPairsLeftOut = 0
    var repeatsMerged = 0
    for onset in onsets {
      if isUncodable[Int(onset.code.index)] {
        isBroken = isBroken || rules.gaps == .broken
        continue
      }
      if let last = times.last {
        let isTied = last == onset.time && (rules.excludesTies || underWay.contains(last))
        if breaks.separate(last, onset.time) || isBroken {
          runBounds.append(codeIndices.count)
        } else if rules.repeats == .merged, codeIndices.last == onset.code.index {
          // Later breaks are judged from the last of the events that became one.
          repeatsMerged += 1
          times[times.count - 1] = onset.time
          continue
        } else if isTied {
          runBounds.append(codeIndices.count)
          tiedPairsLeftOut += 1
        }
      }
      isBroken = false
      codeIndices.append(onset.code.index)
      times.append(onset.time)
    }
    if !codeIndices.isEmpty { runBounds.append(codeIndices.count) }
    self.codeIndices = codeIndices
    self.runBounds = runBounds
    self.tieCount = times.indices.count { index in
      index > 0 && times[index - 1] == times[index]
        || index + 1 < times.count && times[index] == times[index + 1]
    }
    self.tiedPairsLeftOut = tiedPairsLeftOut
    self.repeatsMerged = repeatsMerged
    self.sessionLengths = [codeIndices.count]
  }

  /// Intervals of equal length as events: in each the code that is on.
  ///
  /// The grid starts at the session's (or the part's) begin; an interval that is not wholly codable, or
  /// that a phase border cuts, breaks the sequence, and so does the last one if it is cut short. See
  /// ``UnitRecord`` for what an interval is called. Repeats are merged if the rules say so, ties cannot
  /// occur. O(n + m) for n bouts and m intervals.
  public init(units record: UnitRecord, repeats: SequenceRules.Repeats = .kept) {
    var codeIndices: [UInt16] = []
    var runBounds = [0]
    var isBroken = false
    var repeatsMerged = 0
    for (place, code) in record.codeIndices.enumerated() {
      guard code != UnitRecord.unknown else {
        isBroken = true
        continue
      }
      isBroken = isBroken || record.segmentStarts.contains(place)
      if isBroken, runBounds.last != codeIndices.count { runBounds.append(codeIndices.count) }
      if !isBroken, repeats == .merged, codeIndices.last == code {
        repeatsMerged += 1
        continue
      }
      isBroken = false
      codeIndices.append(code)
    }
    if runBounds.last != codeIndices.count { runBounds.append(codeIndices.count) }
    self.codeIndices = codeIndices
    self.runBounds = runBounds
    self.tieCount = 0
    self.tiedPairsLeftOut = 0
    self.repeatsMerged = repeatsMerged
    self.sessionLengths = [codeIndices.count]
  }

  /// Sequences of several sessions side by side; no pair crosses from one to another.
  ///
  /// The codes must already mean the same in all of them: see ``recoded(_:)``.
  public init(sideBySide sequences: [EventSequence]) {
    codeIndices = sequences.flatMap(\.codeIndices)
    var runBounds = [0]
    var start = 0
    for sequence in sequences {
      runBounds += sequence.runBounds.dropFirst().map { start + $0 }
      start += sequence.codeIndices.count
    }
    self.runBounds = runBounds
    tieCount = sequences.reduce(0) { $0 + $1.tieCount }
    tiedPairsLeftOut = sequences.reduce(0) { $0 + $1.tiedPairsLeftOut }
    repeatsMerged = sequences.reduce(0) { $0 + $1.repeatsMerged }
    sessionLengths = sequences.flatMap(\.sessionLengths)
  }

  /// The same sequence with every code replaced by what `code` gives for it, which is asked for once for
  /// each code that occurs.
  public func recoded(_ code: (Code) -> Code) -> EventSequence {
    var known = [UInt16?](repeating: nil, count: (codeIndices.max().map { Int($0) } ?? -1) + 1)
    return EventSequence(
      self,
      codeIndices: codeIndices.map { index in
        if let new = known[Int(index)] { return new }
        let new = code(Code(index)).index
        known[Int(index)] = new
        return new
      })
  }

  private init(_ other: EventSequence, codeIndices: [UInt16]) {
    self.codeIndices = codeIndices
    runBounds = other.runBounds
    tieCount = other.tieCount
    tiedPairsLeftOut = other.tiedPairsLeftOut
    repeatsMerged = other.repeatsMerged
    sessionLengths = other.sessionLengths
  }

  /// The number of events.
  public var count: Int { codeIndices.count }

  /// The runs as lists of codes, in time order within a session.
  public var runs: [[Code]] {
    zip(runBounds, runBounds.dropFirst()).map { start, end in
      codeIndices[start..<end].map(Code.init)
    }
  }

  /// How many pairs of events lie `lag` places apart within a run, whatever the sign of the lag.
  public func pairCount(lag: Int) -> Int {
    let distance = Int(min(lag.magnitude, UInt(codeIndices.count)))
    return zip(runBounds, runBounds.dropFirst()).reduce(0) {
      $0 + max(0, $1.1 - $1.0 - distance)
    }
  }

  /// How many pairs `lag` places apart are not counted because a session is broken between them.
  public func pairsLost(lag: Int) -> Int {
    let distance = Int(min(lag.magnitude, UInt(codeIndices.count)))
    return sessionLengths.reduce(0) { $0 + max(0, $1 - distance) } - pairCount(lag: lag)
  }

  /// How many pairs of successive events a break keeps apart.
  public var pairsLost: Int { pairsLost(lag: 1) }

  /// What a reader must know of the sequence before reading a table of it at `lag`.
  public func caveats(lag: Int) -> [Caveat] {
    var caveats: [Caveat] = []
    if tiedPairsLeftOut > 0 { caveats.append(.tiedPairsLeftOut(count: tiedPairsLeftOut)) }
    if tieCount > 2 * tiedPairsLeftOut {
      caveats.append(.tiedOnsets(count: tieCount, of: count, rule: Self.tieRule))
    }
    let lost = pairsLost(lag: lag)
    let broken = lag == 1 ? lost - tiedPairsLeftOut : lost
    if broken > 0 { caveats.append(.pairsLost(count: broken, of: lost + pairCount(lag: lag))) }
    return caveats
  }
}

/// What began in which of several merged streams, and when.
struct MergedOnset {
  var time: SessionTime
  private let place: UInt16
  let code: Code

  init(time: SessionTime, stream: Int, code: Code) {
    self.time = time
    place = UInt16(clamping: stream)
    self.code = code
  }

  /// The place of its stream among the merged ones.
  var stream: Int { Int(place) }
}

extension Stream {
  /// How many bouts or moments begin.
  var onsetCount: Int { kind == .event ? moments.count : bouts.count }

  /// Goes through ``onsets`` without making a list of them.
  func forEachOnset(_ body: (SessionTime, Code) -> Void) {
    if kind == .event {
      for moment in moments { body(moment.time, moment.code) }
    } else {
      for bout in bouts { body(bout.onset, bout.code) }
    }
  }
}

/// Answers, for onsets asked for in time order, whether something keeps two of them apart; O(1)
/// amortized.
private struct RunBreaks {
  private let uncodable: [TimeSpan]
  private let borders: [SessionTime]
  private var nextSpan = 0
  private var nextBorder = 0

  init(uncodable: TimeSet, phases: [Phase], session: TimeSpan) {
    self.uncodable = uncodable.spans
    borders = phases.flatMap { [$0.span.onset, $0.span.offset] }
      .filter { $0 != session.offset }.sorted()
  }

  /// Whether uncodable time meets `[earlier, later]` or a phase border lies in `(earlier, later]`.
  mutating func separate(_ earlier: SessionTime, _ later: SessionTime) -> Bool {
    while nextSpan < uncodable.count, uncodable[nextSpan].offset <= earlier { nextSpan += 1 }
    while nextBorder < borders.count, borders[nextBorder] <= earlier { nextBorder += 1 }
    return nextSpan < uncodable.count && uncodable[nextSpan].onset <= later
      || nextBorder < borders.count && borders[nextBorder] <= later
  }
}
