import CodedSessions
import Foundation
import Testing

@testable import SequenceStatistics

/// False-positive rates at .05 in worlds without association, printed and held within Monte Carlo error.
///
/// Slow: `make test-slow`. Each world is seeded by its number.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["ATTUNE_SLOW"] != nil))
struct CalibrationTests {
  private let codes = [Code(0), Code(1), Code(2), Code(3)]

  /// Prints the share of worlds with p ≤ .05 and expects it at most `limit` by three standard errors.
  private func check(
    _ name: String, worlds: Int, atMost limit: Double = 0.05, atLeast least: Double = 0,
    _ p: (UInt64) throws -> Double?
  ) rethrows {
    var rejected = 0
    var defined = 0
    for world in 1...UInt64(worlds) {
      guard let p = try p(world) else { continue }
      defined += 1
      if p <= 0.05 + 1e-12 { rejected += 1 }
    }
    let rate = Double(rejected) / Double(max(defined, 1))
    let error = (0.05 * 0.95 / Double(max(defined, 1))).squareRoot()
    print("\(name): \(rejected) of \(defined) at .05 = \(rate)")
    #expect(rate <= limit + 3 * error, "\(name)")
    #expect(rate >= least - 3 * error, "\(name)")
  }

  private func independent(_ world: UInt64, _ count: Int, repeats: Bool = true) -> EventSequence {
    var source = RandomSource(seed: 77, stream: world)
    var last = 0
    return EventSequence([
      (0..<count).map { _ in
        last = repeats ? source.below(4) : (last + 1 + source.below(3)) % 4
        return codes[last]
      }
    ])
  }

  @Test func tablesOfIndependentEvents() throws {
    try check(
      "adjusted residual of one cell, 300 events", worlds: 4000, atMost: 0.055, atLeast: 0.04
    ) {
      let table = try LagTable(sequence: independent($0, 300), codes: codes)
      return LagSequentialAnalysis(table).pTwoSided[given: 0, target: 1].value
    }
    try check("G² of the table, 300 events", worlds: 4000, atMost: 0.06, atLeast: 0.04) {
      let table = try LagTable(sequence: independent($0, 300), codes: codes)
      return TablewiseTest(table).likelihoodRatio.p.value
    }
    try check("any cell after Holm", worlds: 2000) {
      let table = try LagTable(sequence: independent($0, 300), codes: codes)
      return LagSequentialAnalysis(table).holmP.cells.compactMap(\.value).min()
    }
    try check(
      "residual without repeats (leverage form)", worlds: 2000, atMost: 0.055, atLeast: 0.04
    ) {
      let table = try LagTable(
        sequence: independent($0, 300, repeats: false), codes: codes, structuralZeros: .diagonal)
      return LagSequentialAnalysis(table).pTwoSided[given: 0, target: 1].value
    }
    for (name, p) in wampold {
      // Dominance compares two distances from chance: it is far more careful than its level says.
      let least = name.hasPrefix("parallel") ? 0 : 0.035
      try check(name, worlds: 3000, atMost: 0.055, atLeast: least) { world in
        let sequence = independent(world, 200)
        let table = try LagTable(sequence: sequence, codes: codes)
        return p(table, PermutationMoments(sequence, codes: codes, lag: 1)).value
      }
    }
  }

  private typealias Cell = PermutationMoments.Cell

  private var wampold: [(String, (LagTable, PermutationMoments) -> Measure)] {
    [
      (
        "two-cell test, cells of one row",
        { table, moments in
          TwoCellTest(
            Cell(given: 0, target: 1), Cell(given: 0, target: 2), of: table, moments: moments
          ).result.pTwoSided
        }
      ),
      (
        "bidirectional test",
        { table, moments in BidirectionalTest(0, 1, of: table, moments: moments).result.pTwoSided }
      ),
      (
        "parallel dominance test",
        { table, moments in
          ParallelDominanceTest(0, 1, of: table, moments: moments).result.pTwoSided
        }
      ),
    ]
  }

  @Test func permutations() throws {
    try check("permutation p of a cell", worlds: 1000) {
      try PermutationTest(independent($0, 80), codes: codes, replicates: 199, seed: $0)
        .pTwoSided[given: 0, target: 1].value
    }
    try check("permutation p of the table", worlds: 1000) {
      try PermutationTest(independent($0, 80), codes: codes, replicates: 199, seed: $0)
        .wholeP.measure.value
    }
    try check("permutation p without repeats, exact", worlds: 600) {
      try PermutationTest(
        independent($0, 40, repeats: false), codes: codes, constraint: .diagonal, replicates: 99,
        seed: $0
      ).pTwoSided[given: 0, target: 1].value
    }
    try check("permutation p of the table without repeats, walked", worlds: 600) {
      try PermutationTest(
        independent($0, 80, repeats: false), codes: codes, constraint: .diagonal, replicates: 99,
        seed: $0
      ).wholeP.measure.value
    }
    try check("largest of 20 lags (simultaneous band)", worlds: 500) {
      try LagProfile(
        independent($0, 100), given: codes[0], target: codes[1], codes: codes, replicates: 199,
        seed: $0
      ).points.compactMap(\.familyP.value).min()
    }
  }

