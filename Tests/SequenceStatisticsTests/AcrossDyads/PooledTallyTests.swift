import SequenceStatistics
import Testing

@Suite struct PooledTallyTests {
  @Test("64 couples: 2.459 added up, 2.234 as the mean of the couples") func couples() throws {
    let pooled = PooledTally(DyadEffects.tables(DyadEffects.stressThenCoping))
    let table = try #require(pooled.table)
    #expect([table.a, table.b, table.c, table.d] == [1508, 353, 307, 840])
    #expect(isClose(table.logOddsRatio(), 2.458625635885) && pooled.dyadCount == 64)
    #expect(pooled.caveat == .pooledTally(dyads: 64))
    #expect(isClose(pooled.largestShare, 47.0 / 3008))
    #expect(pooled.check(against: MeanEffect(DyadEffects.couples())) == .agrees)
  }

  /// Two dyads with a negative association each, whose base rates differ: the sum is positive.
  @Test("Simpson's paradox shows") func oppositeSign() throws {
    let counts = [(80, 20, 9, 1), (1, 9, 20, 80)]
    let pooled = PooledTally(DyadEffects.tables(counts))
    let mean = MeanEffect(DyadEffects.couples(counts))
    #expect((mean.mean.value ?? 0) < 0)
    #expect((pooled.table?.logOddsRatio().value ?? 0) > 0)
    #expect(pooled.check(against: mean) == .oppositeSign)
  }

  @Test func talkativeDyad() {
    // Three quiet dyads with little and one talkative dyad with much association.
    let counts = [(10, 9, 10, 10), (9, 9, 10, 11), (11, 10, 10, 10), (900, 30, 30, 900)]
    let pooled = PooledTally(DyadEffects.tables(counts))
    let mean = MeanEffect(DyadEffects.couples(Array(counts.prefix(3))))
    #expect(pooled.check(against: mean) == .outsideInterval)
    #expect((pooled.largestShare.value ?? 0) > 0.9)
  }

  @Test func notComparable() throws {
    let none = PooledTally([])
    #expect(none.largestShare == .undefined(.noPairs))
    #expect(none.check(against: MeanEffect([])) == .notComparable(.emptyMargin))
    let one = PooledTally(DyadEffects.tables([(4, 3, 2, 5)]))
    #expect(one.check(against: MeanEffect([])) == .notComparable(.tooFewDyads))
    #expect(
      one.check(against: MeanEffect(DyadEffects.couples([(4, 3, 2, 5)])))
        == .notComparable(.tooFewDyads))
    let huge = try #require(Association2x2(a: Int.max / 4, b: 1, c: 1, d: 1))
    #expect(PooledTally([huge, huge]).table == nil)
    #expect(PooledTally([huge, huge]).check(against: MeanEffect([])) == .notComparable(.infinite))
  }
}
