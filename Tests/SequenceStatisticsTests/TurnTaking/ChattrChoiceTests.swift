import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ChattrChoiceTests {
  /// chattr's own procedure on a table of pairs: those without rivals stay; of the others target after target,
  /// in the order of the candidates' onsets, keeps its best row, and all rows with that time go.
  private func tabled(
    _ targets: [Utterance], _ others: [Utterance], isCandidate: (Utterance, Utterance) -> Bool,
    time: (Utterance) -> Int64, takesLatest: Bool, tie: (Utterance) -> Int64
  ) -> [Utterance?] {
    var rows: [(target: Int, other: Utterance)] = []
    for (place, target) in targets.enumerated() {
      for other in others where isCandidate(target, other) { rows.append((place, other)) }
    }
    func isEasy(_ row: (target: Int, other: Utterance)) -> Bool {
      rows.count { $0.other == row.other } == 1 && rows.count { $0.target == row.target } == 1
    }
    var chosen = [Utterance?](repeating: nil, count: targets.count)
    for row in rows where isEasy(row) { chosen[row.target] = row.other }
    var hard = rows.filter { !isEasy($0) }.enumerated().sorted {
      ($0.element.other.onset, $0.element.target, $0.offset)
        < ($1.element.other.onset, $1.element.target, $1.offset)
    }.map(\.element)
    var order: [Int] = []
    for row in hard where !order.contains(row.target) { order.append(row.target) }
    for target in order {
      let times = hard.filter { $0.target == target }.map { time($0.other) }
      guard let best = takesLatest ? times.max() : times.min() else { continue }
      let rivals = hard.filter { $0.target == target && time($0.other) == best }
        .map(\.other).sorted { (tie($0), $0.speaker) < (tie($1), $1.speaker) }
      chosen[target] = rivals.first
      hard = hard.filter { $0.target != target && time($0.other) != best }
    }
    return chosen
  }

  @Test(arguments: 1...300 as ClosedRange<UInt64>)
  func againstTheTable(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    let line = try TurnCase.utterances(
      TurnCase.random(
        &random, speakers: 2 + random.below(3), units: 30, longest: 2 + random.below(4)),
      until: 3000
    ).all
    let (gap, overlap) = (Int64(random.below(9)) * 100_000, Int64(random.below(6)) * 100_000)
    let targets = line.filter { $0.speaker == 0 }
    let others = line.filter { $0.speaker != 0 }
    for mode in ChattrMode.allCases {
      let choice = ChattrChoice(
        targets: targets, others: others, mode: mode, maxGap: SessionTime(microseconds: gap),
        maxOverlap: SessionTime(microseconds: overlap))
      let prompts = tabled(
        targets, others,
        isCandidate: { target, other in
          let (start, stop) = (target.onset.microseconds, target.offset.microseconds)
          let end = other.offset.microseconds
          return end >= start - gap && end <= min(stop, start + overlap)
            && other.onset.microseconds < start
        }, time: { $0.offset.microseconds }, takesLatest: mode == .strict || mode == .qulr,
        tie: { $0.onset.microseconds })
      let responses = tabled(
        targets, others,
        isCandidate: { target, other in
          let (start, stop) = (target.onset.microseconds, target.offset.microseconds)
          let begin = other.onset.microseconds
          return begin >= max(start, stop - overlap) && begin <= stop + gap
            && other.offset.microseconds > stop
        }, time: { $0.onset.microseconds }, takesLatest: mode == .stretch || mode == .qulr,
        tie: { -$0.offset.microseconds })
      #expect(choice.prompts == prompts, "seed \(seed), \(mode)")
      #expect(choice.responses == responses, "seed \(seed), \(mode)")
    }
  }

  @Test func ties() throws {
    let target = [try TurnCase.sound(0, 2000, 3000)]
    let others = [
      try TurnCase.sound(2, 500, 1500), try TurnCase.sound(1, 1000, 1500),
      try TurnCase.sound(3, 500, 1500), try TurnCase.sound(1, 3200, 3300),
      try TurnCase.sound(2, 3200, 4000), try TurnCase.sound(3, 3200, 4000),
    ]
    let choice = ChattrChoice(
      targets: target, others: others, mode: .strict, maxGap: .seconds(2), maxOverlap: .seconds(1))
    // Of those that end at one time the one that began first, then the lower number.
    #expect(choice.prompts == [others[0]])
    // Of those that begin at one time the one that ends last, then the lower number.
    #expect(choice.responses == [others[4]])
  }

  @Test func limitsBelongToTheRange() throws {
    let target = [try TurnCase.sound(0, 3000, 4000)]
    func prompt(_ onset: Int64, _ offset: Int64) throws -> Bool {
      ChattrChoice(
        targets: target, others: [try TurnCase.sound(1, onset, offset)], mode: .strict,
        maxGap: .seconds(2), maxOverlap: .milliseconds(500)
      ).prompts[0] != nil
    }
    #expect(try prompt(0, 1000) && prompt(2999, 3500))
    #expect(try !prompt(0, 999) && !prompt(2999, 3501) && !prompt(3000, 3400))
  }
}
