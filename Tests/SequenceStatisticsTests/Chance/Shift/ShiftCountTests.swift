import Testing

@testable import SequenceStatistics

@Suite("ShiftCount")
struct ShiftCountTests {
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
}
