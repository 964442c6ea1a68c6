import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct RecurrenceRunsTests {
  /// A second a unit, a unit of the figure a second.
  private func runs(_ first: [Int?], _ second: [Int?]) -> RecurrenceRuns {
    RecurrenceRuns(RecurrenceRectangles(PairedUnits(first, second, step: .seconds(1)))) {
      Double($1.lowerBound)..<Double($1.upperBound)
    }
  }

  @Test func theProductsAreTheRectangles() {
    let runs = runs([0, 0, 1, 0, 2], [1, 0, 0, 1, 0])
    #expect(runs.products.map(\.category) == [0, 1])
    #expect(runs.products[0].first == [0..<2, 3..<4])
    #expect(runs.products[0].second == [1..<3, 4..<5])
    #expect(runs.products[1].first == [2..<3])
    #expect(runs.products[1].second == [0..<1, 3..<4])
    #expect(runs.rectangleCount == 6 && runs.boutCount == 7)
  }

  @Test(arguments: 0..<40) func eachRectangleIsInExactlyOneProduct(seed: Int) {
    var state = UInt64(seed) &* 7919 &+ 1
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let stretches = (0..<3).map { _ in
      PairedUnits.Stretch(
        (0..<20).map { _ in UInt16(next(4)) }, (0..<20).map { _ in UInt16(next(4)) })
    }
    let rectangles = RecurrenceRectangles(PairedUnits(stretches, step: .seconds(1)))
    let runs = RecurrenceRuns(rectangles) { phase, units in
      Double(20 * phase + units.lowerBound)..<Double(20 * phase + units.upperBound)
    }
    var found: [[Int]] = []
    for product in runs.products {
      for first in product.first {
        for second in product.second {
          found.append(
            [Int(first.lowerBound), Int(first.upperBound), Int(second.lowerBound)]
              + [Int(second.upperBound), product.category])
        }
      }
    }
    let expected = rectangles.rectangles.map {
      let begin = 20 * $0.stretch
      return [begin + $0.first.lowerBound, begin + $0.first.upperBound]
        + [begin + $0.second.lowerBound, begin + $0.second.upperBound, $0.category]
    }
    #expect(
      found.sorted { $0.lexicographicallyPrecedes($1) }
        == expected.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
  }

  @Test func snappingDropsWhatIsShortAndJoinsWhatTouches() {
    // Both ends of the gap of one unit go to 8.
    let runs = runs(
      [0, 0, 0, 0, 0, 0, 0, 1] + [Int?](repeating: 0, count: 12),
      [Int?](repeating: 0, count: 20))
    let snapped = runs.snapped(to: 4, side: 20)
    #expect(snapped.products.count == 1)
    #expect(snapped.products[0].first == [0..<20])
    let coarse = runs.snapped(to: 50, side: 20)
    #expect(coarse.products.isEmpty)
    #expect(runs.snapped(to: 3, side: 20).products[0].second == [0..<20])
  }

  @Test func fittingStopsAtTheFirstStepThatIsCoarseEnough() {
    let first = (0..<400).map { Int?($0 % 2) }
    let runs = runs(first, first)
    #expect(runs.rectangleCount == 80_000)
    let (all, fine) = runs.fitting(200_000, side: 400)
    #expect(fine == 0.5 && all == runs)
    let (fewer, step) = runs.fitting(500, side: 400)
    #expect(step > 1 && fewer.rectangleCount <= 500 && fewer.rectangleCount > 0)
    #expect(runs.fitting(0, side: 400).step >= 400)
  }
}
