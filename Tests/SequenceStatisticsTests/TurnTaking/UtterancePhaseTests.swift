import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct UtterancePhaseTests {
  private func line(
    _ sounds: [(Int64, Int64)], codable: [(Int64, Int64)] = [(0, 100)], join: Int64 = 0,
    shortest: Int64 = 0
  ) throws -> [String] {
    let line = UtterancePhase.Line(
      sounds: try sounds.map { try TurnCase.span($0.0, $0.1) },
      codable: TimeSet(try codable.map { try TurnCase.span($0.0, $0.1) }),
      join: .milliseconds(join), shortest: .milliseconds(shortest))
    return line.spans.map {
      "\($0.onset.microseconds / 1000)-\($0.offset.microseconds / 1000)"
    }
  }

  @Test func soundsAreMergedJoinedAndCut() throws {
    // Overlapping and touching sounds are one; gaps of less than the limit are filled, of the limit not.
    #expect(try line([(20, 30), (0, 10), (5, 12), (12, 15)]) == ["0-15", "20-30"])
    #expect(try line([(0, 10), (13, 20), (23, 30)], join: 3) == ["0-10", "13-20", "23-30"])
    #expect(try line([(0, 10), (13, 20), (22, 30)], join: 3) == ["0-10", "13-30"])
    #expect(try line([(0, 10), (13, 20), (22, 30)], join: 4) == ["0-30"])
    // Not over uncodable time, which cuts sounds too.
    #expect(
      try line([(0, 25), (32, 40)], codable: [(0, 10), (20, 30), (31, 50)], join: 100)
        == ["0-10", "20-25", "32-40"])
    // Too short after joining, not before.
    #expect(try line([(0, 2), (3, 5), (20, 23)], join: 2, shortest: 4) == ["0-5"])
    #expect(try line([], codable: [], join: 5).isEmpty)
    #expect(try line([(0, 5)], codable: [(50, 60)]).isEmpty)
    #expect(try line([(0, 5), (6, 9)], join: -5) == ["0-5", "6-9"])
  }

  /// Unit by unit: a unit sounds when a sound covers it and both could be coded.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func stretchesUnitByUnit(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func set() throws -> TimeSet {
      var spans: [TimeSpan] = []
      var unit: Int64 = 0
      while unit < 50 {
        let end = min(50, unit + 5 + Int64(random.below(20)))
        spans.append(try TurnCase.span(unit, end))
        unit = end + 1 + Int64(random.below(4))
      }
      return TimeSet(spans)
    }
    let codable = [try set(), try set()]
    let sounds = TurnCase.random(&random, units: 50).map { ($0.0, $0.1 / 100, $0.2 / 100) }
    let phase = UtterancePhase(
      span: try TurnCase.span(0, 50),
      lines: try codable.enumerated().map { speaker, codable in
        UtterancePhase.Line(
          sounds: try sounds.filter { $0.0 == speaker }.map { try TurnCase.span($0.1, $0.2) },
          codable: codable, join: .zero)
      })
    let stretches = phase.stretches
    for unit in 0..<50 {
      let time = SessionTime.milliseconds(Int64(unit))
      let isCodable = codable.allSatisfy { $0.contains(time) }
      #expect(stretches.contains { $0.span.contains(time) } == isCodable, "seed \(seed)")
      for speaker in [0, 1] {
        let isHeard =
          isCodable
          && sounds.contains { $0.0 == speaker && $0.1 <= Int64(unit) && Int64(unit) < $0.2 }
        #expect(
          stretches.flatMap(\.utterances).contains {
            $0.speaker == speaker && $0.span.contains(time)
          } == isHeard, "seed \(seed), unit \(unit)")
      }
    }
    for stretch in stretches {
      #expect(stretch.utterances.allSatisfy { stretch.span.contains($0.span) })
      #expect(
        zip(stretch.utterances, stretch.utterances.dropFirst()).allSatisfy(Utterance.isEarlier))
    }
  }
}
