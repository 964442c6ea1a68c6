import CodedSessions
import SequenceStatistics
import Testing

@Suite struct GridRegionTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>) func countedTickByTick(seed: UInt64) {
    let ticks = GridTicks(seed: seed)
    var random = TestRandom(seed: seed &+ 1000)
    let cells = ticks.cells.filter { _ in random.below(3) == 0 }
    let region = GridRegion((cells + cells).reversed(), of: ticks.states)
    let isIn: (JointStates.Cell) -> Bool = { cells.contains($0) }
    let inside = ticks.all.count { isIn($0.cell) }
    #expect(region.cells == cells, "seed \(seed)")
    #expect(region.duration == .seconds(Int64(inside)), "seed \(seed)")
    #expect(region.gridTime == .seconds(Int64(ticks.all.count)))
    #expect(region.visitCount == ticks.visits(isIn), "seed \(seed)")
    #expect(region.returns.waits == ticks.waits(isIn), "seed \(seed)")
    #expect(
      region.eventCount == ticks.all.count { isIn($0.cell) && $0.isNewEvent }, "seed \(seed)")
    let first = ticks.all.firstIndex { isIn($0.cell) }
    #expect(region.firstEntry.value == first.map(Double.init), "seed \(seed)")
    #expect(isClose(region.share, Double(inside) / Double(ticks.all.count)))
    if region.visitCount > 0 {
      #expect(isClose(region.meanVisit, Double(inside) / Double(ticks.visits(isIn))))
    }
    // Every visit is entered by one or both, or begins a trajectory; and is left, or ends one.
    let begins = ticks.trajectories.count { $0.first.map { isIn($0.cell) } ?? false }
    let ends = ticks.trajectories.count { $0.last.map { isIn($0.cell) } ?? false }
    let entries = Matching.Who.allCases.map { region.entries(by: $0) }
    #expect(entries.reduce(begins, +) == region.visitCount, "seed \(seed)")
    #expect(Matching.Who.allCases.reduce(ends) { $0 + region.exits(by: $1) } == region.visitCount)
    let byBoth = ticks.trajectories.reduce(0) { count, line in
      count
        + line.indices.dropFirst().count {
          isIn(line[$0].cell) && !isIn(line[$0 - 1].cell)
            && line[$0].cell.first != line[$0 - 1].cell.first
            && line[$0].cell.second != line[$0 - 1].cell.second
        }
    }
    #expect(region.entries(by: .both) == byBoth, "seed \(seed)")
    #expect(region.returns.waits.count + ends == region.visitCount)
  }

  @Test func neverEnteredOrNothingThere() {
    let states = JointStates(trajectories: [], firstCount: 2, secondCount: 2)
    let region = GridRegion([JointStates.Cell(0, 0)], of: states)
    #expect(region.visitCount == 0 && region.duration == .zero && region.eventCount == 0)
    #expect(region.share == .undefined(.noCodableTime))
    #expect(region.meanVisit == .undefined(.noOccurrence))
    #expect(region.meanEvent == .undefined(.noOccurrence))
    #expect(region.firstEntry == .undefined(.noOccurrence))
    #expect(region.returns.mean == .undefined(.noOccurrence))
    #expect(GridRegion([], of: states).cells.isEmpty)
  }
}
