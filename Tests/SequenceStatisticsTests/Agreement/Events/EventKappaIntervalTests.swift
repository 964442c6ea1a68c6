import SequenceStatistics
import Testing

@Suite struct EventKappaIntervalTests {
  let table = EventAgreementTable(
    matched: AgreementTable(size: 2, cells: [40, 5, 3, 30]), firstOnly: [4, 2],
    secondOnly: [1, 5])

  @Test func kappaLiesWithinItsInterval() throws {
    for twice in [false, true] {
      let kappa = try #require(
        EventKappa(twice ? table.countedTwice : table).kappa.value)
      let found = EventKappaInterval(table, countsTwice: twice, replicates: 400)
      let interval = try #require(found.interval)
      #expect(interval.contains(kappa))
      #expect(isClose(found.summary.mean, kappa, absolute: 0.03))
      #expect(found.summary.undefinedCount == 0)
    }
  }

  /// For a table with an ordinary Cohen's κ the standard error is near the large-sample one.
  @Test func theStandardErrorIsThatOfLargeSamples() throws {
    let matched = AgreementTable(size: 2, cells: [200, 50, 50, 200])
    let found = EventKappaInterval(
      EventAgreementTable(matched: matched, firstOnly: [], secondOnly: []), replicates: 1000)
    // Equal totals: κ = 2 po - 1 but for terms of the second order, so that se ≈ 2 √(po (1 - po) / n).
    let expected = 2 * (0.8 * 0.2 / 500).squareRoot()
    #expect(isClose(found.summary.standardError, expected, relative: 0.1))
  }

  @Test func theSameSeedGivesTheSameInterval() {
    let one = EventKappaInterval(table, replicates: 50, seed: 3)
    #expect(one == EventKappaInterval(table, replicates: 50, seed: 3))
    #expect(one != EventKappaInterval(table, replicates: 50, seed: 4))
  }

  @Test func undefinedReplicatesAreCounted() {
    let rare = EventAgreementTable(
      matched: AgreementTable(size: 2, cells: [3, 0, 0, 1]), firstOnly: [], secondOnly: [])
    let found = EventKappaInterval(rare, replicates: 300)
    // Without the rare code there is no κ: (3/4)⁴ of the replicates and a few that hold it alone.
    #expect(found.summary.undefinedCount > 60 && found.summary.undefinedCount < 140)
    #expect(found.interval == Interval(lower: 1, upper: 1))
  }

  @Test func nothingToDrawFrom() {
    let empty = EventAgreementTable(
      matched: AgreementTable(size: 2, cells: []), firstOnly: [], secondOnly: [])
    #expect(EventKappaInterval(empty).interval == nil)
    #expect(EventKappaInterval(table, replicates: -5).interval == nil)
    let huge = EventAgreementTable(
      matched: AgreementTable(size: 1, cells: [.max]), firstOnly: [.max], secondOnly: [1])
    #expect(EventKappaInterval(huge).interval == nil)
  }
}
