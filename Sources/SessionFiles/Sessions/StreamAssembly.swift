import CodedSessions

/// Makes the streams of one session from its items: closes quantum gaps, judges kinds, checks
/// overlaps, and works out codable time.
struct StreamAssembly {
  private(set) var streams: [Stream] = []
  private(set) var closings: [ReadingRecord.GapClosing] = []
  private(set) var readings: [ReadingRecord.StreamReading] = []
  /// How many bouts overlap that may not.
  private(set) var faults = 0

  private let codebook: Codebook
  private let span: TimeSpan
  private let options: ReadingOptions
  private let fileName: String
  private let hasPersons: Bool
  private let uncodable: TimeSet

  /// - Parameter uncodable: Time in which nothing could be coded, as the file states it; what was coded
  ///   there nevertheless counts.
  init(
    codebook: Codebook, span: TimeSpan, options: ReadingOptions, fileName: String,
    hasPersons: Bool, uncodable: TimeSet = .empty
  ) {
    self.hasPersons = hasPersons
    self.uncodable = uncodable
    self.codebook = codebook
    self.span = span
    self.options = options
    self.fileName = fileName
  }

  /// Adds a stream of moments.
  mutating func addEvents(person: Person, name: String, _ moments: [Moment], isGiven: Bool) {
    let closed = TimeSet(
      uncodable.spans.filter { span in !moments.contains { span.contains($0.time) } })
    guard
      let stream = try? Stream(
        person: person, name: name, events: moments, uncodable: closed, within: span)
    else { return }
    streams.append(stream)
    readings.append(
      ReadingRecord.StreamReading(
        stream: stream.fullName, kind: .event, isExclusive: false, coverage: 0,
        isFromCodebook: isGiven))
  }

  /// Adds a stream of bouts, of a kind that the codebook gives or that is guessed.
  ///
  /// - Parameter mayOverlap: Whether the file tells of each code by itself whether it is on.
  mutating func addBouts(
    person: Person, name: String, _ unsorted: [Bout], given: CodebookFile.StreamRule?,
    mayOverlap: Bool = false, log: inout DiagnosticLog
  ) {
    var bouts = Bout.inOrder(unsorted)
    let fullName = person.id + "." + name
    var guess = ExclusivityGuess(bouts)
    let repair = OverlapRepair(codebook: codebook, fileName: fileName, stream: fullName)
    if options.overlaps == .merge, !guess.withinCodes.isEmpty {
      bouts = repair.merged(bouts, log: &log)
      guess = ExclusivityGuess(bouts)
    }
    var given = given
    var isExclusive = given.map { $0.isExclusive || $0.kind == .state } ?? guess.looksExclusive
    if given == nil, mayOverlap, !guess.betweenCodes.isEmpty { isExclusive = false }
    if options.overlaps == .keep, isExclusive, let overlap = guess.betweenCodes.first {
      isExclusive = false
      if given != nil { warn(ofKept: overlap, stream: fullName, log: &log) }
      given = nil
    }
    let overlaps = guess.withinCodes + (isExclusive ? guess.betweenCodes : [])
    if !overlaps.isEmpty {
      if options.overlaps == .truncate {
        bouts = repair.truncated(bouts, isExclusive: isExclusive, log: &log)
      } else {
        for overlap in overlaps { complain(of: overlap, stream: fullName, log: &log) }
        faults += overlaps.count
        return
      }
    }
    if isExclusive {
      let result = GapBridging.close(
        bouts, bridge: options.bridge, frameRate: options.frameRate)
      bouts = result.bouts
      if result.closed > 0 {
        closings.append(
          ReadingRecord.GapClosing(
            stream: fullName, count: result.closed, tolerance: result.tolerance,
            isGuessed: options.bridge == .automatic))
        note(result, of: fullName, log: &log)
      }
    }
    let coverage =
      Double(Self.covered(by: bouts).microseconds) / Double(max(1, span.duration.microseconds))
    // Where the file says of each code by itself whether it is on, a 0 is "off" and no gap in the coding.
    let leastCoverage = mayOverlap ? 1 : 0.9
    let isState = given.map { $0.kind == .state } ?? (isExclusive && coverage >= leastCoverage)
    let codebook = codebook
    let isUncodable = { (bout: Bout) in codebook[bout.code].codeClass == .uncodable }
    let hidden = bouts.filter(isUncodable)
    let coded = hidden.isEmpty ? bouts : bouts.filter { !isUncodable($0) }
    let uncodable = TimeSet(hidden.map(\.span) + self.uncodable.spans)
    add(
      person: person, name: name, coded: coded, uncodable: uncodable, isState: isState,
      isExclusive: isExclusive)
    readings.append(
      ReadingRecord.StreamReading(
        stream: fullName, kind: isState ? .state : .interval, isExclusive: isExclusive,
        coverage: coverage, isFromCodebook: given != nil))
    if isState { reportGaps(bouts, stream: fullName, log: &log) }
  }

