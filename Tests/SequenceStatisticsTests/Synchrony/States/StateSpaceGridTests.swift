import CodedSessions
import Foundation
import SequenceStatistics
import Testing

@Suite struct StateSpaceGridTests {
  struct Case: Decodable {
    struct Input: Decodable {
      let xRange: [Int]
      let yRange: [Int]
      let states: [[Int]]
      let times: [Double]
    }
    struct Expected: Decodable {
      let peer: [String: Double]
      let oracle: Oracle
    }
    struct Oracle: Decodable {
      let duration: Double
      let nEvents: Int
      let nVisits: Int
      let nTransitions: Int
      let rangeCells: Int
      let dispersion: Double
      let visitEntropyNats: Double
      let durationEntropyNats: Double
      let transitionEntropyNats: Double
      let meanVisitDuration: Double
      let meanDurationPerCell: Double
      let meanReturnTime: [String: Double]
      let maxCell: [Int]
      let propTimeMatched: Double
      let cellDurations: [String: Double]
      let visitsPerCell: [String: Int]
    }
    let input: Input
    let expected: Expected
    let tolerance: Double

    static func named(_ name: String) throws -> Case {
      try SynchronyCase.decoded(name)
    }

    /// The place of each value in its range is its category.
    func grid() throws -> StateSpaceGrid {
      var events: [JointStates.Event] = []
      for (place, state) in input.states.enumerated() {
        let cell = JointStates.Cell(
          try #require(input.xRange.firstIndex(of: state[0])),
          try #require(input.yRange.firstIndex(of: state[1])))
        let times = [input.times[place], input.times[place + 1]].map {
          SessionTime(microseconds: Int64(($0 * 1e6).rounded()))
        }
        events.append(
          JointStates.Event(cell, try #require(TimeSpan(onset: times[0], offset: times[1]))))
      }
      return StateSpaceGrid(
        JointStates(
          trajectories: [events], firstCount: input.xRange.count,
          secondCount: input.yRange.count))
    }

    func name(_ cell: JointStates.Cell) -> String {
      "\(input.xRange[cell.first]),\(input.yRange[cell.second])"
    }
  }

  @Test(arguments: ["ssg__n120_k2", "ssg__single_cell"]) func referenceCases(name: String) throws {
    let reference = try Case.named(name)
    let (grid, expected) = (try reference.grid(), reference.expected.oracle)
    func close(_ measure: Measure, _ number: Double, _ what: String) {
      #expect(
        isClose(measure, number, relative: reference.tolerance, absolute: reference.tolerance),
        "\(what): \(measure), expected \(number)")
    }
    #expect(grid.duration.seconds == expected.duration)
    #expect(grid.eventCount == expected.nEvents && grid.visitCount == expected.nVisits)
    #expect(grid.transitionCount == expected.nTransitions)
    #expect(grid.cellRange == expected.rangeCells)
    close(grid.dispersion, expected.dispersion, "dispersion")
    close(grid.visitEntropy.nats, expected.visitEntropyNats, "visits")
    close(grid.durationEntropy.nats, expected.durationEntropyNats, "durations")
    if expected.nTransitions > 0 {
      close(grid.transitionEntropy.nats, expected.transitionEntropyNats, "transitions")
    } else {
      // Known difference: the case says 0 for the entropy of no steps at all; there is nothing to be uncertain of.
      #expect(expected.transitionEntropyNats == 0)
      #expect(grid.transitionEntropy.nats == .undefined(.noPairs))
    }
    close(grid.meanVisit, expected.meanVisitDuration, "visit")
    close(grid.meanCellDuration, expected.meanDurationPerCell, "cell")
    close(grid.matchedShare, expected.propTimeMatched, "matched")
    #expect(
      grid.longestCells.map(reference.name) == [
        expected.maxCell.map(String.init).joined(separator: ",")
      ])
    #expect(grid.visited.count == expected.cellDurations.count)
    #expect(grid.visited.count == expected.visitsPerCell.count)
    var returned = 0
    for region in grid.visited {
      let cell = reference.name(try #require(region.cells.first))
      #expect(region.duration.seconds == expected.cellDurations[cell])
      #expect(region.visitCount == expected.visitsPerCell[cell])
      #expect(region.returns.mean.value != nil || expected.meanReturnTime[cell] == nil)
      if let mean = expected.meanReturnTime[cell] {
        returned += 1
        close(region.returns.mean, mean, "return to \(cell)")
      }
    }
    #expect(returned == expected.meanReturnTime.count)
  }

  @Test(arguments: 1...200 as ClosedRange<UInt64>) func countedTickByTick(seed: UInt64) {
    let ticks = GridTicks(seed: seed, size: 2 + Int(seed % 3))
    let grid = StateSpaceGrid(ticks.states)
    let all = ticks.all
    var steps: [[JointStates.Cell]: Double] = [:]
    for line in ticks.trajectories {
      for place in line.indices.dropFirst() where line[place].cell != line[place - 1].cell {
        steps[[line[place - 1].cell, line[place].cell], default: 0] += 1
      }
    }
    func entropy(_ weights: [Double]) -> Double {
      let total = weights.reduce(0, +)
      return weights.reduce(0) { $1 > 0 ? $0 - $1 / total * log($1 / total) : $0 }
    }
    let cells = ticks.cells
    let times = cells.map { cell in Double(all.count { $0.cell == cell }) }
    let visits = cells.map { cell in Double(ticks.visits { $0 == cell }) }
    let (n, total) = (Double(cells.count), Double(all.count))
    func close(_ measure: Measure, _ number: Double, _ what: String) {
      #expect(
        isClose(measure, number, relative: 1e-11, absolute: 1e-11), "seed \(seed), \(what)")
    }
    #expect(grid.cellRange == times.count { $0 > 0 }, "seed \(seed)")
    #expect(grid.visitCount == Int(visits.reduce(0, +)), "seed \(seed)")
    #expect(grid.eventCount == all.count(where: \.isNewEvent), "seed \(seed)")
    #expect(grid.transitionCount == Int(steps.values.reduce(0, +)), "seed \(seed)")
    #expect(grid.transitions.reduce(0) { $0 + $1.count } == grid.transitionCount)
    for step in grid.transitions {
      #expect(steps[[step.from, step.to]] == Double(step.count), "seed \(seed)")
    }
    let squares = times.reduce(0) { $0 + $1 * $1 / total / total }
    close(grid.dispersion, 1 - (n * squares - 1) / (n - 1), "dispersion")
    close(grid.visitEntropy.nats, entropy(visits), "visits")
    close(grid.durationEntropy.nats, entropy(times), "times")
    close(grid.meanEvent, total / Double(grid.eventCount), "event")
    close(grid.meanVisit, total / Double(grid.visitCount), "visit")
    close(grid.meanCellDuration, total / Double(grid.cellRange), "cell")
    close(
      grid.matchedShare, Double(all.count { $0.cell.first == $0.cell.second }) / total, "matched")
    if steps.isEmpty {
      #expect(grid.transitionEntropy.nats == .undefined(.noPairs))
      #expect(grid.conditionalTransitionEntropy.nats == .undefined(.noPairs))
    } else {
      let joint = entropy(Array(steps.values))
      let left = cells.map { cell in
        steps.reduce(0.0) { $1.key[0] == cell ? $0 + $1.value : $0 }
      }
      close(grid.transitionEntropy.nats, joint, "steps")
      close(grid.transitionEntropy.bits, joint / log(2), "steps in bits")
      close(grid.conditionalTransitionEntropy.nats, joint - entropy(left), "steps given the cell")
    }
    for (place, cell) in cells.enumerated() {
      let region = grid.cell(cell.first, cell.second)
      #expect(region == GridRegion([cell], of: ticks.states), "seed \(seed), \(cell)")
      #expect(region.duration.seconds == times[place])
    }
    #expect(
      grid.region { $0.first == 0 }.stays
        == GridRegion(cells.filter { $0.first == 0 }, of: ticks.states).stays)
  }

