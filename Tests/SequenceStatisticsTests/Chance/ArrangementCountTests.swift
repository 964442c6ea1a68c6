import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ArrangementCountTests {
  @Test(arguments: [[[3, 3, 3]], [[2, 4, 1]], [[2, 2], [3, 1]], [[1, 1, 1], [0, 2, 2]]])
  func distributionsAreThoseOfAllArrangements(runs: [[Int]]) {
    let size = runs[0].count
    for isAllowed in [
      [Bool](repeating: true, count: size * size),
      (0..<(size * size)).map { $0 / size != $0 % size },
    ] {
      let places = runs.flatMap { run in
        run.enumerated().flatMap { [UInt8](repeating: UInt8($0.offset), count: $0.element) }
      }
      var bounds = [0]
      for run in runs { bounds.append((bounds.last ?? 0) + run.reduce(0, +)) }
      var tables: [[Int32]] = []
      ArrangementEnumeration(
        places: places, runBounds: bounds, size: size, isAllowed: isAllowed
      ).visit { order in
        var tally = [Int32](repeating: 0, count: 64)
        LagCounting<SmallTally>.add(order, bounds, lag: 1, into: &tally)
        tables.append(tally)
      }
      for given in 0..<size {
        for target in 0..<size {
          let count = ArrangementCount(
            runs: runs, isAllowed: isAllowed, given: given, target: target)
          guard !tables.isEmpty else {
            #expect(count.arrangements == 0)
            continue
          }
          #expect(isClose(count.arrangements, Double(tables.count)))
          let found = tables.map { Int($0[given << 3 | target]) }
          for value in 0..<6 {
            #expect(
              isClose(
                count.atLeast(value), Double(found.count { $0 >= value }) / Double(found.count),
                absolute: 1e-12))
            #expect(
              isClose(
                count.atMost(value), Double(found.count { $0 <= value }) / Double(found.count),
                absolute: 1e-12))
          }
        }
      }
    }
  }

  /// Multinomial coefficients, and sequences without repeats of two codes.
  @Test func arrangementsAreCounted() {
    let free = ArrangementCount(
      runs: [[3, 3, 3]], isAllowed: [Bool](repeating: true, count: 9), given: 0, target: 0)
    #expect(free.arrangements == 1_680)
    let turns = ArrangementCount(
      runs: [[4, 4]], isAllowed: [false, true, true, false], given: 0, target: 1)
    #expect(turns.arrangements == 2)
    #expect(turns.probabilities[3] == 0.5 && turns.probabilities[4] == 0.5)
    #expect(ArrangementCount.cost(runs: [[Int.max / 2, 4]]) == nil)
  }
}
