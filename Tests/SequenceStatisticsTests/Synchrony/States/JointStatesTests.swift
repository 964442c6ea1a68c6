import CodedSessions
import SequenceStatistics
import Testing

@Suite struct JointStatesTests {
  private typealias Cell = JointStates.Cell

  private static func event(_ cell: Cell, _ onset: Int64, _ offset: Int64) throws
    -> JointStates.Event
  {
    JointStates.Event(cell, try TestSession.span(onset, offset))
  }

  @Test func trajectoriesEndAtBordersGapsAndUndeclaredCodes() throws {
    // Gaze: partner, object, away, partner; voice: speaks, sings, off, speaks; uncodable 40 to 45.
    let session = try TestSession.session(
      [
        try TestSession.gaze([(0, 0, 10), (1, 10, 20), (2, 20, 25), (0, 25, 60)]),
        try TestSession.voice([(4, 0, 5), (5, 5, 30), (4, 35, 40), (4, 45, 60)], gaps: [(40, 45)]),
      ], phases: [("a", 0, 15), ("b", 15, 60)])
    let states = JointStates(
      session.streams[0], session.streams[1], of: session,
      firstCategories: [[Code(0)], [Code(1), Code(2)]],
      secondCategories: [[Code(4), Code(5)], [Code(9)]])
    #expect(states.firstCount == 2 && states.secondCount == 2 && states.cellCount == 4)
    let found = states.events.map { trajectory in
      trajectory.map { [$0.span.onset.seconds, $0.span.offset.seconds] }
    }
    // Off from 30 to 35 is outside the grid.
    #expect(
      found == [
        [[0, 5], [5, 10], [10, 15]], [[15, 20], [20, 25], [25, 30]], [[35, 40]], [[45, 60]],
      ])
    #expect(states.outside == .seconds(5) && states.gridTime == .seconds(50))
    #expect(
      states.visits.map { $0.map(\.cell) } == [
        [Cell(0, 0), Cell(1, 0)], [Cell(1, 0), Cell(0, 0)], [Cell(0, 0)], [Cell(0, 0)],
      ])
    #expect(states.visits.map { $0.map(\.eventCount) } == [[2, 1], [2, 1], [1], [1]])
    #expect(
      states.visits.map { $0.map(\.enteredBy) } == [[nil, .first], [nil, .first], [nil], [nil]])
    // Objects undeclared: outside as well.
    let without = JointStates(
      session.streams[0], session.streams[1], of: session, firstCategories: [[Code(0)], [Code(2)]],
      secondCategories: [[Code(4)], [Code(5)]], part: try TestSession.span(0, 30))
    #expect(without.outside == .seconds(10) && without.gridTime == .seconds(20))
    #expect(
      without.visits.map { $0.map(\.cell) } == [
        [Cell(0, 0), Cell(0, 1)], [Cell(1, 1), Cell(0, 1)],
      ])
  }

  @Test func aCodeInTwoCategoriesBelongsToTheEarlier() throws {
    let session = try TestSession.session(
      [try TestSession.gaze([(0, 0, 60)]), try TestSession.voice([(4, 0, 60)])])
    let states = JointStates(
      session.streams[0], session.streams[1], of: session,
      firstCategories: [[], [Code(0)], [Code(0)]], secondCategories: [[Code(4)]])
    #expect(states.visits.map { $0.map(\.cell) } == [[Cell(1, 0)]])
  }

  @Test func sectionsWithNumbersOutsideTheCountsAreOutside() {
    let sections = PairedSections(
      units: [0, 0, 1, 5, 0, nil, 1], [0, 1, 1, 0, -1, 0, 0], unit: .seconds(2))
    let states = JointStates(sections, firstCount: 2, secondCount: 2)
    #expect(
      states.visits.map { $0.map(\.cell) } == [
        [Cell(0, 0), Cell(0, 1), Cell(1, 1)], [Cell(1, 0)],
      ])
    #expect(states.outside == .seconds(6))
    #expect(states.visits[0].map(\.enteredBy) == [nil, .second, .first])
  }

  @Test func trajectoriesByHandAreCutWhereTheyBreak() throws {
    let events = [
      try Self.event(Cell(0, 0), 0, 2), try Self.event(Cell(0, 0), 2, 3),
      try Self.event(Cell(1, 1), 3, 4), try Self.event(Cell(0, 0), 5, 6),
      // Backwards, then off the grid.
      try Self.event(Cell(0, 0), 1, 2), try Self.event(Cell(7, 0), 2, 9),
      try Self.event(Cell(-1, 0), 9, 10),
    ]
    let states = JointStates(trajectories: [events, []], firstCount: 2, secondCount: 2)
    #expect(states.events.map(\.count) == [3, 1, 1])
    #expect(states.visits.map(\.count) == [2, 1, 1])
    #expect(states.visits[0][1].enteredBy == .both && states.visits[0][0].eventCount == 2)
    #expect(states.outside == .seconds(8) && states.gridTime == .seconds(6))
    #expect(states.separated.map(\.gridTime) == [.seconds(4), .seconds(1), .seconds(1)])
    #expect(JointStates.joined(states.separated).visits == states.visits)
    let twice = JointStates.joined([states, states])
    #expect(twice.outside == .seconds(16) && twice.visits == states.visits + states.visits)
  }

  @Test(arguments: [(-3, 4), (0, 0), (Int.max, Int.max)]) func countsOfAnySize(
    first: Int, second: Int
  ) throws {
    let states = JointStates(
      trajectories: [[try Self.event(Cell(0, 0), 0, 1)]], firstCount: first, secondCount: second)
    #expect(states.cellCount == (first == .max ? .max : 0))
    #expect(states.gridTime == (first == .max ? .seconds(1) : .zero))
    #expect(JointStates.joined([]).cellCount == 0)
  }
}
