import CodedSessions
import SequenceStatistics
import Testing

@Suite struct ChattrTurnsTests {
  private static let limits: [(String, SessionTime, SessionTime)] = [
    ("_gap2000_ov1000", .seconds(2), .seconds(1)),
    ("_gap1000_ov500", .seconds(1), .milliseconds(500)),
  ]

  private func same(_ measure: Measure, _ tree: JSONTree, scale: Double = 1000) -> Bool {
    switch (measure, tree) {
    case (.value(let number), .number(let expected)):
      isClose(number * scale, expected, relative: 1e-9, absolute: 1e-9)
    case (.undefined, .null): true
    default: false
    }
  }

  private func same(_ offsets: OffsetSummary, _ row: JSONTree, _ name: String) -> Bool {
    same(offsets.mean, row[name + ".mean"]) && same(offsets.median, row[name + ".median"])
      && same(offsets.lowest, row[name + ".min"]) && same(offsets.highest, row[name + ".max"])
      && same(offsets.standardDeviation, row[name + ".sd"])
  }

  private func same(_ counts: [Int], _ row: JSONTree, _ name: String) -> Bool {
    let offsets = OffsetSummary(counts.map(Double.init))
    return same(offsets.mean, row[name + ".mean"], scale: 1)
      && same(offsets.median, row[name + ".median"], scale: 1)
      && same(offsets.lowest, row[name + ".min"], scale: 1)
      && same(offsets.highest, row[name + ".max"], scale: 1)
      && same(offsets.standardDeviation, row[name + ".sd"], scale: 1)
  }

  private func same(_ utterance: Utterance?, _ row: JSONTree, _ name: String) -> Bool {
    utterance.map { TurnCase.names[$0.speaker] } == row[name + ".spkr"].text
      && utterance.map { Double($0.onset.microseconds) / 1000 } == row[name + ".start.ms"].number
      && utterance.map { Double($0.offset.microseconds) / 1000 } == row[name + ".stop.ms"].number
  }

