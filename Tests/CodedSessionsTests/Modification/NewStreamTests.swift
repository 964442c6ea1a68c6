import CodedSessions
import Testing

@Suite("NewStream")
struct NewStreamTests {
  @Test("Windows, second by second", arguments: 1...60 as ClosedRange<UInt64>)
  func windows(seed: UInt64) throws {
    let record = try RandomRecord(seed: seed)
    let stream = record.session.streams[0]
    for (from, to) in [
      (WindowEdge(.onset), WindowEdge(.onset, shift: .seconds(3))),
      (WindowEdge(.onset, shift: .seconds(-2)), WindowEdge(.onset)),
      (WindowEdge(.onset), WindowEdge(.offset, shift: .seconds(1))),
      (WindowEdge(.offset), WindowEdge(.offset, shift: .seconds(2))),
    ] {
      let made = try record.session.modified(
        by: Modification(.window(from: from, to: to), name: "after", of: [Code(1)]))
      let code = Code(4)
      let found = try RandomRecord.seconds(code, of: made)
      for second in 0..<RandomRecord.length {
        let time = SessionTime.seconds(Int64(second))
        let isIn = stream.bouts.contains { bout in
          guard bout.code == Code(1) else { return false }
          let start = (from.anchor == .onset ? bout.onset : bout.offset) + from.shift
          let end = (to.anchor == .onset ? bout.onset : bout.offset) + to.shift
          return start <= time && time < end
        }
        #expect((found[second] == true) == isIn, "seed \(seed), second \(second)")
      }
    }
  }

  @Test("What a hidden onset could reach is unknown")
  func hiddenOnsets() throws {
    let session = try session(gaze: [(1, 0, 4), (0, 6, 20)])
    let made = try session.modified(
      by: Modification(
        .window(from: WindowEdge(.onset), to: WindowEdge(.onset, shift: .seconds(3))),
        name: "after", of: [Code(1)]))
    let stream = try #require(made.streams.last)
    #expect(stream.bouts.map(\.span) == [try span(0, 3)])
    // Unseen from 4 to 6: an onset at 5.9 s would reach to 8.9 s.
    #expect(stream.codable == TimeSet([try span(0, 4), try span(9, 20)]))
  }

  @Test("Onsets, offsets, and occurrences joined")
  func moments() throws {
    let session = try session(gaze: [(1, 0, 4), (0, 4, 6), (1, 6, 8), (0, 8, 15), (1, 15, 20)])
    func times(_ operation: Modification.Operation) throws -> [SessionTime] {
      try session.modified(by: Modification(operation, name: "x", of: [Code(1)])).streams[1]
        .moments.map(\.time)
    }
    #expect(try times(.event) == [.zero, .seconds(6), .seconds(15)])
    // Nobody saw the last bout end.
    #expect(try times(.ending) == [.seconds(4), .seconds(8)])
    let joined = try session.modified(
      by: Modification(.bout(gap: .seconds(2)), name: "x", of: [Code(1)]))
    #expect(joined.streams[1].bouts.map(\.span) == [try span(0, 8), try span(15, 20)])
    let apart = try session.modified(
      by: Modification(.bout(gap: .seconds(1)), name: "x", of: [Code(1)]))
    #expect(apart.streams[1].bouts.count == 3)
  }

  @Test("Unknown time keeps bouts apart")
  func unknownBetween() throws {
    let session = try session(gaze: [(1, 0, 4), (1, 5, 8), (0, 8, 20)])
    let joined = try session.modified(
      by: Modification(.bout(gap: .seconds(2)), name: "x", of: [Code(1)]))
    #expect(joined.streams[1].bouts.map(\.span) == [try span(0, 4), try span(5, 8)])
  }

  /// Vocal exchange with pauses: the worked example of reciprocal vocal contingency (Harbison, Yoder and
  /// others), whose padded order is I M P P I I M P P P P P I M I P P P M.
  @Test("Pauses between vocalisations")
  func pauses() throws {
    let whole = try #require(TimeSpan(onset: .zero, offset: .seconds(40)))
    func bouts(_ code: UInt16, _ times: [(Int64, Int64)]) -> [Bout] {
      times.compactMap { onset, offset in
        TimeSpan(onset: .milliseconds(onset), offset: .milliseconds(offset)).map {
          Bout(code: Code(code), span: $0)
        }
      }
    }
    let session = try CodedSession(
      id: "v", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .largestCommonStep),
      persons: [infant, mother],
      streams: [
        try Stream(
          person: infant, name: "voice",
          intervals: bouts(
            0, [(0, 1000), (7000, 7500), (8000, 9000), (20000, 21000), (22500, 23000)]),
          isExclusive: true, within: whole),
        try Stream(
          person: mother, name: "voice",
          intervals: bouts(1, [(1500, 2000), (9500, 10000), (21400, 22000), (30000, 31000)]),
          isExclusive: true, within: whole),
      ],
      codebook: try Codebook([
        .init(person: infant, stream: "voice", name: "I"),
        .init(person: mother, stream: "voice", name: "M"),
      ]))
    func order(rounds: Bool) throws -> String {
      let made = try session.modified(
        by: Modification(
          .pause(length: .seconds(2), rounds: rounds), name: "P", of: [Code(0), Code(1)]))
      #expect(made.streams.last?.person == Person("pause"))
      return made.streams.flatMap(\.onsets).sorted { $0.time < $1.time }
        .map { made.codebook[$0.code].name }.joined()
    }
    #expect(try order(rounds: false) == "IMPPIIMPPPPPIMIPPPM")
    #expect(try order(rounds: true) == "IMPPPIIMPPPPPIMIPPPPM")
  }

  private func session(gaze: [(UInt16, Int64, Int64)]) throws -> CodedSession {
    try smallSession(gaze: gaze)
  }
}

/// Twenty seconds of `infant.gaze` with the codes 0 partner and 1 away.
func smallSession(
  gaze: [(UInt16, Int64, Int64)], phases: [Phase] = []
) throws -> CodedSession {
  let whole = try span(0, 20)
  return try CodedSession(
    id: "s", span: whole, spanOrigin: .stated,
    timeUnit: TimeUnit(step: .seconds(1), origin: .largestCommonStep), persons: [infant],
    streams: [
      try Stream(
        person: infant, name: "gaze", states: gaze.map { try bout($0.0, $0.1, $0.2) },
        within: whole)
    ], phases: phases,
    codebook: try Codebook([
      .init(person: infant, stream: "gaze", name: "partner"),
      .init(person: infant, stream: "gaze", name: "away"),
    ]))
}
