import Testing

@testable import SequenceStatistics

@Suite("ShiftCircle")
struct ShiftCircleTests {
  @Test("Intervals of any place come to lie on the circle")
  func wrapped() {
    #expect(ShiftCircle.wrapped([-3..<2], period: 10).ranges == [0..<2, 7..<10])
    #expect(ShiftCircle.wrapped([25..<27, 3..<3], period: 10).ranges == [5..<7])
    #expect(ShiftCircle.wrapped([-40..<5], period: 10).ranges == [0..<10])
    #expect(ShiftCircle.wrapped([0..<1], period: 0).ranges.isEmpty)
  }

  @Test("Nothing to count on an empty circle")
  func empty() {
    let circle = ShiftCircle(period: 0, items: [])
    #expect(circle.distribution(over: 0..<5).arrangements == 0)
    #expect(circle.observed == ShiftCount(counted: 0, eligible: 0))
  }
}
