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

  @Test("Shares are compared as whole numbers")
  func shares() {
    let third = ShiftCount(counted: 1, eligible: 3)
    #expect(ShiftCount(counted: 2, eligible: 6).reaches(third))
    #expect(third.reaches(ShiftCount(counted: 2, eligible: 6)))
    #expect(!ShiftCount(counted: 33, eligible: 100).reaches(third))
    #expect(third.share == .value(1.0 / 3))
    let nothing = ShiftCount(counted: 0, eligible: 0)
    #expect(nothing < third && !nothing.reaches(third) && third.reaches(nothing))
    #expect(nothing.share.reason == .noOccurrence)
  }

  @Test("Nothing to count on an empty circle")
  func empty() {
    let circle = ShiftCircle(period: 0, items: [])
    #expect(circle.distribution(over: 0..<5).arrangements == 0)
    #expect(circle.observed == ShiftCount(counted: 0, eligible: 0))
  }
}
