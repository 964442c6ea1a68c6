import CodedSessions
import SequenceStatistics
import Testing

@Suite struct AlignmentRuleTests {
  @Test func costsStayWithinTheirRanges() {
    let rule = AlignmentRule(tolerance: .seconds(1), substitution: -4, gap: 0)
    #expect(rule.substitution == 0 && rule.gap == 1 && rule.overlap == 0)
    let large = AlignmentRule(tolerance: .seconds(1), substitution: .max, gap: .max)
    #expect(large.substitution == 1_000_000 && large.gap == 1_000_000)
    #expect(AlignmentRule(tolerance: .seconds(2)) == TimedAlignment.Rule(tolerance: .seconds(2)))
  }

  /// A face at the time of an away: one confusion, unless two single events are cheaper.
  @Test func aDearSubstitutionIsAnOmissionAndACommission() throws {
    let block = try #require(TimeSpan(onset: .zero, offset: .seconds(10)))
    func mark(_ category: Int) -> DoubleCoding.Mark {
      DoubleCoding.Mark(category: category, onset: .seconds(2), offset: .seconds(5))
    }
    let coding = DoubleCoding(
      categories: 2, first: [mark(0)], second: [mark(1)], blocks: TimeSet(block))
    let cheap = TimedAlignment(coding, rule: AlignmentRule(tolerance: .seconds(1)))
    #expect(cheap.events.map(\.kind) == [.confusion] && cheap.cost == 1)
    let dear = TimedAlignment(
      coding, rule: AlignmentRule(tolerance: .seconds(1), substitution: 3, gap: 1))
    #expect(Set(dear.events.map(\.kind)) == [.omission, .commission] && dear.cost == 2)
  }
}
