import CodedSessions
import SequenceStatistics
import Testing

@Suite struct UnitSurrogatesTests {
  private static func units(_ rows: [(first: [UInt16], second: [UInt16])]) -> PairedUnits {
    PairedUnits(rows.map { PairedUnits.Stretch($0.first, $0.second) }, step: .seconds(1))
  }

  /// A row of runs and, at places, unknown units.
  private static func row(_ length: Int, _ source: inout TestRandom) -> [UInt16] {
    var row: [UInt16] = []
    while row.count < length {
      let code = source.below(5) == 0 ? PairedUnits.unknown : UInt16(source.below(3))
      row += [UInt16](repeating: code, count: 1 + source.below(4))
    }
    return Array(row.prefix(length))
  }

  private static func runs(_ row: [UInt16]) -> [[UInt16]] {
    row.reduce(into: []) { runs, unit in
      if runs.last?.last == unit { runs[runs.count - 1].append(unit) } else { runs.append([unit]) }
    }
  }

  @Test func allShiftsOfOneStretchAreGoneThrough() {
    let row: [UInt16] = [0, 0, 1, 1, 1, 0, 2, 2]
    let surrogates = UnitSurrogates(Self.units([(row, row)]), design: .shift(minShift: 2))
    #expect(surrogates.count == 5 && surrogates.kind == .enumeratedWithoutObserved)
    let seconds = (0..<5).map { surrogates.replicate($0).stretches[0].second }
    // What stands at t stands at t + shift.
    for (shift, second) in zip(2...6, seconds) {
      #expect(second == (0..<8).map { row[($0 - shift + 8) % 8] })
    }
    // The middle shifts alone leave a p without a seed: how often both agree at least fully.
    let null = surrogates.null { units in
      Double(zip(units.stretches[0].first, units.stretches[0].second).count { $0 == $1 })
    }
    #expect(null.pGreater(8).measure == .value(1.0 / 6))
  }

  @Test func shortStretchesAreLeftOutAndSeveralAreDrawn() {
    let long = [UInt16](repeating: 0, count: 39) + [1]
    let units = Self.units([(long, long), ([0, 1], [1, 0]), (long, long)])
    let surrogates = UnitSurrogates(units, design: .shift(minShift: 5), replicates: 99, seed: 7)
    #expect(surrogates.stretchesLeftOut == 1 && surrogates.units.stretches.count == 2)
    #expect(surrogates.count == 99 && surrogates.kind == .sampled)
    for replicate in 0..<99 {
      for stretch in surrogates.replicate(replicate).stretches {
        #expect((4...35).contains(stretch.second.firstIndex(of: 1) ?? -1))
        #expect(stretch.first == long)
      }
    }
    let again = UnitSurrogates(units, design: .shift(minShift: 5), replicates: 99, seed: 7)
    #expect(again.replicate(41) == surrogates.replicate(41))
    let none = UnitSurrogates(Self.units([([0], [0])]), design: .shift(minShift: 5))
    #expect(none.count == 0 && none.null { _ in 1 }.pGreater(1).measure.reason == .noPairs)
  }

  @Test(arguments: 0..<20) func boutsKeepTheirLengthsAndNeverMerge(_ seed: Int) {
    var source = TestRandom(seed: UInt64(seed))
    let row = Self.row(60, &source)
    let surrogates = UnitSurrogates(
      Self.units([(row, row)]), design: .boutPermutation, replicates: 20, seed: UInt64(seed))
    for replicate in 0..<surrogates.count {
      let drawn = surrogates.replicate(replicate).stretches[0].second
      #expect(
        drawn.indices.filter { drawn[$0] == PairedUnits.unknown }
          == row.indices.filter { row[$0] == PairedUnits.unknown }, "seed \(seed)")
      #expect(
        Self.runs(drawn).sorted { ($0[0], $0.count) < ($1[0], $1.count) }
          == Self.runs(row).sorted { ($0[0], $0.count) < ($1[0], $1.count) }, "seed \(seed)")
    }
  }

  @Test func everyArrangementOfTwoKindsComesAboutEquallyOften() {
    // Three runs of 0 with lengths 1, 2, 3 around two of 1: 3! · 2! arrangements of lengths.
    let row: [UInt16] = [0, 1, 0, 0, 1, 1, 0, 0, 0]
    let surrogates = UnitSurrogates(
      Self.units([(row, row)]), design: .boutPermutation, replicates: 12_000, seed: 3)
    var counts: [[UInt16]: Int] = [:]
    for replicate in 0..<surrogates.count {
      counts[surrogates.replicate(replicate).stretches[0].second, default: 0] += 1
    }
    #expect(counts.count == 12)
    // Five standard deviations of a binomial with n 12 000, p 1/12.
    for count in counts.values { #expect(abs(Double(count) - 1000) < 5 * 30.3) }
  }
}