  @Test func groups() throws {
    try check("homogeneity of four sessions, chi-square", worlds: 2000, atMost: 0.06) { world in
      try HomogeneityTest(
        try (0..<4).map {
          try LagTable(sequence: independent(world * 8 + UInt64($0), 150), codes: codes)
        }
      ).pOfLikelihoodRatio.value
    }
    try check("homogeneity of four sessions, dealt out", worlds: 300) { world in
      try HomogeneityTest(
        try (0..<4).map {
          try LagTable(sequence: independent(world * 8 + UInt64($0), 60), codes: codes)
        }
      ).permutationP(replicates: 199, seed: world).value
    }
    try check("stationarity of thirds", worlds: 2000, atMost: 0.06) {
      try StationarityTest.of(independent($0, 450), codes: codes, segments: 3)
        .pOfLikelihoodRatio.value
    }
    try check("two groups of five sessions, largest cell", worlds: 300) { world in
      let tables = try (0..<10).map {
        try LagTable(sequence: independent(world * 16 + UInt64($0), 80), codes: codes)
      }
      return try GroupComparison(Array(tables.prefix(5)), Array(tables.suffix(5)))
        .cells.cells.compactMap(\.familyP.value).min()
    }
  }

  /// Two rows of onsets over ten minutes whose rates follow one slow wave, and nothing else.
  private func drifting(
    _ world: UInt64, strength: Double, period: Double
  ) throws -> CodedSession {
    var source = RandomSource(seed: 5, stream: world)
    let phase = source.unit() * 2 * Double.pi
    func onsets() -> [Int64] {
      var times: [Int64] = []
      for second in 0..<600 {
        let wave = sin(2 * Double.pi * Double(second) / period + phase)
        if source.isTrue(withProbability: 0.07 * exp(strength * wave)) {
          times.append(Int64(second))
        }
      }
      return times
    }
    return try TestSession.session(
      [
        try Stream(
          person: TestSession.infant, name: "gaze",
          events: onsets().map { Moment(code: Code(0), time: .seconds($0)) },
          within: try TestSession.span(0, 600)),
        try TestSession.voice(onsets().map { (4, $0, $0 + 1) }, until: 600),
      ], until: 600)
  }

  @Test func shifts() throws {
    let window = TimeWindow(from: .zero, to: .seconds(3))
    for (name, strength, period, isShared) in [
      ("steady rates", 0.0, 600.0, false), ("one slow wave in both (10 min)", 0.8, 600.0, true),
      ("waves of 4 min in both", 0.8, 240.0, true),
    ] {
      let worlds = 1000
      // A drift that both share misleads the whole-record shift, as its documentation says.
      try check(
        "circular shift, \(name)", worlds: worlds, atMost: isShared ? 1 : 0.05,
        atLeast: isShared ? 0 : 0.02
      ) {
        TimeWindowShift(
          given: [Code(0)], target: [Code(4)], window: window,
          of: try drifting($0, strength: strength, period: period)
        ).shift.pGreater.value
      }
      try check("block rotation, \(name)", worlds: worlds, atMost: 0.07) {
        TimeWindowShift(
          given: [Code(0)], target: [Code(4)], window: window,
          of: try drifting($0, strength: strength, period: period)
        ).blocks.pGreater.value
      }
    }
    try check("shift of the merged sequence", worlds: 300) {
      let session = try drifting($0, strength: 0, period: 600)
      return SequenceShift(
        [.init(session.streams, of: session, turning: TestSession.mother)],
        codes: [Code(0), Code(4)], minShift: .seconds(10), replicates: 199, seed: $0
      ).cells[given: 0, target: 1].pTwoSided.value
    }
    try check("lag profile in seconds, any bin", worlds: 300) {
      TimeLagProfile(
        given: [Code(0)], target: [Code(4)], reach: .seconds(10), width: .seconds(1),
        of: try drifting($0, strength: 0, period: 600), replicates: 199, seed: $0
      ).points.compactMap(\.familyP.value).min()
    }
  }
}
