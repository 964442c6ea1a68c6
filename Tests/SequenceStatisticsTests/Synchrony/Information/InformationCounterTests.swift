import Testing

@testable import SequenceStatistics

@Suite struct InformationCounterTests {
  /// Dense tables and sorted keys against the definition, with one counter for many sources.
  @Test(arguments: 0..<150) func everyWayOfCountingMeetsTheDefinition(_ seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let lengths = (0..<(1 + random.below(3))).map { _ in random.below(60) }
    // Many states leave too many cells for a dense table.
    let states = [2, 3, 5, 300][seed % 4]
    let target = InformationOracle.rows(lengths, states: states, &random)
    var source = InformationOracle.rows(lengths, states: states, &random)
    let (k, l, u) = (random.below(4), 1 + random.below(3), random.below(6) - 2)
    var counter = InformationCounter(
      target: target, source: source, targetHistory: k, sourceHistory: l, delay: u,
      isRepeated: seed % 2 == 0)
    for turn in 0..<3 {
      if turn > 0 { source = source.map { UnitSurrogates.turned($0, by: 1 + turn) } }
      let tally = counter.tally(source)
      let expected = InformationOracle.information(
        source: source, target: target, k: k, l: l, u: u)
      #expect(tally.samples == expected.samples, "seed \(seed)")
      #expect(tally.excluded == expected.leftOut, "seed \(seed)")
      #expect(tally.jointCells == expected.cells, "seed \(seed)")
      if let nats = expected.nats {
        #expect(isClose(tally.nats, nats, relative: 1e-10, absolute: 1e-12), "seed \(seed)")
      } else {
        #expect(tally.nats == .undefined(.noPairs), "seed \(seed)")
      }
    }
  }

  @Test func longRowsOfManyStates() {
    var random = TestRandom(seed: 5)
    let x = (0..<3000).map { _ in UInt16(random.below(2000)) }
    let y = x.map { $0 / 2 }
    var counter = InformationCounter(
      target: [y], source: [x], targetHistory: 2, sourceHistory: 2, delay: 1, isRepeated: true)
    let expected = InformationOracle.information(source: [x], target: [y], k: 2, l: 2, u: 1)
    #expect(isClose(counter.tally([x]).nats, expected.nats ?? 0, relative: 1e-10, absolute: 1e-12))
  }

  @Test func nothingThatIsAskedForTraps() {
    let row: [UInt16] = [0, 1, 1, 0, 1]
    for (k, l, u) in [
      (Int.max, 1, 1), (1, Int.max, 1), (1, 1, Int.max), (1, 1, Int.min),
      (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
    ] {
      var counter = InformationCounter(
        target: [row], source: [row], targetHistory: k, sourceHistory: l, delay: u,
        isRepeated: false)
      #expect(counter.tally([row]).nats == .undefined(.noPairs))
    }
    var counter = InformationCounter(
      target: [row], source: [row], targetHistory: 1, sourceHistory: 1, delay: 1,
      isRepeated: false)
    #expect(counter.tally([[0]]).nats == .undefined(.noPairs))
    #expect(counter.tally([]).samples == 0)
  }
}
