import CodedSessions
import SequenceStatistics
import Testing

@testable import StudyReports

@Suite struct StateSpacePathTests {
  /// A second in each of `cells`.
  static func events(_ cells: [(Int, Int)], from start: Int64 = 0) throws -> [JointStates.Event] {
    try cells.enumerated().map { place, cell in
      let onset = start + Int64(place)
      return JointStates.Event(
        .init(cell.0, cell.1),
        try #require(TimeSpan(onset: .seconds(onset), offset: .seconds(onset + 1))))
    }
  }

  static func walk(_ steps: Int) throws -> [JointStates.Event] {
    try events((0...steps).map { ($0 % 2, $0 / 2 % 2) })
  }

  private func path(_ trajectories: [[JointStates.Event]]) -> StateSpacePath {
    let states = JointStates(trajectories: trajectories, firstCount: 2, secondCount: 2)
    return StateSpacePath(states.visits) { cell, across, down in
      .init(x: Double(cell.second) + across, y: Double(cell.first) + down)
    }
  }

  @Test func shadesShareTheSteps() throws {
    let path = path([try Self.walk(16)])
    #expect(path.stepCount == 16 && path.shades.count == 8)
    #expect(path.shades.allSatisfy { $0.count == 3 })
    // Each shade goes on where the one before ended.
    for (before, after) in zip(path.shades, path.shades.dropFirst()) {
      guard case .line(let x1, let y1) = before[2], case .move(let x2, let y2) = after[0] else {
        Issue.record("a shade does not begin with a move")
        return
      }
      #expect(x1 == x2 && y1 == y2)
    }
    // The first visit of a cell is in its middle.
    #expect(path.shades[0][0] == .move(x: 0.5, y: 0.5))
  }

  @Test func noStepLeadsFromOneTrajectoryToTheNext() throws {
    let path = path([
      try Self.events([(0, 0), (0, 1)]), try Self.events([(1, 1), (1, 0)], from: 50),
    ])
    let steps = path.shades.flatMap { $0 }
    #expect(path.stepCount == 2)
    #expect(
      steps == [
        .move(x: 0.5, y: 0.5), .line(x: 1.5, y: 0.5), .move(x: 1.5, y: 1.5),
        .line(x: 0.5, y: 1.5),
      ])
  }

  @Test func oneStepIsDarkAndNoneIsNothing() throws {
    #expect(path([try Self.walk(1)]).shades.map(\.isEmpty).firstIndex(of: false) == 7)
    #expect(path([try Self.walk(0)]).shades.isEmpty && path([]).stepCount == 0)
  }

  @Test func tooManyStepsAreLeftOut() throws {
    #expect(!path([try Self.walk(400)]).shades.isEmpty)
    let many = path([try Self.walk(401)])
    #expect(many.shades.isEmpty && many.stepCount == 401)
  }
}