  @Test func oneCellEvenSpreadAndNothing() throws {
    let span = try TestSession.span(0, 4)
    let one = StateSpaceGrid(
      JointStates(
        trajectories: [[.init(.init(0, 0), span)]], firstCount: 1, secondCount: 1))
    #expect(one.dispersion == .undefined(.cannotVary) && one.matchedShare == .value(1))
    let even = StateSpaceGrid(
      JointStates(
        PairedSections(units: [0, 0, 1, 1], [0, 1, 1, 0], unit: .seconds(3)), firstCount: 2,
        secondCount: 2))
    #expect(isClose(even.dispersion, 1) && even.longestCells.count == 4)
    #expect(isClose(even.durationEntropy.bits, 2))
    let none = StateSpaceGrid(JointStates(trajectories: [], firstCount: 3, secondCount: 3))
    #expect(none.dispersion == .undefined(.noCodableTime) && none.transitionCount == 0)
    #expect(none.visitEntropy.nats == .undefined(.noCodableTime))
    #expect(none.meanVisit == .undefined(.noOccurrence) && none.longestCells.isEmpty)
    #expect(none.cell(1, 1).visitCount == 0 && none.cell(-5, 99).visitCount == 0)
    // A grid too large to number is nearly empty however it is used.
    let vast = StateSpaceGrid(
      JointStates(
        trajectories: [[.init(.init(0, 0), span)]], firstCount: .max, secondCount: .max))
    #expect(isClose(vast.dispersion, 0, absolute: 1e-12))
  }
}
