import CodedSessions

/// When a session begins and ends, and the step of its clock.
struct SessionBounds {
  let span: TimeSpan
  let origin: CodedSession.SpanOrigin

  /// As ``ReadingOptions/bounds`` says: the stated length if there is one, or what the user gives,
  /// stretched where events lie outside; else from the earliest to the latest time. Nothing is cut.
  init?(
    _ items: [CodedItem], facts: SessionFacts?, options: ReadingOptions, fileName: String,
    log: inout DiagnosticLog
  ) {
    guard let earliest = items.lazy.map(\.onset).min(), var latest = items.lazy.map(\.onset).max()
    else { return nil }
    for item in items {
      if let offset = item.statedOffset, offset > latest { latest = offset }
    }
    let file = Diagnostic.Place(file: fileName, line: items.first.map { Int($0.line) })
    if let (begin, end, origin) = Self.wanted(
      earliest...latest, facts: facts, options: options, place: file, log: &log)
    {
      if earliest < begin || latest > end {
        Self.warn(of: items, outside: begin...end, origin: origin, fileName: fileName, log: &log)
      }
      guard let span = TimeSpan(onset: min(begin, earliest), offset: max(end, latest)) else {
        return nil
      }
      self.init(span: span, origin: origin)
      return
    }
    if case .named = options.bounds { return nil }
    // Moments at one time still make a session, of one microsecond.
    let end = latest > earliest ? latest : earliest + SessionTime(microseconds: 1)
    guard let span = TimeSpan(onset: earliest, offset: end) else { return nil }
    self.init(span: span, origin: .observed)
  }

  /// The span that the file or the user states, `nil` if neither does; a complaint when the user asks
  /// for a duration that the file does not state.
  private static func wanted(
    _ observed: ClosedRange<SessionTime>, facts: SessionFacts?, options: ReadingOptions,
    place: Diagnostic.Place, log: inout DiagnosticLog
  ) -> (begin: SessionTime, end: SessionTime, origin: CodedSession.SpanOrigin)? {
    var begin = SessionTime(microseconds: facts?.usableTimeOffset ?? 0)
    switch options.bounds {
    case .observed: return nil
    case .given(let onset, let offset): return (onset, offset, .given)
    case .stated:
      guard let length = facts?.statedLength, length > 0 else { return nil }
      return (begin, begin + SessionTime(microseconds: length), .stated)
    case .named(let name):
      guard let length = facts?.lengths[name], length > 0 else {
        log.add(notStated(name, facts: facts, place: place), cause: name.rawValue)
        return nil
      }
      // BORIS counts from the first to the last event, unless all of the video was coded.
      let duration = SessionTime(microseconds: length)
      if name == .coding, duration == observed.upperBound - observed.lowerBound {
        begin = observed.lowerBound
      }
      return (begin, begin + duration, .stated)
    }
  }

  private static func notStated(
    _ name: StatedLength, facts: SessionFacts?, place: Diagnostic.Place
  ) -> Diagnostic {
    let known = StatedLength.allCases.filter { facts?.lengths[$0] ?? 0 > 0 }.map(\.rawValue)
    return Diagnostic(
      .boundsNotStated, "the file states no \(name.rawValue) duration of this session", at: place,
      expected: known.isEmpty
        ? "a duration by that name; the file states none by any name"
        : "a duration that the file states: " + known.joined(separator: ", "),
      hint: "say --bounds stated, --bounds observed, or the times: --bounds 0s..180s")
  }

  private static func warn(
    of items: [CodedItem], outside range: ClosedRange<SessionTime>,
    origin: CodedSession.SpanOrigin, fileName: String, log: inout DiagnosticLog
  ) {
    let who = origin == .given ? "--bounds gives" : "the file states"
    for item in items
    where item.onset < range.lowerBound || item.onset > range.upperBound
      || (item.statedOffset ?? item.onset) > range.upperBound
    {
      log.add(
        Diagnostic(
          .outsideStatedSession,
          "an event lies outside the session of \(range.lowerBound.text) to \(range.upperBound.text) s that \(who)",
          at: Diagnostic.Place(file: fileName, line: Int(item.line)),
          treatedAs: "part of a session that is longer by as much"))
    }
  }

  private init(span: TimeSpan, origin: CodedSession.SpanOrigin) {
    self.span = span
    self.origin = origin
  }

  /// The frame if there is one; else the step of all times, the session's own bounds among them, so
  /// that a record turned by a multiple of it stays on its grid.
  func timeUnit(of streams: [Stream], frameRate: FrameRate?) -> TimeUnit {
    if let frame = frameRate?.time(ofFrame: 1) {
      return TimeUnit(step: frame, origin: .frame)
    }
    let times = streams.lazy.flatMap { stream in
      (0..<2 * stream.bouts.count + stream.moments.count).lazy.map { index -> SessionTime in
        guard index < 2 * stream.bouts.count else {
          return stream.moments[index - 2 * stream.bouts.count].time
        }
        let bout = stream.bouts[index / 2]
        return index.isMultiple(of: 2) ? bout.onset : bout.offset
      }
    }
    let unit = TimeUnit(of: times)
    // A session of one microsecond is a single moment, which has no step.
    guard span.duration.microseconds > 1 else { return unit }
    let hasTime = times.contains { $0 != .zero }
    return TimeUnit(of: (hasTime ? [unit.step] : []) + [span.onset, span.offset])
  }
}
