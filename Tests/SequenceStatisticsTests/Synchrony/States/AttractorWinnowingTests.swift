import CodedSessions
import SequenceStatistics
import Testing

@Suite struct AttractorWinnowingTests {
  private typealias Cell = JointStates.Cell

  /// One visit for each time in seconds, cell after cell in a row of `count` cells.
  private static func grid(_ times: [Int64], count: Int? = nil) throws -> StateSpaceGrid {
    var events: [JointStates.Event] = []
    var reached: Int64 = 0
    for (place, time) in times.enumerated() where time > 0 {
      events.append(.init(Cell(place, 0), try TestSession.span(reached, reached + time)))
      reached += time
    }
    return StateSpaceGrid(
      JointStates(trajectories: [events], firstCount: count ?? times.count, secondCount: 1))
  }

  @Test func twoCellsStandOut() throws {
    let winnowing = AttractorWinnowing(try Self.grid([10, 1, 9, 1, 1]))
    // Even 4.4: (31.36 + 21.16 + 3 · 11.56) / 4.4 / 5; then the three ones together; even 9.5: .5 / 9.5 / 2.
    let scores = [87.2 / 22, 0.5 / 19, 0]
    #expect(winnowing.steps.map(\.cellCount) == [5, 2, 1])
    for (step, score) in zip(winnowing.steps, scores) {
      #expect(isClose(step.heterogeneity, score, relative: 1e-12))
    }
    #expect(isClose(winnowing.steps[1].fall, 87.2 / 22 - 0.5 / 19))
    #expect(isClose(winnowing.steps[1].proportionalFall, 1 - (0.5 / 19) / (87.2 / 22)))
    #expect(winnowing.steps[2].proportionalFall == .value(1))
    #expect(winnowing.steps[0].proportionalFall == .undefined(.noPairs))
    #expect(winnowing.attractor == [Cell(0, 0), Cell(2, 0)])
    #expect(isClose(winnowing.region.share, 19.0 / 22) && winnowing.region.visitCount == 2)
    #expect(isClose(winnowing.region.meanVisit, 9.5))
    #expect(winnowing.region.returns.mean == .value(1))
    #expect(winnowing.attractor(firstFallOf: 0.5) == winnowing.attractor)
    #expect(winnowing.attractor(firstFallOf: 0.999) == [Cell(0, 0)])
    #expect(winnowing.attractor(firstFallOf: 2).count == 5)
  }

  @Test func oneCellStandsOut() throws {
    let winnowing = AttractorWinnowing(try Self.grid([8, 50, 9, 10, 1]))
    #expect(winnowing.attractor == [Cell(1, 0)] && winnowing.steps.count == 5)
  }

  @Test func equalCellsFromTheStart() throws {
    let grid = try Self.grid([4, 0, 4, 4], count: 9)
    let visited = AttractorWinnowing(grid)
    #expect(visited.steps.map(\.heterogeneity) == [0] && visited.attractor.count == 3)
    // Of nine cells, even 12 / 9; those without time are dropped together.
    let declared = AttractorWinnowing(grid, start: .declared)
    #expect(declared.steps.map(\.cellCount) == [9, 3] && declared.attractor == visited.attractor)
    let even = 12.0 / 9
    #expect(
      isClose(
        declared.steps[0].heterogeneity,
        (3 * (4 - even) * (4 - even) + 6 * even * even) / even / 9))
    #expect(declared.steps[1].heterogeneity == 0)
  }

  @Test func nothingToWinnow() throws {
    let none = AttractorWinnowing(try Self.grid([]), start: .declared)
    #expect(none.steps.isEmpty && none.attractor.isEmpty)
    #expect(none.region.share == .undefined(.noCodableTime))
    #expect(none.attractor(firstFallOf: 0.5).isEmpty)
    let one = AttractorWinnowing(try Self.grid([0, 7]))
    #expect(one.attractor == [Cell(1, 0)] && one.steps.count == 1)
  }

  /// From the definition, with whole cells and sums anew at every step.
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func stepByStep(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let times = (0...random.below(9)).map { _ in Int64(random.below(12)) }
    let start = AttractorWinnowing.Start.allCases[random.below(2)]
    let winnowing = AttractorWinnowing(try Self.grid(times), start: start)
    var left = times.enumerated().filter { start == .declared || $0.element > 0 }
    guard times.contains(where: { $0 > 0 }) else {
      #expect(winnowing.steps.isEmpty, "seed \(seed)")
      return
    }
    var sets: [(cells: [Int], score: Double)] = []
    while !left.isEmpty {
      let even = left.reduce(0.0) { $0 + Double($1.element) } / Double(left.count)
      let score =
        left.reduce(0.0) { $0 + (Double($1.element) - even) * (Double($1.element) - even) / even }
        / Double(left.count)
      sets.append((left.filter { $0.element > 0 }.map(\.offset), score))
      let least = left.map(\.element).min() ?? 0
      left.removeAll { $0.element == least }
    }
    #expect(winnowing.steps.map { $0.cells.map(\.first) } == sets.map(\.cells), "seed \(seed)")
    for (step, set) in zip(winnowing.steps, sets) {
      #expect(
        isClose(step.heterogeneity, set.score, relative: 1e-11, absolute: 1e-11), "seed \(seed)")
    }
    let falls = zip(sets, sets.dropFirst()).map { $0.score - $1.score }
    let best = falls.max().flatMap { most in
      falls.firstIndex { $0 >= most - 1e-9 }
    }
    #expect(
      winnowing.attractor.map(\.first) == sets[best.map { $0 + 1 } ?? 0].cells, "seed \(seed)")
    // In another unit of time the same cells remain.
    let longer = AttractorWinnowing(try Self.grid(times.map { $0 * 7 }), start: start)
    #expect(longer.attractor == winnowing.attractor, "seed \(seed)")
  }
}
