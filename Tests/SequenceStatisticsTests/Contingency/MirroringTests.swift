import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct MirroringTests {
  private func record(_ cues: [Int], _ responses: [Int]) throws -> ContingencyRecord {
    try ContingencyCases.record(
      cues: cues.map { (Double($0) / 10, Double($0) / 10) },
      responses: responses.map { Double($0) / 10 }, seconds: 80)
  }

  /// Both categories turn together: every shift made.
  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func times(_ count: Int) -> [Int] { (0..<count).map { _ in random.below(800) }.sorted() }
    let kinds = [(times(12), times(9)), (times(7), times(14))]
    let test = Mirroring(
      try kinds.enumerated().map {
        (name: "\($0.offset)", records: [try record($0.element.0, $0.element.1)])
      },
      window: .seconds(2))
    func mirrored(_ shift: Int) -> Int {
      kinds.reduce(0) { sum, kind in
        sum
          + kind.0.filter { $0 + 20 < 800 }.count { cue in
            kind.1.contains { response in
              let place = (response + shift) % 800
              return place > cue && place <= cue + 20
            }
          }
      }
    }
    #expect(test.mirrored == mirrored(0))
    let reached = (100...700).count { mirrored($0) >= mirrored(0) }
    #expect(
      isClose(test.chance.shift.pGreater, Double(1 + reached) / 602, relative: 1e-12),
      "seed \(seed)")
  }

  @Test func onlyTheSameCategoryCounts() throws {
    // A smile is followed by a frown only, a frown by a frown.
    let test = Mirroring([
      (name: "smile", records: [try record([100, 300], [])]),
      (name: "frown", records: [try record([500], [110, 510])]),
    ])
    #expect(test.eligible == 3 && test.mirrored == 1)
    #expect(test.categories.map(\.mirrored) == [0, 1])
    #expect(test.share == .value(1.0 / 3) && test.interval != nil)
    // Two frowns in 80 s: 1 - e^(-2/80 · 2) for the one frown, nothing for the smiles.
    let byRates = try #require(test.byRates.value)
    #expect(isClose(byRates, 0.048_770_575_499_285_99 / 3, relative: 1e-12))
  }

  @Test func nothingToMirror() {
    let none = Mirroring([])
    #expect(none.share == .undefined(.noOccurrence) && none.interval == nil)
    #expect(!none.chance.shift.isPossible)
  }
}
