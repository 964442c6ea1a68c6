import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TurnLineTests {
  private func line(
    _ sounds: [(Int64, Int64)], codable: [(Int64, Int64)] = [(0, 20)]
  ) throws -> TurnLine {
    TurnLine(
      try sounds.map { try TurnCase.span($0.0, $0.1) },
      codable: TimeSet(try codable.map { try TurnCase.span($0.0, $0.1) }),
      phase: try TurnCase.span(0, 20))
  }

  private func turned(_ line: TurnLine, by shift: Int) -> TurnLine {
    var turned = line
    line.turn(by: shift * 1000, period: 20_000, into: &turned)
    return turned
  }

  @Test func aSoundOverTheSeamIsCut() throws {
    let turned = turned(try line([(2, 5), (10, 16)]), by: 7)
    // The seam is at 13: the head 13–16 comes to 0–3, the tail 10–13 to 17–20.
    #expect(turned.onsets == [0, 9000, 17_000] && turned.offsets == [3000, 12_000, 20_000])
    #expect(turned.unseenOnset == -1 && turned.codable == [0..<20_000])
  }

  @Test func codableTimeTurnsToo() throws {
    let turned = turned(try line([(0, 3), (12, 14)], codable: [(0, 6), (10, 18)]), by: 5)
    #expect(turned.onsets == [5000, 17_000] && turned.offsets == [8000, 19_000])
    #expect(turned.codable == [0..<3000, 5000..<11_000, 15_000..<20_000])
    // What was under way at the begin was not seen to begin.
    #expect(turned.unseenOnset == 5000)
  }

  /// Unit by unit on the circle, and all the way round.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func unitByUnit(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let sounds = TurnCase.random(&random, speakers: 1, units: 20).map { ($0.1 / 100, $0.2 / 100) }
    let line = try line(sounds)
    for shift in 1..<20 {
      let turned = turned(line, by: shift)
      for unit in 0..<20 {
        let here = zip(turned.onsets, turned.offsets).contains {
          $0 <= unit * 1000 && unit * 1000 < $1
        }
        let before = Int64((unit + 20 - shift) % 20)
        #expect(
          here == sounds.contains { $0.0 <= before && before < $0.1 },
          "seed \(seed), shift \(shift)")
      }
      #expect(turned.onsets == turned.onsets.sorted(), "seed \(seed)")
    }
  }
}
