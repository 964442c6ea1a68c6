import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct TurnMovementTests {
  private func phases(_ lengths: [Int64]) throws -> [UtterancePhase] {
    var begin: Int64 = 0
    return try lengths.map { length in
      let span = try TurnCase.span(begin, begin + length)
      let sounds = [
        try TurnCase.span(begin + 100, begin + 300), try TurnCase.span(begin + 500, begin + 600),
      ]
      begin += length
      return UtterancePhase(
        span: span,
        lines: [0, 1].map { _ in
          UtterancePhase.Line(sounds: sounds, codable: TimeSet(span), join: .zero)
        })
    }
  }

  private func movement(
    _ lengths: [Int64], minShift: Int64 = 1000, replicates: Int = 5000
  ) throws -> TurnMovement {
    TurnMovement(
      try phases(lengths), turning: 1, step: .milliseconds(10), minShift: .milliseconds(minShift),
      replicates: replicates, seed: 1)
  }

  @Test func howManyShiftsThereAre() throws {
    // 400 steps of 10 ms less 100 at either side: 100 … 300.
    let one = try movement([4000])
    #expect(one.count == 201 && one.kind == .enumeratedWithoutObserved && one.phasesLeftOut == 0)
    let drawn = try movement([4000], replicates: 200)
    #expect(drawn.count == 200 && drawn.kind == .sampled)
    let several = try movement([4000, 3990, 5000])
    #expect(several.count == 5000 && several.kind == .sampled && several.phasesLeftOut == 1)
    #expect(several.observed.count == 2)
    let short = try movement([3000])
    #expect(short.count == 0 && short.phasesLeftOut == 1 && short.observed.isEmpty)
    #expect(try movement([4000], minShift: .max / 1000).count == 0)
    #expect(try movement([4000], minShift: -5).count == 399)
  }

  @Test func replicatesComeFromTheSeedAlone() throws {
    for deals in [false, true] {
      func offsets(_ seed: UInt64) throws -> [[Int]] {
        let phases = try phases([4000, 5000])
        let movement =
          deals
          ? TurnMovement(phases, turning: 0, replicates: 20, seed: seed)
          : TurnMovement(
            phases, turning: 0, step: .milliseconds(10), minShift: .milliseconds(200),
            replicates: 20, seed: seed)
        var found: [[Int]] = []
        var meter = TurnMeter(maxInterval: 1_000_000)
        movement.measure(&meter) { found.append($0.offsets) }
        return found
      }
      #expect(try offsets(4) == offsets(4) && offsets(4) != offsets(5))
      #expect(try offsets(4).count == 20)
    }
  }
}
