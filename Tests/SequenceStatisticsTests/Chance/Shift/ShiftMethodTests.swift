import Testing

@testable import SequenceStatistics

@Suite struct ShiftMethodTests {
  @Test func onlyWhatIsTooMuchIsDrawn() {
    func method(_ stretches: [(Int, Int)]) -> ShiftMethod {
      ShiftMethod.fitting(
        stretches.map { (period: $0.0, breakpoints: $0.1) }, replicates: 99, seed: 3)
    }
    // Ten minutes on a clock of a microsecond, a day on one of 40 ms, a day on one of a millisecond.
    #expect(method([(600_000_000, 10_000)]) == .swept)
    #expect(method([(2_160_000, 100_000_000)]) == .swept)
    #expect(method([(86_400_000, 100_000_000)]) == .drawn(replicates: 99, seed: 3))
    #expect(method([(10, 10), (86_400_000, 100_000_000)]) == .drawn(replicates: 99, seed: 3))
    #expect(method([]) == .swept)
  }

  @Test func placesOfDrawnShifts() {
    let axis = ShiftAxis(
      period: 1_000_000, admissible: 500..<999_501, step: 7,
      method: .drawn(replicates: 500, seed: 8))
    let drawn = axis.drawn ?? []
    #expect(drawn.count == 500 && drawn == drawn.sorted())
    #expect(drawn.allSatisfy { $0 % 7 == 0 && axis.admissible.contains($0) })
    for shift in stride(from: 0, through: 1_000_000, by: 997) {
      #expect(axis.place(shift) == (drawn.firstIndex { $0 >= shift } ?? 500))
    }
    #expect(axis.placeCount == 500 && axis.drawOrder.sorted() == Array(0..<500))
  }

  @Test func stretchesDrawApart() {
    let axes = (0..<2).map {
      ShiftAxis(
        period: 1000, admissible: 10..<991, method: .drawn(replicates: 50, seed: 1), stretch: $0)
    }
    #expect(axes[0].drawn != axes[1].drawn)
  }
}
