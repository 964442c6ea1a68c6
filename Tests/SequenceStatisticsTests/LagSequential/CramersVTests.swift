import SequenceStatistics
import Testing

@Suite struct CramersVTests {
  @Test func fromNothingToPerfect() throws {
    #expect(CramersV.measure(of: try LagTable(counts: [[5, 5], [5, 5]])).value == 0)
    let perfect = try LagTable(counts: [[0, 7, 0], [0, 0, 7], [7, 0, 0]])
    #expect(isClose(CramersV.measure(of: perfect), 1))
    let two = try LagTable(counts: [[10, 10], [20, 60]])
    #expect(isClose(CramersV.measure(of: two), 0.218218, relative: 1e-5))
  }

  @Test func whereThereIsNone() throws {
    #expect(CramersV.measure(of: try LagTable(counts: [[0, 0], [0, 0]])).reason == .noPairs)
    #expect(CramersV.measure(of: try LagTable(counts: [[3, 0], [2, 0]])).reason == .emptyMargin)
    let zeros = try LagTable(counts: [[0, 3], [2, 0]], structuralZeros: .diagonal)
    #expect(CramersV.measure(of: zeros).reason == .structuralZero)
  }
}
