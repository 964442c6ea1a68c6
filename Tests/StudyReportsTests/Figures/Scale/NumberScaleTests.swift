import Testing

@testable import StudyReports

@Suite struct NumberScaleTests {
  @Test(arguments: [
    ([0.12, 0.68], "0.1 0.2 0.3 0.4 0.5 0.6 0.7"), ([0, 1], "0.0 0.2 0.4 0.6 0.8 1.0"),
    ([3, 47], "0 10 20 30 40 50"), ([-1.2, 2.4], "\u{2212}2 \u{2212}1 0 1 2 3"),
  ])
  func roundNumbersAroundAll(values: [Double], shown: String) {
    let scale = NumberScale(values, mostSteps: values[1] < 0.7 ? 6 : 5)
    #expect(
      scale.ticks.map { Decimals.fixed($0, places: scale.places) }.joined(separator: " ") == shown)
  }

  @Test(arguments: [[], [0], [4.0], [-0.02], [1e9, -1e9], [1e-7, 2e-7], [.nan, 3, .infinity]])
  func alwaysHasLength(values: [Double]) {
    let scale = NumberScale(values)
    #expect(scale.high > scale.low && scale.step > 0)
    #expect((2...9).contains(scale.ticks.count), "\(scale)")
    for value in values where value.isFinite {
      #expect((-1e-6...1 + 1e-6).contains(scale.share(value)), "\(value) in \(scale)")
    }
  }

  @Test func sharesStayWithinTheirLimits() {
    let scale = NumberScale([0.97, 1], within: 0...1)
    #expect(scale.high <= 1 + 1e-9)
    #expect(NumberScale([0], within: 0...1).low == 0)
  }
}
