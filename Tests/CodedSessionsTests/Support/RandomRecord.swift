import CodedSessions

/// A session of thirty seconds with random streams, looked at second by second.
struct RandomRecord {
  let session: CodedSession
  static let length = 30

  /// `infant.gaze` (state: 0 partner, 1 away, with gaps), `mother.voice` (interval: 2 speaks, with
  /// uncodable time), `mother.touch` (event: 3 touches).
  init(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let span = try CodedSessionsTests.span(0, Int64(Self.length))
    var gaze: [Bout] = []
    var speech: [Bout] = []
    var time = Int64(random.next() % 3)
    while time < Self.length {
      let end = min(Int64(Self.length), time + 1 + Int64(random.next() % 5))
      gaze.append(try bout(UInt16(random.next() % 2), time, end))
      time = end + (random.next() % 4 == 0 ? 2 : 0)
    }
    let dark = Int64(random.next() % 20)
    let uncodable = TimeSet(try CodedSessionsTests.span(dark, dark + 4))
    time = 0
    while time < Self.length {
      let start = time + Int64(random.next() % 6)
      let end = start + 1 + Int64(random.next() % 4)
      if end <= Self.length, end <= dark || start >= dark + 4 {
        speech.append(try bout(2, start, end))
      }
      time = end + 1
    }
    let touches = (0..<Int64(Self.length)).filter { _ in random.next() % 5 == 0 }
    session = try CodedSession(
      id: "r", span: span, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        try Stream(person: infant, name: "gaze", states: gaze, within: span),
        try Stream(
          person: mother, name: "voice", intervals: speech, isExclusive: true,
          uncodable: uncodable, within: span),
        try Stream(
          person: mother, name: "touch", events: touches.map { moment(3, $0) }, within: span),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "gaze", name: "partner"),
        .init(person: infant, stream: "gaze", name: "away"),
        .init(person: mother, stream: "voice", name: "speaks"),
        .init(person: mother, stream: "touch", name: "touches"),
      ]))
  }

  /// For each second whether a code is on, `nil` where it could not be coded.
  static func seconds(_ code: Code, of session: CodedSession) throws -> [Bool?] {
    let entry = session.codebook[code]
    guard
      let stream = session.streams.first(where: {
        $0.person == entry.person && $0.name == entry.stream
      })
    else { return [] }
    return (0..<Int64(length)).map { second in
      let time = SessionTime.seconds(second)
      if stream.bouts.contains(where: { $0.code == code && $0.span.contains(time) })
        || stream.moments.contains(where: { $0.code == code && $0.time == time })
      {
        return true
      }
      return stream.codable.contains(time) ? false : nil
    }
  }
}
