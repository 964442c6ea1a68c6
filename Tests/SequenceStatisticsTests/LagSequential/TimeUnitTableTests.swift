import CodedSessions
import SequenceStatistics
import Testing

@Suite("Tables of time units")
struct TimeUnitTableTests {
  private let gaze = [Code(0), Code(1), Code(2)]
  private let voice = [Code(4), Code(5)]

  /// Two streams of sixty seconds with two phases.
  private func records(seed: UInt64) throws -> (UnitRecord, UnitRecord) {
    var random = TestRandom(seed: seed)
    func bouts(_ codes: [UInt16], gap: Int) -> [(UInt16, Int64, Int64)] {
      var bouts: [(UInt16, Int64, Int64)] = []
      var time: Int64 = 0
      while time < 60 {
        let end = min(60, time + 1 + Int64(random.below(6)))
        bouts.append((codes[random.below(codes.count)], time, end))
        time = end + Int64(random.below(gap))
      }
      return bouts
    }
    let session = try TestSession.session(
      [
        try TestSession.gaze(bouts([0, 1, 2], gap: 3)),
        try TestSession.voice(bouts([4, 5], gap: 2)),
      ],
      phases: [("a", 0, 20), ("b", 20, 60)])
    func units(_ stream: Int) throws -> UnitRecord {
      try UnitRecord(session.streams[stream], of: session, unit: .seconds(1))
    }
    return (try units(0), try units(1))
  }

  @Test("Counted pair by pair", arguments: 1...20 as ClosedRange<UInt64>)
  func pairByPair(seed: UInt64) throws {
    let (first, second) = try records(seed: seed)
    for lag in [-70, -21, -3, 0, 1, 5, 39, 40, 70] {
      let table = try LagTable(
        givenUnits: first, targetUnits: second, givenCodes: gaze, targetCodes: voice, lag: lag)
      var pairs = 0
      for (row, given) in gaze.enumerated() {
        for (column, target) in voice.enumerated() {
          let count = (0..<60).count { unit in
            let other = unit + lag
            guard (0..<60).contains(other), (unit < 20) == (other < 20) else { return false }
            return first.codeIndices[unit] == given.index
              && second.codeIndices[other] == target.index
          }
          #expect(table.counts[given: row, target: 3 + column] == count, "seed \(seed), lag \(lag)")
          pairs += count
        }
      }
      #expect(table.total == pairs)
      let back = try LagTable(
        givenUnits: second, targetUnits: first, givenCodes: voice, targetCodes: gaze, lag: -lag)
      #expect(back.total == pairs)
    }
  }

  @Test("A rectangular table has (R - 1)(C - 1) degrees of freedom")
  func degreesOfFreedom() throws {
    let (first, second) = try records(seed: 2)
    let table = try LagTable(
      givenUnits: first, targetUnits: second, givenCodes: gaze, targetCodes: voice, lag: 0)
    let analysis = LagSequentialAnalysis(table)
    #expect(analysis.tablewiseTest.degreesOfFreedom == 2)
    let cell = Double(table.rowTotals[0]) * Double(table.columnTotals[3]) / Double(table.total)
    let expected = try #require(analysis[given: 0, target: 3].expected.value)
    #expect(isClose(expected, cell, relative: 1e-12))
  }

  @Test("One stream with itself: at lag 0 everything lies on the diagonal")
  func withItself() throws {
    let (first, _) = try records(seed: 4)
    let table = try LagTable(
      givenUnits: first, targetUnits: first, givenCodes: gaze, targetCodes: gaze, lag: 0)
    #expect(table.total == first.codeIndices.count { $0 != UnitRecord.unknown })
    #expect(table.counts[given: 0, target: 1] == 0)
  }

  @Test("Lists that overlap in part are refused")
  func overlap() throws {
    let (first, second) = try records(seed: 4)
    #expect(throws: LagTableError.duplicateCode(Code(1))) {
      _ = try LagTable(
        givenUnits: first, targetUnits: second, givenCodes: [Code(0), Code(1)],
        targetCodes: [Code(1)], lag: 0)
    }
  }
}
