import CodedSessions
import SequenceStatistics
import Testing

@Suite struct TrajectoryMeansTests {
  /// One trajectory: the measures of the program that averages over trajectories.
  @Test(arguments: ["ssg__n120_k2", "ssg__single_cell"]) func referenceCases(name: String) throws {
    let reference = try StateSpaceGridTests.Case.named(name)
    let means = TrajectoryMeans([try reference.grid()])
    var expected = reference.expected.peer
    func close(_ measure: Measure, _ key: String) throws {
      let known = expected.removeValue(forKey: key)
      let number = try #require(known)
      #expect(isClose(measure, number, relative: 1e-10, absolute: 1e-10), "\(key)")
    }
    try close(means.duration, "mean_trajectory_duration")
    try close(means.eventCount, "mean_number_of_events")
    try close(means.visitCount, "mean_number_of_visits")
    try close(means.cellRange, "mean_state_range")
    try close(.value(Double(means.totalCellRange)), "total_state_range")
    try close(means.meanEvent, "mean_event_duration")
    try close(means.meanVisit, "mean_visit_duration")
    try close(means.meanCellDuration, "mean_state_duration")
    try close(means.dispersion, "mean_dispersion")
    #expect(expected.isEmpty)
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>) func eachTrajectoryCountsAlike(seed: UInt64) {
    let ticks = GridTicks(seed: seed)
    let grids = ticks.states.separated.map(StateSpaceGrid.init)
    let means = TrajectoryMeans(grids)
    let lines = ticks.trajectories
    let count = Double(lines.count)
    func mean(_ measure: ([GridTicks.Tick]) -> Double) -> Double {
      lines.reduce(0) { $0 + measure($1) } / count
    }
    #expect(means.count == lines.count && means.emptyCount == 0)
    #expect(isClose(means.duration, mean { Double($0.count) }), "seed \(seed)")
    #expect(isClose(means.eventCount, mean { Double($0.count(where: \.isNewEvent)) }))
    #expect(
      isClose(
        means.meanEvent, mean { Double($0.count) / Double($0.count(where: \.isNewEvent)) }),
      "seed \(seed)")
    #expect(isClose(means.cellRange, mean { Double(Set($0.map(\.cell)).count) }))
    #expect(
      isClose(
        means.meanCellDuration, mean { Double($0.count) / Double(Set($0.map(\.cell)).count) }))
    #expect(means.totalCellRange == Set(ticks.all.map(\.cell)).count, "seed \(seed)")
  }

  @Test func nothingAndOneCell() {
    let none = StateSpaceGrid(JointStates(trajectories: [], firstCount: 2, secondCount: 2))
    let means = TrajectoryMeans([none, none])
    #expect(means.count == 0 && means.emptyCount == 2 && means.totalCellRange == 0)
    #expect(means.duration == .undefined(.noCodableTime))
    #expect(means.dispersion == .undefined(.noCodableTime))
    let single = StateSpaceGrid(
      JointStates(
        PairedSections(units: [0], [0], unit: .seconds(1)), firstCount: 1, secondCount: 1))
    #expect(TrajectoryMeans([single, none]).dispersion == .undefined(.cannotVary))
    #expect(TrajectoryMeans([single, none]).meanVisit == .value(1))
  }
}
