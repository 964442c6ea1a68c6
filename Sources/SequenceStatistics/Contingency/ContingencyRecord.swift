public import CodedSessions

/// Cues of one person and acts of the other, in one phase.
public struct ContingencyRecord: Sendable, Hashable {
  /// A cue.
  public struct Cue: Sendable, Hashable {
    /// When it began.
    public let onset: SessionTime
    /// When it ended; its onset for a moment.
    public let offset: SessionTime
    /// Where it was read.
    public let source: SourceLine

    /// A cue from `onset` to `offset`.
    public init(onset: SessionTime, offset: SessionTime, source: SourceLine = .none) {
      self.onset = onset
      self.offset = offset
      self.source = source
    }

    /// From where its window is measured.
    public func anchor(_ anchor: ResponseWindow.Anchor) -> SessionTime {
      anchor == .onset ? onset : offset
    }
  }

  /// The phase's name, empty for a session without phases.
  public let phase: String
  /// When it lasts.
  public let span: TimeSpan
  /// The clock's step.
  public let unit: SessionTime
  /// The cues whose begin was seen, by onset.
  public let cues: [Cue]
  /// The onsets of responses that were seen, in time order.
  public let responses: [SessionTime]
  /// When cues could not be coded.
  public let cueUnknown: TimeSet
  /// When responses could not be coded.
  public let responseUnknown: TimeSet

  /// A record put together by hand.
  public init(
    phase: String = "", span: TimeSpan, unit: SessionTime, cues: [Cue], responses: [SessionTime],
    cueUnknown: TimeSet = .empty, responseUnknown: TimeSet = .empty
  ) {
    self.phase = phase
    self.span = span
    self.unit = unit
    self.cues = cues.sorted { $0.onset < $1.onset }
    self.responses = responses.sorted()
    self.cueUnknown = cueUnknown
    self.responseUnknown = responseUnknown
  }

  /// The records of `session`, one a phase, with the bouts and moments of `cues` and the onsets of
  /// `responses`. What was under way when a state stream's record begins did not begin there.
  public static func records(
    of session: CodedSession, cues: [Code], responses: [Code]
  ) -> [ContingencyRecord] {
    let cueStreams = session.streams(holding: cues)
    let responseStreams = session.streams(holding: responses)
    let parts: [(String, TimeSpan)] =
      session.phases.isEmpty
      ? [("", session.span)] : session.phases.map { ($0.name, $0.span) }
    return parts.map { name, span in
      let isLast = span.offset == session.span.offset
      func isInside(_ time: SessionTime) -> Bool {
        span.contains(time) || isLast && time == span.offset
      }
      var found: [Cue] = []
      for stream in cueStreams {
        let under = stream.recordBegins
        found += stream.moments.filter { cues.contains($0.code) }
          .map { Cue(onset: $0.time, offset: $0.time, source: $0.source) }
        found += stream.bouts.filter { cues.contains($0.code) && !under.contains($0.onset) }
          .map { Cue(onset: $0.onset, offset: $0.offset, source: $0.source) }
      }
      var answers: [SessionTime] = []
      for stream in responseStreams {
        let under = stream.recordBegins
        answers += stream.onsets.filter {
          responses.contains($0.code) && !under.contains($0.time) && isInside($0.time)
        }.map(\.time)
      }
      return ContingencyRecord(
        phase: name, span: span, unit: session.timeUnit.step,
        cues: found.filter { isInside($0.onset) }, responses: answers,
        cueUnknown: cueStreams.uncodable(within: span),
        responseUnknown: responseStreams.uncodable(within: span))
    }
  }
}
