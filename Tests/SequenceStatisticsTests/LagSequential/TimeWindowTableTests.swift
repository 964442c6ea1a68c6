import CodedSessions
import SequenceStatistics
import Testing

@Suite("TimeWindowTable")
struct TimeWindowTableTests {
  /// Second by second, as written in the definition.
  private func tally(
    _ session: CodedSession, given: Code, target: Code, window: TimeWindow
  ) -> [Int] {
    var cells = [0, 0, 0, 0, 0]
    let opens = session.streams(holding: [given])
    let begins = session.streams(holding: [target])
    let late: Int64 = window.onsetUnit == .excluded ? 1 : 0
    let from = window.from.microseconds / 1_000_000 + late
    let to = window.to.microseconds / 1_000_000 + late
    func isSamePhase(_ left: Int64, _ right: Int64) -> Bool {
      session.phases.allSatisfy {
        $0.span.contains(.seconds(left)) == $0.span.contains(.seconds(right))
      }
    }
    for second in 0..<Int64(60) {
      let time = SessionTime.seconds(second)
      let isIn = opens[0].onsets.contains {
        let onset = $0.time.microseconds / 1_000_000
        return $0.code == given && onset + from <= second && second < onset + to
          && isSamePhase(onset, second)
      }
      // An onset nobody saw could lie at any uncodable second.
      let couldBe = (0..<Int64(60)).contains { hidden in
        !opens[0].codable.contains(.seconds(hidden)) && hidden + min(from, 0) <= second
          && second <= hidden + max(to - 1, 0)
      }
      guard begins[0].codable.contains(time), isIn || !couldBe else {
        cells[4] += 1
        continue
      }
      let isOnset = begins[0].onsets.contains { $0.code == target && $0.time == time }
      let isOn = begins[0].bouts.contains { $0.code == target && $0.span.contains(time) }
      if !isOnset, isOn, window.inProgress == .removed { continue }
      cells[(isIn ? 0 : 2) + (isOnset ? 0 : 1)] += 1
    }
    return cells
  }

  @Test("Every rule, second by second", arguments: 1...60 as ClosedRange<UInt64>)
  func secondBySecond(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    var gaze: [(UInt16, Int64, Int64)] = []
    var time = Int64(random.below(4))
    while time < 60 {
      let end = min(60, time + 1 + Int64(random.below(6)))
      gaze.append((UInt16(random.below(3)), time, end))
      time = end + (random.below(5) == 0 ? 2 : 0)
    }
    let dark = Int64(random.below(50))
    var speech: [(UInt16, Int64, Int64)] = []
    time = 0
    while time < 55 {
      let start = time + Int64(random.below(5))
      let end = start + 1 + Int64(random.below(3))
      if end <= 60, end <= dark || start >= dark + 5 { speech.append((4, start, end)) }
      time = end
    }
    let session = try TestSession.session(
      [try TestSession.gaze(gaze), try TestSession.voice(speech, gaps: [(dark, dark + 5)])],
      phases: seed % 2 == 0 ? [("a", 0, 25), ("b", 25, 60)] : [])
    for (from, to) in [(0, 3), (1, 4), (-3, 0), (0, 1), (-2, 2)] as [(Int64, Int64)] {
      for onsetUnit in TimeWindow.OnsetUnit.allCases {
        for inProgress in TimeWindow.InProgress.allCases {
          let window = TimeWindow(
            from: .seconds(from), to: .seconds(to), onsetUnit: onsetUnit, inProgress: inProgress)
          for (given, target) in [(Code(2), Code(4)), (Code(4), Code(0)), (Code(0), Code(0))] {
            let table = try TimeWindowTable(
              given: [given], target: [target], window: window, unit: .seconds(1), of: session)
            let found = table.association
            #expect(
              [found.a, found.b, found.c, found.d, table.unknownUnits]
                == tally(session, given: given, target: target, window: window),
              "seed \(seed), \(window), \(given) to \(target)")
          }
        }
      }
    }
  }

  @Test("Overlapping windows are one, and the last is clipped")
  func merged() throws {
    let session = try TestSession.session([
      try TestSession.touch([10, 12, 58]), try TestSession.voice([(4, 13, 14), (4, 59, 60)]),
    ])
    let table = try TimeWindowTable(
      given: [Code(6)], target: [Code(4)],
      window: TimeWindow(from: .zero, to: .seconds(5)), unit: .seconds(1), of: session)
    #expect(table.association == Association2x2(a: 2, b: 7, c: 0, d: 51))
    #expect(table.givenOnsets == 3 && table.targetOnsets == 2)
    let twice = TimeWindowTable(summing: [table, table])
    #expect(twice?.association == Association2x2(a: 4, b: 14, c: 0, d: 102))
  }

  @Test("A window without length, a unit without length")
  func refused() throws {
    let session = try TestSession.session([try TestSession.touch([10])])
    #expect(throws: TimeWindowError.emptyWindow) {
      _ = try TimeWindowTable(
        given: [Code(6)], target: [Code(6)],
        window: TimeWindow(from: .seconds(2), to: .seconds(2)), unit: .seconds(1), of: session)
    }
    #expect(throws: TimeWindowError.noUnit) {
      _ = try TimeWindowTable(
        given: [Code(6)], target: [Code(6)],
        window: TimeWindow(from: .zero, to: .seconds(2)), unit: .zero, of: session)
    }
  }
}