  /// The time in which one of `bouts` holds, which lie in the order of their onsets.
  private static func covered(by bouts: [Bout]) -> SessionTime {
    var covered = SessionTime.zero
    var reached: SessionTime?
    for bout in bouts {
      let begin = max(bout.onset, reached ?? bout.onset)
      if bout.offset > begin { covered = covered + (bout.offset - begin) }
      reached = max(bout.offset, begin)
    }
    return covered
  }

  private mutating func add(
    person: Person, name: String, coded: [Bout], uncodable: TimeSet, isState: Bool,
    isExclusive: Bool
  ) {
    let stream =
      if isState {
        try? Stream(person: person, name: name, states: coded, within: span)
      } else {
        try? Stream(
          person: person, name: name, intervals: coded, isExclusive: isExclusive,
          uncodable: uncodable.spans.isEmpty
            ? uncodable : uncodable.subtracting(TimeSet(coded.map(\.span))), within: span)
      }
    if let stream { streams.append(stream) }
  }

  private func complain(
    of overlap: ExclusivityGuess.Overlap, stream: String, log: inout DiagnosticLog
  ) {
    let earlier = codebook[overlap.earlier.code].name
    let later = codebook[overlap.later.code].name
    let both =
      earlier == later ? "two bouts of \"\(later)\"" : "\"\(earlier)\" and \"\(later)\""
    let shared = min(overlap.earlier.offset, overlap.later.offset) - overlap.later.onset
    log.add(
      Diagnostic(
        .overlap,
        "\(both) overlap by \(shared.text) s in \(stream), from \(overlap.later.onset.text) s",
        at: Diagnostic.Place(file: fileName, line: Int(overlap.later.source.line)),
        expected: "one code at a time (the other stands on line \(overlap.earlier.source.line))",
        hint: hint(isOneCode: earlier == later)
      ), cause: stream)
  }

  private func hint(isOneCode: Bool) -> String {
    let truncate = "correct a time, or say --overlaps truncate to end the earlier bout there"
    if !isOneCode { return truncate + ", or --overlaps keep if these codes may hold together" }
    let merge = truncate + ", or --overlaps merge to make one bout of both"
    return hasPersons
      ? merge
      : merge + "; if two people are mixed here, name their column: --map person=NAME"
  }

  /// The codebook says that codes exclude one another, the user that they may overlap.
  private func warn(
    ofKept overlap: ExclusivityGuess.Overlap, stream: String, log: inout DiagnosticLog
  ) {
    log.add(
      Diagnostic(
        .stateNotExclusive,
        "codes of \(stream) overlap (here with line \(overlap.earlier.source.line)), which the codebook rules out",
        at: Diagnostic.Place(file: fileName, line: Int(overlap.later.source.line)),
        treatedAs: "an interval stream whose codes may hold together (--overlaps keep)"),
      cause: stream)
  }

  /// Tells of the bouts that were extended to close a gap: one message for a file, all lines counted.
  private func note(_ closing: GapBridging.Result, of stream: String, log: inout DiagnosticLog) {
    for index in closing.extended {
      let bout = closing.bouts[index]
      if log.counts(.gapsClosed, file: fileName, cause: "", line: bout.source.line) { continue }
      let limit = closing.tolerance.text
      log.add(
        Diagnostic(
          .gapsClosed,
          "a gap of at most \(limit) s between bouts of \(stream) that exclude one another",
          at: Diagnostic.Place(file: fileName, line: Int(bout.source.line)),
          treatedAs: options.bridge == .automatic
            ? "none, as the commonest small gaps are (--bridge auto); the earlier bout lasts to the later"
            : "none (--bridge \(limit)s); the earlier bout lasts to the later",
          hint: "say --bridge none to leave gaps as they are"), cause: "")
    }
  }

  private func reportGaps(_ bouts: [Bout], stream: String, log: inout DiagnosticLog) {
    for (earlier, later) in zip(bouts, bouts.dropFirst()) where later.onset > earlier.offset {
      let length = (later.onset - earlier.offset).text
      log.add(
        Diagnostic(
          .uncodableGap,
          "\(length) s without a code in \(stream) (\(earlier.offset.text) to \(later.onset.text) s)",
          at: Diagnostic.Place(
            file: fileName, line: Int(earlier.source.line), lastLine: Int(later.source.line)),
          treatedAs: "not codable",
          hint: "raise --bridge if these gaps are coding slips"), cause: stream)
    }
  }
}
