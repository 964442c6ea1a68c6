import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ComparedMeasureTests {
  private func measure(
    _ kind: ComparedMeasure.Kind, _ first: Measure, _ second: Measure
  ) -> ComparedMeasure {
    ComparedMeasure(
      name: "m", about: "", words: "m", kind: kind, isShown: true, first: .init(first),
      second: .init(second))
  }

  @Test(arguments: ComparedMeasure.Kind.allCases)
  func theKindDecidesHowTwoNumbersAreSetAgainstEachOther(_ kind: ComparedMeasure.Kind) {
    let found = measure(kind, .value(0.75), .value(0.5))
    switch kind {
    case .share, .seconds, .index, .number:
      #expect(found.difference == .value(0.25) && found.ratio == nil)
    case .rate, .odds:
      #expect(found.ratio == .value(1.5) && found.difference == nil)
    case .chance, .count, .probability:
      #expect(found.ratio == nil && found.difference == nil)
    }
  }

  @Test func whatIsUndefinedStaysSoWithItsReason() {
    let none = Measure.undefined(.noOccurrence)
    #expect(measure(.share, none, .value(1)).difference == none)
    #expect(measure(.share, .value(1), none).difference == none)
    #expect(measure(.rate, none, .value(1)).ratio == none)
    #expect(measure(.rate, .value(1), none).ratio == none)
    #expect(measure(.rate, .value(1), .value(0)).ratio == none)
  }

  @Test func theIntervalOfADifferenceIsThatOfTheCounts() throws {
    func share(_ hits: Int?, _ n: Int?) -> ComparedMeasure.Side {
      .init(.value(0.5), n: n, hits: hits)
    }
    func interval(
      _ first: ComparedMeasure.Side, _ second: ComparedMeasure.Side,
      _ kind: ComparedMeasure.Kind = .share
    ) -> Interval? {
      ComparedMeasure(
        name: "m", about: "", words: "m", kind: kind, isShown: true, first: first, second: second
      ).differenceInterval
    }
    // Newcombe (1998), table II: 56/70 against 48/80, method 10.
    let found = try #require(interval(share(56, 70), share(48, 80)))
    #expect((found.lower - 0.0524).magnitude < 5e-5 && (found.upper - 0.3339).magnitude < 5e-5)
    #expect(interval(share(nil, 70), share(48, 80)) == nil)
    #expect(interval(share(56, 70), share(48, nil)) == nil)
    #expect(interval(share(71, 70), share(48, 80)) == nil)
    #expect(interval(share(0, 0), share(48, 80)) == nil)
    #expect(interval(share(56, 70), share(48, 80), .index) == nil)
  }
}
