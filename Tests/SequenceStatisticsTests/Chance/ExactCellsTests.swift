import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ExactCellsTests {
  @Test func onlyNextEventsOfShortRecordsAreCounted() throws {
    func cells(_ text: String, lag: Int) throws -> ExactCells? {
      ExactCells(
        try PermutationPlan(
          EventSequence([codes(text)]), codes: codes("abc"), lag: lag, constraint: .none, seed: 1))
    }
    let text = String(repeating: "abcacb", count: 6)
    #expect(try cells(text, lag: 1) != nil && cells(text, lag: -1) != nil)
    #expect(try cells(text, lag: 2) == nil)
    #expect(try cells(String(repeating: "abcacb", count: 200), lag: 1) == nil)
    let exact = try #require(try cells(text, lag: 1))
    let moments = PermutationMoments(EventSequence([codes(text)]), codes: codes("abc"), lag: 1)
    for given in 0..<3 {
      for target in 0..<3 {
        #expect(
          isClose(
            exact.mean[given: given, target: target], moments.mean(given: given, target: target)))
        #expect(
          isClose(
            exact.variance[given: given, target: target],
            moments.variance(given: given, target: target), relative: 1e-8))
      }
    }
  }
}
