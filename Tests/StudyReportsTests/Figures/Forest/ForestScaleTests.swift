import Foundation
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct ForestScaleTests {
  private func input(_ ends: [(Double, Double)], _ scale: ForestInput.Scale) -> ForestInput {
    ForestInput(
      measure: "m", key: "m", scale: scale,
      groups: [
        .init(
          rows: ends.map {
            .init(
              "d", estimate: .value(($0.0 + $0.1) / 2),
              interval: .init(lower: $0.0, upper: $0.1))
          })
      ], summaries: [])
  }

  @Test func ratiosHaveTicksAtEqualFactors() {
    let scale = ForestScale(input([(-0.8, 0.7), (0.5, 3)], .ratio), left: 0, right: 100)
    #expect(scale.ticks.map(\.text) == ["0.5", "1", "2", "4", "8", "16"])
    let steps = zip(scale.ticks, scale.ticks.dropFirst()).map { $1.value - $0.value }
    #expect(steps.allSatisfy { ($0 - log(2)).magnitude < 1e-9 })
  }

  @Test func aNarrowRangeOfRatiosHasTicksToo() {
    let scale = ForestScale(input([(-0.1, 0.12)], .ratio), left: 0, right: 100)
    #expect(scale.ticks.count >= 3)
    #expect(scale.ticks.contains { $0.text == "1.00" || $0.text == "1.0" })
  }

  @Test(arguments: [1e-4, 0.3, 5, 40]) func placesRiseAndStayInside(reach: Double) {
    for kind in [ForestInput.Scale.ratio, .plain(places: 2)] {
      let scale = ForestScale(input([(-reach, reach), (0, reach)], kind), left: 10, right: 90)
      let places = stride(from: -2 * reach, through: 2 * reach, by: reach / 7).map(scale.x)
      #expect(zip(places, places.dropFirst()).allSatisfy(<=))
      #expect(places.allSatisfy { $0 >= 10 && $0 <= 90 })
      #expect(scale.ticks.count <= 9, "\(reach) \(scale.ticks)")
      #expect(scale.ticks.allSatisfy { scale.low <= $0.value && $0.value <= scale.high })
    }
  }
}
