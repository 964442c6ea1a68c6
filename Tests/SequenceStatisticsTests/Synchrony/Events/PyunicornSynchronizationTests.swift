import SequenceStatistics
import Testing

@Suite struct PyunicornSynchronizationTests {
  @Test(arguments: EventSynchronizationTests.names + ["es__n80_float_lag"])
  func references(name: String) throws {
    let reference: SynchronizationCase = try EventCases.decoded(name)
    let found = PyunicornSynchronization(
      reference.x, reference.y, taumax: reference.taumax, lag: reference.lag)
    let expected = reference.expected.pyunicorn
    let sums = reference.expected.pyunicornSumAndDifference
    let (later, earlier) = (
      try #require(found.xAfterY.value), try #require(found.yAfterX.value)
    )
    #expect(isClose(later, expected[0], relative: reference.tolerance))
    #expect(isClose(earlier, expected[1], relative: reference.tolerance))
    #expect(isClose(later + earlier, sums[0], relative: reference.tolerance))
    #expect(isClose(earlier - later, sums[1], relative: 1e-9, absolute: 1e-15))
  }

  /// Every inner event against every other, with the corrections of the program.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func eachAgainstEach(seed: UInt64) {
    var random = TestRandom(seed: seed)
    let x = EventCases.times(40, oneIn: 2 + random.below(5), using: &random)
    let y = EventCases.times(40, oneIn: 2 + random.below(5), using: &random)
    let lag = random.below(5) - 2
    let cap = random.below(2) == 0 ? nil : random.below(4)
    let found = PyunicornSynchronization(x, y, taumax: cap, lag: lag)
    guard x.count > 2, y.count > 2 else {
      #expect(
        found.xAfterY == (x.isEmpty || y.isEmpty ? .undefined(.noOccurrence) : .value(0)))
      return
    }
    let late = y.map { $0 + lag }
    func gap(_ row: [Int], _ place: Int) -> Int {
      min(row[place] - row[place - 1], row[place + 1] - row[place])
    }
    var (after, before, ties): ([(Int, Int)], [(Int, Int)], Double) = ([], [], 0)
    for i in 1..<(x.count - 1) {
      for j in 1..<(y.count - 1) {
        let twice = 2 * (x[i] - late[j])
        let limit = min(gap(x, i), gap(late, j), cap.map { 2 * $0 } ?? .max)
        if twice == 0 {
          ties += 1
        } else if abs(twice) <= limit {
          if twice > 0 { after.append((i, j)) } else { before.append((i, j)) }
        }
      }
    }
    func number(_ own: [(Int, Int)], _ other: [(Int, Int)]) -> Double {
      let double = own.count { pair in other.contains { $0.0 == pair.0 || $0.1 == pair.1 } }
      return (Double(own.count) + ties / 2 - Double(double) / 2)
        / (Double(x.count - 2) * Double(y.count - 2)).squareRoot()
    }
    #expect(isClose(found.xAfterY, number(after, before)), "seed \(seed)")
    #expect(isClose(found.yAfterX, number(before, after)), "seed \(seed)")
  }

  @Test func edgesAreDropped() {
    // Two equal rows: 1 by the definition, without their first and last event 0 and 0.
    let found = PyunicornSynchronization([3, 9], [3, 9])
    #expect(found.xAfterY == .value(0) && found.yAfterX == .value(0))
    #expect(EventSynchronization([3, 9], [3, 9]).strength == .value(1))
    #expect(
      PyunicornSynchronization([.min, 0, .max], [.min, 0, .max], lag: .max).xAfterY.value != nil)
  }
}
