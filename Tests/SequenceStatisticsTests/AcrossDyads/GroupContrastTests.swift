import SequenceStatistics
import Testing

@Suite struct GroupContrastTests {
  static let trials = zip(
    DyadEffects.trials, [1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0]
  ).map {
    DyadEffect(
      of: .init(group: $1 == 1 ? "random" : "other"), estimate: $0.estimate, variance: $0.variance)
  }

  @Test("R, by hand: 13 BCG trials, allocated at random or not") func publishedTrials() {
    let contrast = GroupContrast(Self.trials, first: "random", second: "other")
    #expect(isClose(contrast.difference.knappHartung.estimate, -0.4899985395, relative: 1e-8))
    #expect(isClose(contrast.difference.wald.standardError, 0.361948042408, relative: 1e-8))
    #expect(isClose(contrast.difference.knappHartung.standardError, 0.347832340416, relative: 1e-8))
    #expect(isClose(contrast.difference.knappHartung.p, 0.186551857531, relative: 1e-7))
    #expect(isClose(contrast.regression.tauSquared, 0.318376693555, relative: 1e-8))
    #expect(contrast.regression.explainedShare == .value(0))
    #expect(isClose(contrast.regression.residual.q, 138.511281015))
    // Its groups are analysed by themselves.
    #expect(contrast.first.count == 7 && contrast.second.count == 6)
    #expect(contrast.first == MetaAnalysis(Self.trials.filter { $0.dyad.group == "random" }))
  }

  @Test func exchangingGroupsChangesTheSign() throws {
    let one = GroupContrast(Self.trials, first: "random", second: "other").difference
    let other = GroupContrast(Self.trials, first: "other", second: "random").difference
    let value = try #require(one.knappHartung.estimate.value)
    #expect(isClose(other.knappHartung.estimate, -value, relative: 1e-9))
    #expect(
      isClose(other.knappHartung.p, try #require(one.knappHartung.p.value), relative: 1e-8))
  }

  /// With equal variances the difference is that of the two means, with the pooled variance of Student's test.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func equalVariancesGiveStudentsTest(_ seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let sizes = [2 + random.below(6), 2 + random.below(6)]
    let values = sizes.map { size in (0..<size).map { _ in DyadEffects.normal(&random) } }
    let effects = values.enumerated().flatMap { group, values in
      values.map {
        DyadEffect(of: .init(group: "\(group)"), estimate: .value($0), variance: .value(0.3))
      }
    }
    let means = values.map { $0.reduce(0, +) / Double($0.count) }
    let squares = zip(values, means).reduce(0.0) { sum, group in
      sum + group.0.reduce(0.0) { $0 + ($1 - group.1) * ($1 - group.1) }
    }
    let (n, m) = (Double(sizes[0]), Double(sizes[1]))
    let error = (squares / (n + m - 2) * (1 / n + 1 / m)).squareRoot()
    let contrast = GroupContrast(effects, first: "0", second: "1").difference.knappHartung
    #expect(
      isClose(contrast.estimate, means[0] - means[1], relative: 1e-9, absolute: 1e-12),
      "seed \(seed)")
    #expect(isClose(contrast.standardError, error, relative: 1e-8), "seed \(seed)")
  }

  @Test func edges() {
    let none = GroupContrast(Self.trials, first: "random", second: "no such group")
    #expect(none.difference.wald.estimate == .undefined(.cannotVary) && none.second.count == 0)
    #expect(none.regression.selection.excluded.count == 6)
    let same = GroupContrast(Self.trials, first: "random", second: "random")
    #expect(same.difference.wald.estimate == .undefined(.cannotVary))
    #expect(
      GroupContrast([], first: "a", second: "b").difference.wald.estimate
        == .undefined(.tooFewDyads))
  }
}
