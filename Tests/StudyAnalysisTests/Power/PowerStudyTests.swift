import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyAnalysis

/// A simulated study against the tests themselves, of numbers worked out by hand.
@Suite struct PowerStudyTests {
  /// A dyad whose count lies `z` standard deviations of chance above its mean.
  private func tally(_ z: Double, verdict: Verdict? = .notDistinguishable) -> Tally {
    Tally(
      counts: [20, 20, 10, 5, 1, 1, 60_000_000],
      chance: [ChanceTally(observed: 8 + 2 * z, mean: 8, variance: 4)], verdict: verdict)
  }

  private let numbers = [1.5, -0.25, 2, 0.5, 3, -1, 0.75, 1]

  @Test(arguments: [2, 5, 8])
  func oneGroupIsASignFlip(count: Int) throws {
    let design = try PowerDesignTests.design(dyads: [count])
    let study = PowerStudy([numbers.map { tally($0) }], first: count, design: design, study: 0)
    let own = Array(numbers.prefix(count))
    #expect(study.p == SignFlip(own).p.twoSided.value)
    let mean = try #require(study.mean)
    #expect(abs(mean - own.reduce(0, +) / Double(count)) < 1e-12)
    #expect(study.dyads == count && study.insufficient == 0)
  }

  @Test(arguments: [3, 4])
  func twoGroupsAreAPermutation(count: Int) throws {
    let design = try PowerDesignTests.design(
      groups: [("first", 0.1), ("second", 0.5)], dyads: [count])
    let (first, second) = (Array(numbers.prefix(4)), Array(numbers.suffix(4)).map { $0 + 1 })
    let study = PowerStudy(
      [first.map { tally($0) }, second.map { tally($0) }], first: count, design: design, study: 0)
    let groups = GroupedValues(
      Array(first.prefix(count) + second.prefix(count)),
      groups: (0..<(2 * count)).map { $0 < count ? 0 : 1 })
    #expect(study.p == GroupPermutation(groups).p.twoSided.value)
    // Second less first.
    let mean = try #require(study.mean)
    let expected =
      (second.prefix(count).reduce(0, +) - first.prefix(count).reduce(0, +)) / Double(count)
    #expect(abs(mean - expected) < 1e-12)
    #expect(study.dyads == 2 * count)
  }

  /// Short sessions are counted, and enter the test where they have a number.
  @Test func dyadsWithTooLittleAreCounted() throws {
    let design = try PowerDesignTests.design(dyads: [4])
    let study = PowerStudy(
      [[tally(1), tally(2, verdict: .insufficientData), nil, tally(1.5)]], first: 4, design: design,
      study: 0)
    #expect(study.insufficient == 2 && study.dyads == 4)
    #expect(study.p == SignFlip([1, 2, nil, 1.5]).p.twoSided.value)
    let none = PowerStudy([[nil, nil]], first: 2, design: design, study: 0)
    #expect(none.p == nil && none.mean == nil && none.insufficient == 2)
  }
}
