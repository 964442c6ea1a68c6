import Testing

@testable import SequenceStatistics

@Suite struct ConstrainedWalkTests {
  private func noRepeats(_ size: Int) -> [Bool] {
    (0..<(size * size)).map { $0 / size != $0 % size }
  }

  private func isSound(_ order: [UInt8], _ size: Int, _ isAllowed: [Bool]) -> Bool {
    zip(order, order.dropFirst()).allSatisfy { isAllowed[Int($0) * size + Int($1)] }
  }

  /// All allowed arrangements of some frequencies.
  private func arrangements(
    _ frequencies: [Int], _ isAllowed: [Bool]
  ) -> [[UInt8]] {
    let places = frequencies.enumerated().flatMap { code, count in
      [UInt8](repeating: UInt8(code), count: count)
    }
    var found: [[UInt8]] = []
    ArrangementEnumeration(
      places: places, runBounds: [0, places.count], size: frequencies.count,
      isAllowed: isAllowed
    ).visit { found.append($0) }
    return found
  }

  /// Every allowed arrangement is reached, each about equally often.
  @Test(arguments: [[3, 3, 2], [2, 2, 2], [4, 3, 1], [1, 1, 1, 1, 1], [4, 2, 2]])
  func arrangementsAreEquallyLikely(frequencies: [Int]) throws {
    let size = frequencies.count
    let allowed = noRepeats(size)
    let all = arrangements(frequencies, allowed)
    let walk = ConstrainedWalk(
      runBounds: [0, frequencies.reduce(0, +)], size: size, isAllowed: allowed)
    var draws = SmallDraws(seed: 3, stream: 0)
    var order = try #require(all.first)
    var seen: [[UInt8]: Int] = [:]
    let rounds = all.count * 300
    for _ in 0..<rounds {
      walk.run(&order, steps: 64, &draws)
      seen[order, default: 0] += 1
    }
    #expect(Set(seen.keys) == Set(all))
    let chiSquare = all.reduce(0.0) { sum, arrangement in
      let gap = Double(seen[arrangement, default: 0]) - 300
      return sum + gap * gap / 300
    }
    // Successive states hang together a little; five standard deviations of chi-square and some room.
    let freedom = Double(all.count - 1)
    #expect(chiSquare < 1.3 * freedom + 5 * (2 * freedom).squareRoot())
  }

  /// For all frequencies of three and four codes with up to eight events: can every allowed arrangement
  /// be reached from every other by single steps?
  @Test func allArrangementsOfShortRecordsHangTogether() {
    for size in 2...4 {
      for frequencies in margins(size, upTo: 8) where frequencies.allSatisfy({ $0 > 0 }) {
        let allowed = noRepeats(size)
        let all = arrangements(frequencies, allowed)
        guard let first = all.first else { continue }
        var seen: Set<[UInt8]> = [first]
        var open = [first]
        while let order = open.popLast() {
          for next in neighbours(order) where isSound(next, size, allowed) {
            if seen.insert(next).inserted { open.append(next) }
          }
        }
        #expect(seen.count == all.count, "\(frequencies): \(seen.count) of \(all.count)")
      }
    }
  }

  /// All arrangements one step away: exchanges and reversals.
  private func neighbours(_ order: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for low in order.indices {
      for high in order.indices where high > low {
        var exchanged = order
        exchanged.swapAt(low, high)
        found.append(exchanged)
        var reversed = order
        reversed[low...high].reverse()
        found.append(reversed)
      }
    }
    return found
  }

  private func margins(_ size: Int, upTo total: Int) -> [[Int]] {
    guard size > 1 else { return (0...total).map { [$0] } }
    return (0...total).flatMap { first in
      margins(size - 1, upTo: total - first).map { [first] + $0 }
    }
  }

  @Test func forbiddenPairsOfAnyPatternNeverArise() {
    // a is never followed by b, c never by c.
    let isAllowed = [true, false, true, true, true, true, true, true, false]
    let order: [UInt8] = [0, 0, 2, 0, 2, 1, 1, 0, 0, 2, 1, 2, 0, 1 - 1, 2, 1]
    let runBounds = [0, 9, 16]
    let walk = ConstrainedWalk(runBounds: runBounds, size: 3, isAllowed: isAllowed)
    var draws = SmallDraws(seed: 9, stream: 1)
    var current = order
    for _ in 0..<500 {
      walk.run(&current, steps: 30, &draws)
      for (start, end) in zip(runBounds, runBounds.dropFirst()) {
        #expect(isSound(Array(current[start..<end]), 3, isAllowed))
        #expect(current[start..<end].sorted() == order[start..<end].sorted())
      }
    }
  }
}
