import SequenceStatistics
import Testing

@Suite("CellStatistic")
struct CellStatisticTests {
  @Test func eachIsTheStatisticOfItsFile() throws {
    let table = try LagTable(counts: [[3, 9, 4], [8, 0, 5], [2, 7, 6]])
    let analysis = LagSequentialAnalysis(table)
    for given in 0..<3 {
      for target in 0..<3 {
        func of(_ statistic: CellStatistic) -> Measure {
          statistic.cells(of: table)[given: given, target: target]
        }
        let cell = analysis[given: given, target: target]
        #expect(of(.count) == .value(Double(cell.observed)))
        #expect(of(.probability) == cell.targetAfterGiven)
        #expect(of(.adjustedResidual) == cell.adjustedResidual)
        #expect(of(.yulesQ) == cell.yulesQ)
        #expect(of(.logOddsRatio) == cell.association.logOddsRatio(.always))
        #expect(of(.lift) == Lift.measure(of: cell.association))
      }
    }
    let zeros = try LagTable(counts: [[0, 2], [3, 0]], structuralZeros: .diagonal)
    #expect(CellStatistic.count.cells(of: zeros)[given: 0, target: 0].reason == .structuralZero)
    #expect(CellStatistic.lift.cells(of: zeros)[given: 1, target: 1].reason == .structuralZero)
  }
}
