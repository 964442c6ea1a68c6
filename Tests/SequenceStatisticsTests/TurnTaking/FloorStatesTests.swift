import CodedSessions
import SequenceStatistics
import Testing

@Suite struct FloorStatesTests {
  /// The names of the reference file.
  private static let labels: [String: FloorState.Label] = [
    "V": .vocalization, "P": .pause, "SP": .switchingPause, "NSS": .noninterruptive,
    "ISS": .interruptive, "P_joint_onset": .jointOnsetPause, "other_overlap": .otherOverlap,
    "initial_silence": .initialSilence, "terminal_silence": .terminalSilence,
  ]

  private func milliseconds(_ time: SessionTime) -> Double { Double(time.microseconds) / 1000 }

  @Test func referenceCase() throws {
    let reference = try TurnCase.reference("vocal_jaffe__hand_20s")
    let expected = reference["expected"]
    let floor = FloorStates(try TurnCase.utterances(of: reference))
    let events = expected["events"].items
    #expect(events.count == 21 && floor.states.count == events.count)
    for (state, event) in zip(floor.states, events) {
      #expect(milliseconds(state.span.onset) == event[0].number)
      #expect(milliseconds(state.span.duration) == event[1].number)
      #expect(state.label == Self.labels[event[2].text ?? ""])
      #expect(state.credited.map { TurnCase.names[$0] } == event[3].text)
    }
    let turns = expected["turns"].items
    #expect(floor.turns.count == turns.count)
    for (turn, row) in zip(floor.turns, turns) {
      #expect(TurnCase.names[turn.holder] == row[0].text)
      #expect(milliseconds(turn.span.onset) == row[1].number)
      #expect(milliseconds(turn.span.offset) == row[2].number)
    }
    let summary = expected["summary"]
    #expect(floor.summaries().count == summary.keys.count)
    for key in summary.keys {
      let speaker = TurnCase.names.firstIndex { key.hasSuffix("_" + $0) }
      let name = speaker == nil ? key : String(key.dropLast(4))
      let label = try #require(Self.labels[name])
      let row = floor.summary(label, of: speaker)
      #expect(Double(row.count) == summary[key]["n"].number, "\(key)")
      #expect(milliseconds(row.total) == summary[key]["total_ms"].number)
      #expect(isClose(row.meanSeconds.map { $0 * 1000 }, summary[key]["mean_ms"].number ?? -1))
    }
    let whole = expected["merged_holder_vocalizations"]
    for (speaker, name) in TurnCase.names.enumerated() {
      let row = floor.summary(.vocalization, of: speaker, counting: .whole)
      #expect(Double(row.count) == whole[name]["n"].number)
      #expect(milliseconds(row.total) == whole[name]["total_ms"].number)
      let sounds = floor.wholeVocalizations.filter { $0.speaker == speaker }
      #expect(
        sounds.map { [milliseconds($0.onset), milliseconds($0.duration)] }
          == whole[name]["segments"].items.map { [$0[0].number ?? -1, $0[1].number ?? -1] })
    }
  }

  /// SyncPy's lengths of overlaps, pauses and activities are those of the same sections. Its pauses by partner go
  /// by the last sound before the pause and not by the holder of the floor, a known difference: it has no pause
  /// of FA1, who is silent from 9 to 10 s and then goes on, and two more of CHI before FA1, 1.0 and 3.9 s long.
  @Test func sharedWithSyncPy() throws {
    let reference = try TurnCase.reference("vocal_jaffe__hand_20s")
    let other = reference["other"]["syncpy_BooleanTurnsActivity"]
    let ratios = reference["other"]["syncpy_ratios"]
    let utterances = try TurnCase.utterances(of: reference)
    let floor = FloorStates(utterances)
    func same(_ spans: [TimeSpan], _ key: String) -> Bool {
      let expected = other[key].items.compactMap(\.number)
      return spans.count == expected.count
        && zip(spans, expected).allSatisfy { isClose($0.duration.seconds, $1) }
    }
    let overlaps = floor.states.filter(\.label.isOverlap).map(\.span)
    let silences = floor.states.filter(\.label.isSilence).map(\.span)
    #expect(same(overlaps, "overlap duration") && same(silences, "pause duration"))
    #expect(same(utterances.utterances(of: 0).map(\.span), "activity duration x"))
    #expect(same(utterances.utterances(of: 1).map(\.span), "activity duration y"))
    let pauses = floor.states.filter { $0.label == .pause }
    #expect(same(pauses.filter { $0.credited == 0 }.map(\.span), "pause x duration"))
    #expect(pauses.filter { $0.credited == 1 }.map(\.span.duration) == [.seconds(1)])
    #expect(other["pause y duration"].items.isEmpty)
    let total = floor.codableTime.seconds
    func sum(_ spans: [TimeSpan]) -> Double { spans.reduce(0) { $0 + $1.duration.seconds } }
    #expect(isClose(sum(overlaps) / total, ratios["ratio overlap"].number ?? -1))
    #expect(isClose(sum(silences) / total, ratios["ratio pause"].number ?? -1))
  }

  /// Unit by unit, straight from the rules: look back and ahead from each unit of a codable run.
  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func countedUnitByUnit(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let count = 30
    let sounds = TurnCase.random(&random, units: count, longest: 2 + random.below(3))
    let hole = random.below(3) == 0 ? (10 + random.below(8), 1 + random.below(4)) : nil
    let utterances = try TurnCase.utterances(
      sounds, until: Int64(count) * 100,
      uncodable: hole.map { [(Int64($0.0) * 100, Int64($0.0 + $0.1) * 100)] } ?? [])
    let floor = FloorStates(utterances)
    /// 0 silence, 1 first, 2 second, 3 both; `nil` uncodable.
    let units = (0..<count).map { unit -> Int? in
      if let hole, (hole.0..<(hole.0 + hole.1)).contains(unit) { return nil }
      func isHeard(_ speaker: Int) -> Bool {
        sounds.contains { $0.0 == speaker && $0.1 <= Int64(unit) * 100 && Int64(unit) * 100 < $0.2 }
      }
      return (isHeard(0) ? 1 : 0) + (isHeard(1) ? 2 : 0)
    }
    for unit in 0..<count {
      let time = SessionTime.milliseconds(Int64(unit) * 100)
      let state = floor.states.first { $0.span.contains(time) }
      guard let heard = units[unit] else {
        #expect(state == nil)
        continue
      }
      var begin = unit
      while begin > 0, units[begin - 1] != nil { begin -= 1 }
      var end = unit
      while end + 1 < count, units[end + 1] != nil { end += 1 }
      let holder = units[begin...unit].last { $0 == 1 || $0 == 2 }.flatMap { $0.map { $0 - 1 } }
      let after = units[unit...end].first { $0 != heard }.flatMap(\.self)
      let before = units[begin...unit].last { $0 != heard }.flatMap(\.self)
      let label: FloorState.Label
      var credited = holder
      switch heard {
      case 1, 2: label = .vocalization
      case 0 where holder == nil: label = .initialSilence
      case 0 where after == nil: label = .terminalSilence
      case 0 where after == 3: label = .jointOnsetPause
      case 0: label = after.map { $0 - 1 } == holder ? .pause : .switchingPause
      default:
        credited = holder.map { 1 - $0 }
        let begun = before == 1 || before == 2
        let ended = after == 1 || after == 2
        label =
          !begun || !ended
          ? .otherOverlap : after.map { $0 - 1 } == holder ? .noninterruptive : .interruptive
      }
      #expect(state?.label == label, "seed \(seed), unit \(unit)")
      #expect(state?.credited == credited, "seed \(seed), unit \(unit)")
      #expect(state?.holder == holder, "seed \(seed), unit \(unit)")
      let turn = floor.turns.first { $0.span.contains(time) }
      #expect(turn?.holder == holder, "seed \(seed), unit \(unit)")
    }
    #expect(floor.codableTime == utterances.codableTime, "seed \(seed)")
    let total = floor.summaries().reduce(SessionTime.zero) { $0 + $1.total }
    #expect(total == utterances.codableTime, "seed \(seed)")
    // The whole counting gives V and the overlaps that the holder sounds in.
    let whole = floor.summaries(counting: .whole).filter { $0.label == .vocalization }
      .reduce(SessionTime.zero) { $0 + $1.total }
    let heard = floor.states.filter { $0.holder != nil && !$0.label.isSilence }
      .reduce(SessionTime.zero) { $0 + $1.span.duration }
    #expect(whole == heard, "seed \(seed)")
  }

  @Test func bridgesFillOnePersonsSilences() throws {
    // First ──  ──    silence of .2 s; second meanwhile.
    let sounds: [(Int, Int64, Int64)] = [(0, 0, 1000), (0, 1200, 2000), (1, 1050, 1150)]
    let plain = FloorStates(try TurnCase.utterances(sounds, until: 2000))
    #expect(
      plain.states.map(\.label) == [
        .vocalization, .switchingPause, .vocalization, .switchingPause, .vocalization,
      ])
    let bridged = FloorStates(
      try TurnCase.utterances(sounds, until: 2000), bridge: .milliseconds(250))
    #expect(bridged.states.map(\.label) == [.vocalization, .noninterruptive, .vocalization])
    #expect(bridged.summary(.noninterruptive, of: 1).total == .milliseconds(100))
    #expect(bridged.turns.count == 1)
    let limit = FloorStates(
      try TurnCase.utterances(sounds, until: 2000), bridge: .milliseconds(200))
    #expect(limit == plain)
  }

  @Test func edges() throws {
    let none = FloorStates(try TurnCase.utterances([]))
    #expect(none.states.map(\.label) == [.initialSilence] && none.turns.isEmpty)
    #expect(none.codableTime == .seconds(20))
    // Both begin and end together: nobody ever holds the floor.
    let both = FloorStates(try TurnCase.utterances([(0, 5000, 6000), (1, 5000, 6000)]))
    #expect(both.states.map(\.label) == [.initialSilence, .otherOverlap, .initialSilence])
    #expect(both.states.allSatisfy { $0.credited == nil })
    let one = FloorStates(try TurnCase.utterances([(1, 0, 20_000)]))
    #expect(one.states.map(\.label) == [.vocalization] && one.turns.first?.holder == 1)
    let third = FloorStates(try TurnCase.utterances([(2, 0, 20_000)]))
    #expect(third.states.map(\.label) == [.initialSilence])
    let uncodable = FloorStates(try TurnCase.utterances([], uncodable: [(0, 20_000)]))
    #expect(uncodable.states.isEmpty && uncodable.codableTime == .zero)
  }
}
