import Testing

@testable import SequenceStatistics

@Suite("CircularShift")
struct CircularShiftTests {
  @Test("p by making every shift", arguments: 1...30 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    let small = SmallOnsets(seed: seed, hides: true)
    let observed = small.answeredGivens(shift: 0, wraps: false)
    let shifts = 4...(small.onsets.period - 4)
    let admissible = CircularShift.admissible(period: small.onsets.period, minShift: 4)
    #expect(admissible == 4..<(small.onsets.period - 3))
    let circle = small.circleOfGivens(admissible, wraps: false)
    let test = CircularShift([circle])
    let reached = shifts.count { small.answeredGivens(shift: $0, wraps: false).reaches(observed) }
    #expect(test.observed == observed)
    #expect(
      isClose(test.pGreater, Double(1 + reached) / Double(1 + shifts.count), relative: 1e-12),
      "seed \(seed)")
    let two = CircularShift([circle, circle])
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
    let test = CircularShift([
      ShiftCircle(
        ShiftAxis(
          period: 39, admissible: CircularShift.admissible(period: 39, minShift: 10)))
    ])
    #expect(!test.isPossible && test.phasesLeftOut == 1)
    #expect(test.pGreater.reason == .tooShort && test.pTwoSided.reason == .tooShort)
  }

  @Test("Drawn shifts of two phases", arguments: [3, 4, 6, 9] as [UInt64])
  func drawn(seed: UInt64) throws {
    let small = SmallOnsets(seed: seed, hides: true)
    let admissible = CircularShift.admissible(period: small.onsets.period, minShift: 4)
    let method = ShiftMethod.drawn(replicates: 20_000, seed: seed)
    func circle(_ method: ShiftMethod, stretch: Int) -> ShiftCircle {
      var circle = ShiftCircle(
        ShiftAxis(
          period: small.onsets.period, admissible: admissible, method: method, stretch: stretch))
      small.onsets.addAnsweredGivens(to: &circle, wraps: false)
      return circle
    }
    let test = CircularShift(
      [circle(method, stretch: 0), circle(method, stretch: 1)], method: method)
    let exact = CircularShift([circle(.swept, stretch: 0), circle(.swept, stretch: 1)])
    #expect(test.method == method && exact.method == .swept)
    #expect(test.observed == exact.observed && test.distribution.arrangements == 20_000)
    guard let p = exact.pGreater.value, let drawn = test.pGreater.value else { return }
    #expect(
      (p - drawn).magnitude < 4 * (p * (1 - p) / 20_000).squareRoot() + 0.002, "\(p) \(drawn)")
  }
}
