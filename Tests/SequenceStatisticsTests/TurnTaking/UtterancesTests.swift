import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct UtterancesTests {
  private static let infant = Person("infant")
  private static let mother = Person("mother")

  /// Infant 0 vocalises, 1 fusses (another stream); mother 2 speaks, 3 sings; in tenths of a second.
  private func session(
    infant: [(UInt16, Int64, Int64)], mother: [(UInt16, Int64, Int64)],
    unseen: [(Int64, Int64)] = [], phases: [(Int64, Int64)] = [], until end: Int64 = 1000
  ) throws -> CodedSession {
    func span(_ onset: Int64, _ offset: Int64) throws -> TimeSpan {
      try TurnCase.span(onset * 100, offset * 100)
    }
    func bouts(_ rows: [(UInt16, Int64, Int64)]) throws -> [Bout] {
      try rows.map { Bout(code: Code($0.0), span: try span($0.1, $0.2)) }
    }
    let whole = try span(0, end)
    return try CodedSession(
      id: "s", span: whole, spanOrigin: .stated,
      timeUnit: TimeUnit(step: .milliseconds(100), origin: .largestCommonStep),
      persons: [Self.infant, Self.mother],
      streams: [
        try Stream(
          person: Self.infant, name: "voice", intervals: try bouts(infant.filter { $0.0 == 0 }),
          isExclusive: true, uncodable: TimeSet(try unseen.map { try span($0.0, $0.1) }),
          within: whole),
        try Stream(
          person: Self.infant, name: "distress",
          intervals: try bouts(infant.filter { $0.0 == 1 }), isExclusive: true, within: whole),
        try Stream(
          person: Self.mother, name: "voice", intervals: try bouts(mother), isExclusive: false,
          within: whole),
      ],
      phases: try phases.enumerated().map {
        Phase(name: "\($0.offset)", span: try span($0.element.0, $0.element.1))
      },
      codebook: try Codebook([
        .init(person: Self.infant, stream: "voice", name: "vocalises", codeClass: .voice),
        .init(person: Self.infant, stream: "distress", name: "fusses", codeClass: .distress),
        .init(person: Self.mother, stream: "voice", name: "speaks", codeClass: .voice),
        .init(person: Self.mother, stream: "voice", name: "sings", codeClass: .voice),
      ]))
  }

  private func text(_ utterances: Utterances) -> [String] {
    utterances.stretches.map { stretch in
      stretch.utterances.map {
        "\($0.speaker):\($0.onset.microseconds / 100_000)-\($0.offset.microseconds / 100_000)"
      }.joined(separator: " ")
    }
  }

  @Test func voicesOfASession() throws {
    let session = try session(
      infant: [(0, 10, 20), (0, 22, 30), (1, 30, 40), (0, 60, 61)],
      mother: [(2, 15, 25), (3, 24, 28), (3, 31, 35), (2, 62, 70)])
    // .2 s between the infant's first two sounds; the fuss is no voice; the mother's codes overlap.
    let voices = [[Code(0)], [Code(2), Code(3)]]
    let utterances = Utterances(session, voices: voices)
    #expect(text(utterances) == ["0:10-30 1:15-28 1:31-35 0:60-61 1:62-70"])
    #expect(utterances.codableTime == .seconds(100) && utterances.speakerCount == 2)
    #expect(utterances.step == .milliseconds(100))
    #expect(
      text(Utterances(session, voices: voices, join: .milliseconds(301)))
        == ["0:10-30 1:15-35 0:60-61 1:62-70"])
    #expect(
      text(Utterances(session, voices: voices, join: .zero, shortest: .milliseconds(200)))
        == ["0:10-20 1:15-28 0:22-30 1:31-35 1:62-70"])
    // With the fuss as a voice it touches the sound before.
    #expect(text(Utterances(session, voices: [[Code(0), Code(1)], []])) == [])
    #expect(
      text(Utterances(session, voices: [[Code(0), Code(1)], [Code(3)]]))
        == ["0:10-40 1:24-28 1:31-35 0:60-61"])
    #expect(
      text(Utterances(session, voices: voices, part: try TurnCase.span(2000, 6500)))
        == ["1:20-28 0:22-30 1:31-35 0:60-61 1:62-65"])
  }

  @Test func nothingReachesOverPhasesAndUncodableTime() throws {
    let session = try session(
      infant: [(0, 10, 20), (0, 21, 40), (0, 70, 80)], mother: [(2, 15, 45), (2, 60, 75)],
      unseen: [(45, 65)], phases: [(0, 30), (30, 100)], until: 100)
    let utterances = Utterances(session, voices: [[Code(0)], [Code(2)]])
    #expect(
      text(utterances) == ["0:10-30 1:15-30", "0:30-40 1:30-45", "1:65-75 0:70-80"])
    #expect(utterances.codableTime == .seconds(8))
    #expect(utterances.utterances(of: 1).count == 3)
    // What begins at the border of a stretch follows nothing.
    let transfer = FloorTransfer(utterances, withinOverlap: .counted)
    #expect(
      transfer.offsets.map { $0?.microseconds } == [nil, -1_500_000, nil, nil, nil, -500_000])
  }

  @Test func hostileInput() throws {
    let none = try TurnCase.utterances([])
    #expect(none.all.isEmpty && none.codableTime == .seconds(20) && none.speakerCount == 2)
    #expect(try TurnCase.utterances([(-1, 0, 5), (5000, 0, 5), (.max, 1, 2)]).all.isEmpty)
    #expect(try TurnCase.utterances([(3, 0, 5)]).speakerCount == 4)
    #expect(try TurnCase.utterances([(0, 0, 5)], uncodable: [(0, 20_000)]).stretches.isEmpty)
    // Cut to what was observed.
    #expect(
      try TurnCase.utterances([(0, -500, 500), (1, 19_000, 30_000)]).all.map(\.duration)
        == [.milliseconds(500), .seconds(1)])
    let session = try session(infant: [], mother: [])
    #expect(Utterances(session, voices: []).stretches.isEmpty)
    #expect(Utterances(session, voices: [[Code(9)], [Code(2)]]).stretches.isEmpty)
    #expect(Utterances(session, voices: [[Code(0)], [Code(2)]]).stretches.count == 1)
  }

  @Test func joinedLater() throws {
    let sounds: [(Int, Int64, Int64)] = [(0, 0, 100), (0, 200, 300), (1, 250, 400), (1, 700, 800)]
    let split = try TurnCase.utterances(sounds)
    #expect(split.all.count == 4)
    #expect(
      split.joined(below: .milliseconds(301)).all
        == (try TurnCase.utterances(sounds, join: .milliseconds(301)).all))
    #expect(split.joined(below: .zero) == split)
  }
}
