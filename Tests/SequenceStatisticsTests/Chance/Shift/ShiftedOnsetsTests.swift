import Testing

@testable import SequenceStatistics

/// Onsets on a small circle, with everything computed shift by shift.
struct SmallOnsets {
  let onsets: ShiftedOnsets

  init(seed: UInt64, hides: Bool) {
    var random = TestRandom(seed: seed)
    let period = 20 + random.below(30)
    func times(_ one: Int) -> [Int] { (0..<period).filter { _ in random.below(one) == 0 } }
    func hole() -> UnitSet {
      guard hides else { return UnitSet([]) }
      let start = random.below(period - 4)
      return UnitSet([start..<(start + 1 + random.below(4))])
    }
    let (givenUnknown, targetUnknown) = (hole(), hole())
    let from = random.below(5) - 2
    onsets = ShiftedOnsets(
      period: period, given: times(5).filter { !givenUnknown.contains($0) },
      givenUnknown: givenUnknown, targets: times(4).filter { !targetUnknown.contains($0) },
      targetUnknown: targetUnknown, window: from..<(from + 1 + random.below(5)))
  }

  /// The circle of givens that are answered, by shifts in `admissible`.
  func circleOfGivens(
    _ admissible: Range<Int>, wraps: Bool, breakpoints: Int = 0, method: ShiftMethod = .swept,
    step: Int = 1
  ) -> ShiftCircle {
    var circle = ShiftCircle(
      ShiftAxis(
        period: onsets.period, admissible: admissible, step: step, breakpoints: breakpoints,
        method: method))
    onsets.addAnsweredGivens(to: &circle, wraps: wraps)
    return circle
  }

  /// The circle of targets in windows, by shifts in `admissible`.
  func circleOfTargets(
    _ admissible: Range<Int>, wraps: Bool, breakpoints: Int = 0
  ) -> ShiftCircle {
    var circle = ShiftCircle(
      ShiftAxis(period: onsets.period, admissible: admissible, breakpoints: breakpoints))
    onsets.addTargetsInWindows(to: &circle, wraps: wraps)
    return circle
  }

  func isInWindow(_ time: Int, of given: Int, wraps: Bool) -> Bool {
    let period = onsets.period
    return onsets.window.contains { step in
      wraps ? ((given + step) % period + period) % period == time : given + step == time
    }
  }

  func targetsInWindows(shift: Int, wraps: Bool) -> ShiftCount {
    var count = ShiftCount(counted: 0, eligible: 0)
    for target in onsets.targets {
      let time = (target + shift) % onsets.period
      let isIn = onsets.given.contains { isInWindow(time, of: $0, wraps: wraps) }
      let hidden = onsets.givenUnknown.ranges.flatMap(\.self).contains { start in
        let reach = min(onsets.window.lowerBound, 0)...max(onsets.window.upperBound - 1, 0)
        return reach.contains { step in
          let place = start + step
          return wraps
            ? (place % onsets.period + onsets.period) % onsets.period == time : place == time
        }
      }
      guard isIn || !hidden else { continue }
      count = ShiftCount(counted: count.counted + (isIn ? 1 : 0), eligible: count.eligible + 1)
    }
    return count
  }

  func answeredGivens(shift: Int, wraps: Bool) -> ShiftCount {
    let period = onsets.period
    var count = ShiftCount(counted: 0, eligible: 0)
    for given in onsets.given {
      let window = (0..<period).filter { isInWindow($0, of: given, wraps: wraps) }
      guard !window.isEmpty else { continue }
      let unknown = Set(onsets.targetUnknown.ranges.flatMap(\.self).map { ($0 + shift) % period })
      guard unknown.isDisjoint(with: window) else { continue }
      let isAnswered = onsets.targets.contains { window.contains(($0 + shift) % period) }
      count = ShiftCount(
        counted: count.counted + (isAnswered ? 1 : 0), eligible: count.eligible + 1)
    }
    return count
  }
}

@Suite("ShiftedOnsets")
struct ShiftedOnsetsTests {
  @Test("Swept counts are those of every shift made", arguments: 1...80 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) {
    let small = SmallOnsets(seed: seed, hides: seed % 3 != 0)
    for wraps in [false, true] {
      for admissible in [0..<small.onsets.period, 3..<(small.onsets.period - 2)] {
        let targets = small.circleOfTargets(admissible, wraps: wraps)
        let givens = small.circleOfGivens(admissible, wraps: wraps)
        compare(targets, admissible, seed) { small.targetsInWindows(shift: $0, wraps: wraps) }
        compare(givens, admissible, seed) { small.answeredGivens(shift: $0, wraps: wraps) }
        #expect(targets.observed == small.targetsInWindows(shift: 0, wraps: wraps), "\(seed)")
        #expect(givens.observed == small.answeredGivens(shift: 0, wraps: wraps), "seed \(seed)")
      }
    }
  }

  private func compare(
    _ circle: ShiftCircle, _ admissible: Range<Int>, _ seed: UInt64, _ count: (Int) -> ShiftCount
  ) {
    var expected: [ShiftCount: Int] = [:]
    for shift in admissible { expected[count(shift), default: 0] += 1 }
    let distribution = circle.distribution
    #expect(distribution.values.count == expected.count, "seed \(seed)")
    for value in distribution.values {
      let share = Double(expected[value.count] ?? 0) / Double(admissible.count)
      #expect(isClose(value.probability, share, relative: 1e-12), "seed \(seed), \(value.count)")
    }
    #expect(distribution.arrangements == Double(admissible.count))
  }

  @Test("A part begins at its own zero")
  func part() {
    let onsets = ShiftedOnsets(
      period: 30, given: [2, 12, 19], givenUnknown: UnitSet([8..<12]), targets: [5, 13, 20],
      targetUnknown: UnitSet([]), window: 0..<3)
    let part = onsets.part(10..<20)
    #expect(part.period == 10 && part.given == [2, 9] && part.targets == [3])
    #expect(part.givenUnknown == UnitSet([0..<2]))
  }
}