  /// All eight parameter sets of the reference case, row by row and key by key.
  @Test func referenceCase() throws {
    let reference = try TurnCase.reference("chattr__hand_20s")
    let utterances = try TurnCase.utterances(of: reference)
    var seen = 0
    for mode in ChattrMode.allCases {
      for (name, gap, overlap) in Self.limits {
        let expected = reference["expected"][mode.rawValue + name]
        let turns = ChattrTurns(utterances, mode: mode, maxGap: gap, maxOverlap: overlap)
        let rows = expected["transitions"].items
        #expect(turns.rows.count == rows.count)
        for (row, other) in zip(turns.rows, rows) {
          #expect(Double(row.utterance.onset.microseconds) / 1000 == other["start.ms"].number)
          #expect(Double(row.utterance.offset.microseconds) / 1000 == other["stop.ms"].number)
          #expect(same(row.prompt, other, "prompt") && same(row.response, other, "response"))
          #expect(row.sequence.map(Double.init) == other["intseq.num"].number)
        }
        let summary = expected["summary"][0]
        let time = turns.utteranceTime
        #expect(Double(time.microseconds) / 1000 == summary["clip.duration.msec"].number)
        #expect(isClose(time.seconds / 60, summary["clip.duration.min"].number ?? -1))
        #expect(summary["clip.start.msec"].number == 1000)
        for (count, name) in [
          (turns.promptCount, "prompts"), (turns.responseCount, "responses"),
          (turns.transitionCount, "transitions"),
        ] {
          #expect(Double(count) == summary["num." + name].number)
          #expect(same(turns.perMinute(count, of: time), summary[name + ".per.min"], scale: 1))
        }
        #expect(same(turns.promptOffsets, summary, "prompt.latency.msec"))
        #expect(same(turns.responseOffsets, summary, "response.latency.msec"))
        #expect(same(turns.transitionOffsets, summary, "transition.latency.msec"))
        let sequences = turns.sequences
        #expect(Double(sequences.count) == summary["num.intseqs"].number)
        #expect(
          same(turns.perMinute(sequences.count, of: time), summary["intseqs.per.min"], scale: 1))
        #expect(
          same(
            OffsetSummary(sequences.map(\.span.duration.seconds)), summary, "intseq.duration.msec"))
        #expect(
          Double(sequences.count { $0.openedBy == 0 })
            == summary["num.focus.initiated.intseqs"].number)
        #expect(
          Double(sequences.count { $0.openedBy != 0 })
            == summary["num.other.initiated.intseqs"].number)
        #expect(same(sequences.map(\.targetUtterances), summary, "num.focus.vocs.per.intseq"))
        #expect(same(sequences.map(\.otherUtterances), summary, "num.other.vocs.per.intseq"))
        #expect(same(sequences.map(\.prompts), summary, "num.prompts.per.intseq"))
        #expect(same(sequences.map(\.responses), summary, "num.responses.per.intseq"))
        #expect(same(sequences.map(\.transitions), summary, "num.transitions.per.intseq"))
        seen += 1
      }
    }
    #expect(seen == 8 && reference["expected"].keys.count == 8)
  }

  /// Two candidates on either side tell the modes apart.
  @Test func modesDiffer() throws {
    let utterances = try TurnCase.utterances([
      (1, 0, 1000), (1, 1200, 1800), (0, 2000, 3000), (1, 3500, 3600), (1, 4000, 4500),
    ])
    let offsets = ChattrMode.allCases.map { mode -> [SessionTime?] in
      let row = ChattrTurns(utterances, mode: mode).rows[0]
      return [row.promptOffset, row.responseOffset]
    }
    let (near, far) = (SessionTime.milliseconds(200), SessionTime.seconds(1))
    let (soon, late) = (SessionTime.milliseconds(500), SessionTime.seconds(1))
    #expect(offsets == [[near, soon], [far, late], [far, soon], [near, late]])
  }

  @Test func everyUtteranceServesOnce() throws {
    for seed in 1...25 as ClosedRange<UInt64> {
      var random = TestRandom(seed: seed)
      let utterances = try TurnCase.utterances(
        TurnCase.random(&random, speakers: 3, units: 60), until: 6000, uncodable: [(3000, 3100)])
      for mode in ChattrMode.allCases {
        let turns = ChattrTurns(
          utterances, target: 1, mode: mode, maxGap: .milliseconds(600),
          maxOverlap: .milliseconds(200))
        #expect(turns.rows.map(\.utterance) == utterances.utterances(of: 1), "seed \(seed)")
        let (prompts, responses) = (
          turns.rows.compactMap(\.prompt), turns.rows.compactMap(\.response)
        )
        #expect(Set(prompts).count == prompts.count && Set(responses).count == responses.count)
        let inSequences = turns.sequences.reduce(0) { $0 + $1.transitions }
        #expect(inSequences == turns.transitionCount, "seed \(seed)")
        #expect(
          turns.rows.allSatisfy {
            $0.sequence != nil || $0.prompt == nil && $0.response == nil
          }, "seed \(seed)")
        #expect(
          turns.rows.compactMap(\.sequence).max() ?? 0 == turns.sequences.count, "seed \(seed)")
      }
    }
  }

  @Test func hostileInput() throws {
    let none = ChattrTurns(try TurnCase.utterances([]))
    #expect(none.rows.isEmpty && none.sequences.isEmpty && none.utteranceTime == .zero)
    #expect(none.perMinute(0, of: none.utteranceTime) == .undefined(.noCodableTime))
    #expect(none.transitionOffsets.median.reason == .noOccurrence)
    let utterances = try TurnCase.utterances([(0, 0, 500), (1, 500, 900), (0, 900, 950)])
    #expect(ChattrTurns(utterances, target: 9).rows.isEmpty)
    let strict = ChattrTurns(utterances, maxGap: .seconds(-1), maxOverlap: .seconds(-1))
    #expect(strict.transitionCount == 2)
    let wide = ChattrTurns(
      utterances, maxGap: SessionTime(microseconds: .max),
      maxOverlap: SessionTime(microseconds: .max))
    #expect(wide.sequences.count == 1 && wide.promptCount == 1)
  }
}
