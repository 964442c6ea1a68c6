import CodedSessions
import SequenceStatistics
import Testing

/// Tables printed in books and papers, at the precision of the print.
@Suite struct PublishedTablesTests {
  @Test func oConnor1999FromItsEvents() throws {
    let events = OConnor1999.events.map { Code(UInt16(($0.wholeNumberValue ?? 0) - 1)) }
    #expect(events.count == 393)
    let table = try LagTable(sequence: EventSequence([events]), codes: codes("abcdef"))
    let analysis = LagSequentialAnalysis(table)
    #expect(table.counts.cells == OConnor1999.counts.flatMap(\.self))
    expect(analysis.expected.cells, OConnor1999.expected, within: 5e-4)
    expect(
      analysis.transitionalProbability.targetAfterGiven, OConnor1999.probability, within: 5.1e-5)
    expect(analysis.adjustedResidual.cells, OConnor1999.adjustedResidual, within: 5.1e-4)
    expect(analysis.yulesQ.cells, OConnor1999.yulesQ, within: 5.1e-4)
    let test = analysis.tablewiseTest
    #expect(
      isClose(test.likelihoodRatio.statistic, OConnor1999.likelihoodRatio, absolute: 5.1e-5))
    #expect(isClose(test.pearson.statistic, 210.604769, absolute: 5.1e-7))
    #expect(test.degreesOfFreedom == 25)
  }

  @Test func griffinAndGottman1990() throws {
    let analysis = LagSequentialAnalysis(try LagTable(counts: GriffinGottman1990.counts))
    #expect(analysis.table.total == 268)
    expect(analysis.adjustedResidual.cells, GriffinGottman1990.adjustedResidual, within: 5.1e-4)
    let test = analysis.tablewiseTest
    #expect(
      isClose(
        test.likelihoodRatio.statistic, GriffinGottman1990.likelihoodRatio, absolute: 5.1e-7))
    #expect(isClose(test.pearson.statistic, GriffinGottman1990.pearson, absolute: 5.1e-7))
    #expect(test.degreesOfFreedom == 25)
    #expect(isClose(analysis[given: 1, target: 4].yulesQ, 0.6831, absolute: 5.1e-5))
    #expect(isClose(analysis[given: 1, target: 4].targetAfterGiven, 0.6))
    #expect(isClose(analysis[given: 1, target: 4].givenBeforeTarget, 54.0 / 97.0 * 60 / 54))
    let sparse = analysis.isSparse.cells.count { $0 }
    #expect(sparse == 23)
    #expect(analysis.testCount == 13)
    #expect(
      analysis.caveats.contains { caveat in
        if case .sparseCells(23, 36, _, 5) = caveat { return true }
        return false
      })
  }

  @Test func bakemanAndQuera2011() throws {
    let analysis = LagSequentialAnalysis(try LagTable(counts: BakemanQuera2011.counts))
    #expect(analysis.table.total == 74)
    expect(analysis.adjustedResidual.cells, BakemanQuera2011.adjustedResidual, within: 5.1e-7)
    let test = analysis.tablewiseTest
    #expect(
      isClose(test.likelihoodRatio.statistic, BakemanQuera2011.likelihoodRatio, absolute: 5.1e-7))
    #expect(isClose(test.pearson.statistic, BakemanQuera2011.pearson, absolute: 5.1e-7))
    #expect(isClose(test.likelihoodRatio.p, 0.013636, absolute: 5.1e-7))
    #expect(test.degreesOfFreedom == 16)
    #expect(isClose(analysis[given: 0, target: 3].yulesQ, 0.531, absolute: 5.1e-4))
    #expect(isClose(analysis[given: 4, target: 1].yulesQ, 0.750, absolute: 5.1e-4))
    #expect(analysis.testCount == 1, "all cells but Read → Read are sparse")
  }

  @Test func du2026() throws {
    let table = try LagTable(counts: Du2026.counts)
    #expect(table.total == 248)
    expect(AdjustedResidual(table).cells, Du2026.adjustedResidual, within: 5.1e-3)
  }

  private func expect(
    _ cells: CellTable<Measure>, _ printed: [[Double]], within absolute: Double
  ) {
    for (index, (measure, number)) in zip(cells.cells, printed.flatMap(\.self)).enumerated() {
      #expect(
        isClose(measure, number, relative: 0, absolute: absolute),
        "cell \(index): \(measure) for \(number)")
    }
    #expect(cells.cells.count == printed.flatMap(\.self).count)
  }
}
