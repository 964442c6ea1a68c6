import CodedSessions

/// When a session begins and ends, and the step of its clock.
struct SessionBounds {
  let span: TimeSpan
  let origin: CodedSession.SpanOrigin

  /// The stated length if there is one, stretched where events lie outside; else from the earliest to
  /// the latest time.
  init?(
    _ items: [CodedItem], facts: SessionFacts?, options: ReadingOptions, fileName: String,
    log: inout DiagnosticLog
  ) {
    guard let earliest = items.lazy.map(\.onset).min(), var latest = items.lazy.map(\.onset).max()
    else { return nil }
    for item in items {
      if let offset = item.offset, offset.microseconds != Int64.max, offset > latest {
        latest = offset
      }
    }
    if !options.usesObservedSpan, let length = facts?.statedLength, length > 0 {
      let begin = SessionTime(microseconds: facts?.usableTimeOffset ?? 0)
      let end = begin + SessionTime(microseconds: length)
      let outside = items.first {
        $0.onset < begin || $0.onset > end || ($0.offset ?? $0.onset) > end
      }
      if let outside, earliest < begin || latest > end {
        log.add(
          Diagnostic(
            .outsideStatedSession,
            "an event lies outside the session of \(begin.text) to \(end.text) s that the file states",
            at: Diagnostic.Place(file: fileName, line: Int(outside.line)),
            treatedAs: "part of a session that is longer by as much"))
      }
      guard let span = TimeSpan(onset: min(begin, earliest), offset: max(end, latest)) else {
        return nil
      }
      self.init(span: span, origin: .stated)
      return
    }
    // Moments at one time still make a session, of one microsecond.
    let end = latest > earliest ? latest : earliest + SessionTime(microseconds: 1)
    guard let span = TimeSpan(onset: earliest, offset: end) else { return nil }
    self.init(span: span, origin: .observed)
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
    var times: [SessionTime] = []
    for stream in streams {
      for bout in stream.bouts {
        times.append(bout.onset)
        times.append(bout.offset)
      }
      for moment in stream.moments { times.append(moment.time) }
    }
    // A session of one microsecond is a single moment, which has no step.
    if span.duration.microseconds > 1 { times += [span.onset, span.offset] }
    return TimeUnit(of: times)
  }
}
