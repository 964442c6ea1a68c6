import CodedSessions
import SequenceStatistics
import Testing

@Suite struct RecurrenceChanceTests {
  private static func coupled(_ seed: UInt64) -> PairedUnits {
    var random = TestRandom(seed: seed)
    let first = random.unitRow(160, kinds: 4, longestRun: 6)
    // The second does what the first did three units before.
    return PairedUnits(
      [.init(first, [3, 3, 3] + Array(first.prefix(157)))], step: .seconds(1))
  }

  @Test func everyMeasureIsTakenAnew() {
    let units = Self.coupled(1)
    let options = RecurrenceOptions(theiler: 1)
    let chance = RecurrenceChance(
      units, options: options, design: .boutPermutation, replicates: 20, seed: 3)
    let surrogates = UnitSurrogates(units, design: .boutPermutation, replicates: 20, seed: 3)
    let plots = (0..<20).map { CrossRecurrence(surrogates.replicate($0), options: options) }
    let observed = CrossRecurrence(units, options: options)
    #expect(chance.comparisons.map(\.measure) == RecurrenceMeasure.diagonal)
    for comparison in chance.comparisons {
      #expect(comparison.observed == observed[comparison.measure])
      #expect(
        comparison.null.sorted == plots.compactMap { $0[comparison.measure].value }.sorted())
      #expect(comparison.replicatesLeftOut == 0)
      #expect(comparison.mean == comparison.null.mean)
    }
    #expect(chance[.laminarity] == nil && chance[.recurrenceRate] == nil)
  }

  @Test func aFollowerHasLongerLinesThanByChance() throws {
    let units = Self.coupled(2)
    let chance = RecurrenceChance(units, design: .boutPermutation, replicates: 99)
    let longest = try #require(chance[.longestLine])
    #expect(longest.pGreater == .value(0.01) && longest.pLess == .value(1))
    #expect(longest.pTwoSided == .value(0.02) && (longest.z.value ?? 0) > 3)
    // All shifts of one phase, without a seed.
    let shifts = RecurrenceChance(units, design: .shift(minShift: 10), seed: 1)
    #expect(shifts.replicates == 141 && shifts[.longestLine]?.null.count == 141)
    #expect(shifts == RecurrenceChance(units, design: .shift(minShift: 10), seed: 2))
  }

  @Test func nothingToRearrangeIsNoTest() throws {
    let short = RecurrenceChance(
      PairedUnits([1, 2], [1, 2], step: .seconds(1)), design: .shift(minShift: 5))
    let comparison = try #require(short[.determinism])
    #expect(short.stretchesLeftOut == 1 && short.replicates == 0)
    #expect(comparison.mean == .undefined(.tooShort) && comparison.z == .undefined(.tooShort))
    #expect(comparison.pGreater == .undefined(.tooShort))
    // Constant records: every shift is the same.
    let same = [UInt16](repeating: 0, count: 40)
    let constant = RecurrenceChance(
      PairedUnits([.init(same, same)], step: .seconds(1)), design: .shift(minShift: 10))
    #expect(constant[.meanLine]?.z == .undefined(.cannotVary))
    #expect(constant[.meanLine]?.pGreater == .value(1))
    // No line anywhere: determinism of nothing does not exist in any replicate.
    let apart = RecurrenceChance(
      PairedUnits(
        [.init(same, [UInt16](repeating: 1, count: 40))], step: .seconds(1)),
      design: .shift(minShift: 10))
    #expect(apart[.determinism]?.replicatesLeftOut == 21)
    #expect(apart[.lineCount]?.pGreater == .value(1))
  }
}
