import CodedSessions
import SequenceStatistics
import Testing

@Suite struct CodewiseAlignmentTests {
  /// Smile and voice, noted in different order by the two coders.
  let crossing = TimedCodings.coding(
    [(0, 1000, 2000), (1, 1100, 3000)], [(1, 1000, 3000), (0, 1100, 2000)], categories: 2)
  let rule = TimedAlignment.Rule(tolerance: .milliseconds(200))

  @Test func crossingPairsAreNotLost() {
    let each = CodewiseAlignment(crossing, rule: rule)
    #expect(each.perCode.map(\.matches) == [1, 1])
    #expect(each.overall == CodeAgreement(matches: 2, omissions: 0, commissions: 0))
    #expect(each.events.map(\.kind) == [.match, .match])
    // In one order, one of the two at most can be a match.
    #expect(TimedAlignment(crossing, rule: rule).table.agreed < 2)
  }

  @Test(arguments: 0..<200)
  func eachCodeHasTheMostPairsAndThenTheSmallestDifferences(seed: Int) {
    var random = TestRandom(seed: UInt64(seed))
    let coding = TimedCodings.random(&random, most: 8, categories: 2, length: 20)
    let tolerance = Int64(random.below(6))
    let each = CodewiseAlignment(coding, rule: .init(tolerance: .milliseconds(tolerance)))
    for code in 0..<2 {
      let first = coding.first.filter { $0.category == code }.map(\.onset.microseconds)
      let second = coding.second.filter { $0.category == code }.map(\.onset.microseconds)
      guard first.count <= 5, second.count <= 5 else { continue }
      let best = OrderedMatchings.best(first.count, second.count) { row, column in
        let difference = Int((first[row] - second[column]).magnitude)
        return difference <= Int(tolerance) * 1000 ? (1, difference) : nil
      }
      #expect(each.perCode[code].matches == best.saving, "seed \(seed)")
      #expect(
        each.alignments[code].totalDifference.microseconds == Int64(best.distance), "seed \(seed)")
      #expect(each.perCode[code].omissions == first.count - best.saving)
      #expect(each.perCode[code].commissions == second.count - best.saving)
    }
    #expect(each.events.count == each.events.sorted { $0.onset < $1.onset }.count)
    #expect(zip(each.events, each.events.dropFirst()).allSatisfy { $0.onset <= $1.onset })
  }

  @Test func noCodesNoResults() {
    let none = CodewiseAlignment(TimedCodings.coding([], [], categories: 0), rule: rule)
    #expect(none.perCode.isEmpty && none.overall.share == .undefined(.noOccurrence))
  }
}
