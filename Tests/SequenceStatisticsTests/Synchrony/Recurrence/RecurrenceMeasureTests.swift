import CodedSessions
import SequenceStatistics
import Testing

@Suite struct RecurrenceMeasureTests {
  private static func runs(_ row: [UInt16]) -> [(code: UInt16, length: Int)] {
    row.reduce(into: []) { runs, code in
      if runs.last?.code == code {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((code, 1))
      }
    }
  }

  /// The identities that make most measures free of timing, on random rows.
  @Test(arguments: 0..<60) func wholePlotsFollowFromTheBouts(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let count = 1 + random.below(60)
    let rows = (0..<2).map { _ in
      random.unitRow(count, kinds: 3, longestRun: 7, gaps: seed % 2 == 0)
    }
    let plot = CrossRecurrence(PairedUnits([.init(rows[0], rows[1])], step: .seconds(1)))
    let n = (0..<3).map { state in rows.map { $0.count { $0 == UInt16(state) } } }
    let points = n.reduce(0) { $0 + $1[0] * $1[1] }
    let coded = rows.map { $0.count { $0 != PairedUnits.unknown } }
    #expect(plot.points == points, "seed \(seed)")
    if coded[0] * coded[1] > 0 {
      #expect(
        isClose(plot.recurrenceRate, Double(points) / Double(coded[0] * coded[1])))
    }
    // Each bout of q units in state s of the second is n₁(s) lines of length q.
    var lengths: [Int] = []
    for run in Self.runs(rows[1]) where run.code < 3 {
      lengths += [Int](repeating: run.length, count: n[Int(run.code)][0])
    }
    let counted = lengths.filter { $0 >= 2 }
    #expect(plot.alongSecond.lineCount == counted.count, "seed \(seed)")
    #expect(plot.alongSecond.pointsOnLines == counted.reduce(0, +), "seed \(seed)")
    #expect(plot.alongSecond.longest.value == counted.max().map(Double.init), "seed \(seed)")
    // The areas of all pairs of bouts in one state.
    let areas = Self.runs(rows[0]).flatMap { one in
      Self.runs(rows[1]).filter { $0.code == one.code && one.code < 3 }
        .map { $0.length * one.length }
    }
    let entropy = RecurrenceMatrix.entropyOfValues(areas)
    #expect(
      isClose(
        plot.categoricalEntropyNats.value ?? -1, entropy ?? -1, relative: 1e-12, absolute: 1e-13),
      "seed \(seed)")
  }

  /// Bouts in another order: what rests on bouts stays, what rests on alignment moves.
  @Test(arguments: 0..<10) func rearrangedBoutsLeaveMostMeasuresAsTheyAre(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let rows = (0..<2).map { _ in random.unitRow(120, kinds: 3, longestRun: 6) }
    let units = PairedUnits([.init(rows[0], rows[1])], step: .seconds(1))
    let options = RecurrenceOptions()
    let observed = CrossRecurrence(units, options: options)
    let surrogates = UnitSurrogates(
      units, design: .boutPermutation, replicates: 5, seed: UInt64(seed))
    var moved: Set<RecurrenceMeasure> = []
    for replicate in 0..<surrogates.count {
      let plot = CrossRecurrence(surrogates.replicate(replicate), options: options)
      for measure in RecurrenceMeasure.allCases where plot[measure] != observed[measure] {
        moved.insert(measure)
      }
      // With categories apart even diagonal lines stay.
      #expect(
        zip(
          ChromaticRecurrence(surrogates.replicate(replicate)).plots,
          ChromaticRecurrence(units).plots
        ).allSatisfy { $0.recurrence.diagonal == $1.recurrence.diagonal }, "seed \(seed)")
    }
    for measure in RecurrenceMeasure.allCases {
      switch measure.ground(under: options) {
      case .bouts: #expect(!moved.contains(measure), "\(measure), seed \(seed)")
      case .order, .alignment: break
      }
    }
    #expect(moved.isSuperset(of: [.determinism, .lineCount, .meanLine, .lineEntropyNats]))
  }

  /// Each record's own order kept and the first turned against the second: white lines stay too.
  @Test func alignmentAloneMovesOnlyDiagonalLines() {
    var random = TestRandom(seed: 4)
    let second = random.unitRow(90, kinds: 3, longestRun: 5)
    // A row that begins and ends with other codes can be turned at a border of bouts without cutting one.
    let first = [UInt16(0), 0] + random.unitRow(86, kinds: 3, longestRun: 5) + [1, 1]
    let cut = (40..<80).first { first[$0] != first[$0 - 1] } ?? 0
    let turned = Array(first[cut...]) + Array(first[..<cut])
    let plots = [first, turned].map {
      CrossRecurrence(PairedUnits([.init($0, second)], step: .seconds(1)))
    }
    for measure in RecurrenceMeasure.allCases {
      let isTiming = measure.carriesTiming(under: RecurrenceOptions())
      if !isTiming { #expect(plots[0][measure] == plots[1][measure], "\(measure)") }
    }
    #expect(plots[0].whiteAlongSecond == plots[1].whiteAlongSecond)
    #expect(plots[0].determinism != plots[1].determinism)
  }

  @Test func theGroundDependsOnTheOptions() {
    let whole = RecurrenceOptions()
    #expect(
      RecurrenceMeasure.allCases.filter { $0.carriesTiming(under: whole) }
        == RecurrenceMeasure.diagonal)
    #expect(RecurrenceMeasure.recurrenceRate.ground(under: whole) == .bouts)
    #expect(RecurrenceMeasure.meanWhiteLine.ground(under: whole) == .order)
    #expect(RecurrenceMeasure.laminarity.ground(under: .init(embedding: 2)) == .order)
    for options in [RecurrenceOptions(theiler: 1), RecurrenceOptions(side: .firstEarlier)] {
      #expect(RecurrenceMeasure.allCases.allSatisfy { $0.carriesTiming(under: options) })
    }
  }
}
