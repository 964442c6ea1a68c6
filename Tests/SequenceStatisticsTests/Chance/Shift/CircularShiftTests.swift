import Testing

@testable import SequenceStatistics

@Suite("CircularShift")
struct CircularShiftTests {
  @Test("p by making every shift", arguments: 1...30 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    let small = SmallOnsets(seed: seed, hides: true)
    let observed = small.answeredGivens(shift: 0, wraps: false)
    let shifts = 4...(small.onsets.period - 4)
    let test = CircularShift([(small.onsets.answeredGivens(wraps: false), 4)])
    let reached = shifts.count { small.answeredGivens(shift: $0, wraps: false).reaches(observed) }
    #expect(test.observed == observed)
    #expect(
      isClose(test.pGreater, Double(1 + reached) / Double(1 + shifts.count), relative: 1e-12),
      "seed \(seed)")
    let two = CircularShift(
      [small.onsets, small.onsets].map { ($0.answeredGivens(wraps: false), 4) })
    var both = 0
    for first in shifts {
      for second in shifts {
        let a = small.answeredGivens(shift: first, wraps: false)
        let b = small.answeredGivens(shift: second, wraps: false)
        let sum = ShiftCount(
          counted: a.counted + b.counted, eligible: a.eligible + b.eligible)
        both += sum.reaches(two.observed) ? 1 : 0
      }
    }
    let all = Double(shifts.count * shifts.count)
    #expect(isClose(two.pGreater, (1 + Double(both)) / (1 + all), relative: 1e-9), "seed \(seed)")
  }

  @Test("Phases shorter than four shortest shifts are left out")
  func tooShort() {
    let short = ShiftedOnsets(
      period: 39, given: [1], givenUnknown: UnitSet([]), targets: [2], targetUnknown: UnitSet([]),
      window: 0..<3)
    let test = CircularShift([(short.answeredGivens(wraps: false), 10)])
    #expect(!test.isPossible && test.phasesLeftOut == 1)
    #expect(test.pGreater.reason == .tooShort && test.pTwoSided.reason == .tooShort)
  }
}
