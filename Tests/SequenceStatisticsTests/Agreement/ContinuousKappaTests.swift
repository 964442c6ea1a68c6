import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ContinuousKappaTests {
  private struct Input: Decodable { let input: AgreementEvents }

  /// All times of the case are tenths of a second, so that nothing is lost on its grid.
  @Test func onARecordOfTenthsItIsTheKappaOfTenths() throws {
    let input: Input = try AgreementCase.decoded("02-time-unit-kappa-tolerance-jitter")
    for tolerance in 0...5 {
      let units = try TimeUnitKappa(
        input.input.coding, unit: .milliseconds(100), tolerance: tolerance)
      let time = try ContinuousKappa(
        input.input.coding, tolerance: .milliseconds(Int64(tolerance) * 100))
      #expect(time.time == .seconds(60))
      #expect(time.exact.table.cells == units.exact.table.cells.map { $0 * 100_000 })
      for (one, other) in [
        (time.tolerant.firstAsReference, units.tolerant.firstAsReference),
        (time.tolerant.secondAsReference, units.tolerant.secondAsReference),
      ] {
        #expect(one.table.cells == other.table.cells.map { $0 * 100_000 }, "\(tolerance)")
      }
    }
  }

  @Test func itIsTheTableMicrosecondByMicrosecond() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coding = random.doubleCoding(categories: 3)
      let tolerance = random.below(12)
      let found = try ContinuousKappa(
        coding, tolerance: SessionTime(microseconds: Int64(tolerance)))
      let units = CodedUnits(coding, unit: 1)
      #expect(found.exact.table == units.table(categories: 3), "\(seed)")
      #expect(found.time == coding.time.duration, "\(seed)")
      #expect(
        found.tolerant.firstAsReference.table == units.table(categories: 3, tolerance: tolerance),
        "\(seed)")
      #expect(
        found.tolerant.secondAsReference.table
          == units.swapped.table(categories: 3, tolerance: tolerance), "\(seed)")
    }
  }

  /// Every change of code, end of block and end of codable time moves a cell by at most one unit, with tolerance at
  /// either side of its reach.
  @Test func shorterAndShorterUnitsComeTowardsIt() throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = TestRandom(seed: seed)
      let coarse = random.doubleCoding(categories: 3)
      // The same with all times a thousandfold, and some more.
      func stretched(_ time: SessionTime) -> SessionTime {
        SessionTime(microseconds: time.microseconds * 1009 + 13)
      }
      func stretched(_ marks: [DoubleCoding.Mark]) -> [DoubleCoding.Mark] {
        marks.map {
          DoubleCoding.Mark(
            category: $0.category, onset: stretched($0.onset), offset: stretched($0.offset))
        }
      }
      let spans = coarse.blocks.compactMap {
        TimeSpan(onset: stretched($0.onset), offset: stretched($0.offset))
      }
      let coding = DoubleCoding(
        categories: 3, first: stretched(coarse.first), second: stretched(coarse.second),
        blocks: TimeSet(spans))
      let changes = 4 * (coding.first.count + coding.second.count + spans.count)
      for unit in [1000, 300, 100, 10, 1] {
        let steps = 3000 / unit
        let units = try TimeUnitKappa(
          coding, unit: SessionTime(microseconds: Int64(unit)), tolerance: steps)
        let time = try ContinuousKappa(
          coding, tolerance: SessionTime(microseconds: Int64(steps * unit)))
        for (one, other) in [
          (units.exact, time.exact),
          (units.tolerant.firstAsReference, time.tolerant.firstAsReference),
          (units.tolerant.secondAsReference, time.tolerant.secondAsReference),
        ] {
          for (cell, exact) in zip(one.table.cells, other.table.cells) {
            #expect(abs(cell * unit - exact) <= changes * unit, "\(seed) \(unit)")
          }
          if unit == 1 { #expect(one == other, "\(seed)") }
        }
      }
    }
  }

  @Test func itRefusesWhatFillsNoTime() {
    let span = TimeSpan(onset: .zero, offset: .seconds(3)).map { TimeSet($0) } ?? .empty
    let mark = DoubleCoding.Mark(category: 0, onset: .seconds(1), offset: .seconds(1))
    let moments = DoubleCoding(categories: 1, first: [mark], second: [], blocks: span)
    #expect(throws: TimeAgreementError.moments) { try ContinuousKappa(moments) }
    let several = DoubleCoding(
      categories: 1, first: [], second: [], blocks: span, isExclusive: false)
    #expect(throws: TimeAgreementError.notExclusive) { try ContinuousKappa(several) }
  }

  @Test func aNegativeToleranceIsNone() throws {
    var random = TestRandom(seed: 5)
    let coding = random.doubleCoding(categories: 2)
    let found = try ContinuousKappa(coding, tolerance: SessionTime(microseconds: .min))
    #expect(found.tolerance == .zero && found.tolerant.firstAsReference == found.exact)
  }
}
