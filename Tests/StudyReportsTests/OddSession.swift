import CodedSessions
import Testing

/// Sessions at the edge of what can be drawn.
enum OddSession: String, CaseIterable, Sendable {
  case empty, nobody, twoSeconds, threeHours, fullDay, microsecond, negative, alone, three
  case forty, hostile, noGaze, classless

  var hasNote: Bool { self == .three || self == .forty }
  var drawsEverything: Bool { self != .forty }

  func session() throws -> CodedSession {
    let a = SampleSessions.infant
    let b = SampleSessions.mother
    switch self {
    case .empty: return try make(0, 60_000, [a, b], [])
    case .nobody: return try make(0, 60_000, [], [])
    case .twoSeconds: return try make(0, 2_000, [a, b], gaze(0, 2_000, step: 130))
    case .threeHours: return try make(0, 10_800_000, [a, b], gaze(0, 10_800_000, step: 9_070))
    case .fullDay: return try make(0, 86_400_000, [a, b], gaze(0, 86_400_000, step: 90_700))
    case .microsecond: return try tiny()
    case .negative: return try make(-63_300, 41_000, [a, b], gaze(-63_300, 41_000, step: 1_710))
    case .alone: return try make(0, 45_000, [a], gaze(0, 45_000, step: 1_710))
    case .three:
      return try make(0, 45_000, [a, b, Person("stranger")], gaze(0, 45_000, step: 1_710))
    case .forty: return try forty()
    case .hostile: return try SampleSessions.play(hostileName: SVGWriterTests.hostile.joined())
    case .noGaze: return try voicesOnly()
    case .classless: return try classless()
    }
  }

  private func make(_ from: Int64, _ to: Int64, _ persons: [Person], _ streams: [Stream]) throws
    -> CodedSession
  {
    try CodedSession(
      id: rawValue, span: SampleSessions.span(from, to), spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(10), origin: .frame), persons: persons,
      streams: streams.filter { persons.contains($0.person) },
      codebook: SampleSessions.play().codebook)
  }

  private func gaze(_ from: Int64, _ to: Int64, step: Int64) throws -> [Stream] {
    let span = try SampleSessions.span(from, to)
    return try [(SampleSessions.infant, UInt16(0)), (SampleSessions.mother, 3)].map {
      person, first in
      var bouts: [Bout] = []
      var time = from
      var index = Int64(first)
      while time < to {
        let end = min(time + step + (index % 5) * step / 2, to)
        // Every eleventh stretch could not be coded.
        if index % 11 != 10 {
          bouts.append(
            Bout(
              code: Code(first + UInt16(index % 3)), span: try SampleSessions.span(time, end)))
        }
        time = end
        index += 1
      }
      return try Stream(person: person, name: "gaze", states: bouts, within: span)
    }
  }

  private func tiny() throws -> CodedSession {
    let span = try #require(
      TimeSpan(onset: SessionTime(microseconds: -1), offset: SessionTime(microseconds: 0)))
    let stream = try Stream(
      person: SampleSessions.infant, name: "gaze", states: [Bout(code: Code(0), span: span)],
      within: span)
    return try CodedSession(
      id: rawValue, span: span, spanOrigin: .observed, timeUnit: TimeUnit(of: [span.onset]),
      persons: [SampleSessions.infant], streams: [stream],
      codebook: SampleSessions.play().codebook)
  }

  private func forty() throws -> CodedSession {
    let a = SampleSessions.infant
    let book = try Codebook(
      (0..<40).map { SampleSessions.entry(a, "acts", "act\($0)", "does act \($0)", nil) }
        + (0..<20).map {
          SampleSessions.entry(SampleSessions.mother, "s\($0)", "on", "is on \($0)", nil)
        })
    let span = try SampleSessions.span(0, 120_000)
    let acts = try (0..<80).map { index in
      let onset = Int64(index) * 1_400
      return Bout(
        code: Code(UInt16(index % 40)), span: try SampleSessions.span(onset, onset + 3_000))
    }
    var streams = [
      try Stream(person: a, name: "acts", intervals: acts, isExclusive: false, within: span)
    ]
    for index in 0..<20 {
      let moment = Moment(code: Code(UInt16(40 + index)), time: .seconds(Int64(index) * 6 + 6))
      streams.append(
        try Stream(
          person: SampleSessions.mother, name: "s\(index)", events: [moment], within: span))
    }
    return try CodedSession(
      id: rawValue, span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(10), origin: .frame),
      persons: [a, SampleSessions.mother], streams: streams, codebook: book)
  }

  private func voicesOnly() throws -> CodedSession {
    let play = try SampleSessions.play()
    return try CodedSession(
      id: rawValue, span: play.span, spanOrigin: .stated, timeUnit: play.timeUnit,
      persons: play.persons, streams: play.streams.filter { $0.name != "gaze" },
      codebook: play.codebook)
  }

  private func classless() throws -> CodedSession {
    let persons = [SampleSessions.infant, SampleSessions.mother]
    let names = ["Neutral", "Joy", "Sad", "Angry", "Fear", "Surprise", "Contempt", "Other", "Calm"]
    let book = try Codebook(
      persons.flatMap { person in
        names.map { SampleSessions.entry(person, "affect", $0, $0, nil) }
      })
    let span = try SampleSessions.span(0, 240_000)
    let streams = try persons.enumerated().map { place, person in
      let codes = (0..<9).map { UInt16($0 + place * 9) }
      return try Stream(
        person: person, name: "affect",
        states: SampleSessions.states(
          codes, [6_200, 9_100, 3_700, 12_300], until: 240_000, gaps: []), within: span)
    }
    return try CodedSession(
      id: rawValue, span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(10), origin: .frame), persons: persons,
      streams: streams, codebook: book)
  }
}
