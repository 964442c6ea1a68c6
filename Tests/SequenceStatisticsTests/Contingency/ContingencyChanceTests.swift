import CodedSessions
import Testing

@testable import SequenceStatistics

@Suite struct ContingencyChanceTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func everyShift(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func times(_ one: Int) -> [Double] {
      (0..<80).filter { _ in random.below(one) == 0 }.map { Double($0) / 1 }
    }
    let (cues, responses) = (times(7), times(6))
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(80)))
    let record = ContingencyRecord(
      span: span, unit: .seconds(1),
      cues: cues.map { .init(onset: .seconds(Int64($0)), offset: .seconds(Int64($0))) },
      responses: responses.map { .seconds(Int64($0)) })
    let chance = ContingencyChance([record])
    func answered(_ shift: Int) -> Int {
      cues.count { cue in
        cue + 3 < 80
          && responses.contains { response in
            let time = (Int(response) + shift) % 80
            return Double(time) > cue && Double(time) <= cue + 3
          }
      }
    }
    #expect(chance.shift.observed.counted == answered(0), "seed \(seed)")
    let reached = (10...70).count { answered($0) >= answered(0) }
    #expect(isClose(chance.shift.pGreater, Double(1 + reached) / 62, relative: 1e-12))
  }

  @Test(arguments: 21...32 as ClosedRange<UInt64>)
  func everyShiftWithSimultaneousOnsets(seed: UInt64) throws {
    var random = TestRandom(seed: seed)
    func times(_ one: Int) -> [Int] { (0..<80).filter { _ in random.below(one) == 0 } }
    let (cues, responses) = (times(7), times(5))
    let span = try #require(TimeSpan(onset: .zero, offset: .seconds(80)))
    let record = ContingencyRecord(
      span: span, unit: .seconds(1),
      cues: cues.map { .init(onset: .seconds(Int64($0)), offset: .seconds(Int64($0))) },
      responses: responses.map { .seconds(Int64($0)) })
    var window = ResponseWindow()
    window.credit = .all
    window.onsetUnit = .included
    let chance = ContingencyChance([record], window: window)
    func answered(_ shift: Int) -> Int {
      cues.count { cue in
        cue + 3 <= 80 && responses.contains { (cue..<(cue + 3)).contains(($0 + shift) % 80) }
      }
    }
    #expect(chance.shift.observed.counted == answered(0), "seed \(seed)")
    #expect(chance.shift.observed.counted == Contingency([record], window: window).association.a)
    let reached = (10...70).count { answered($0) >= answered(0) }
    #expect(
      isClose(chance.shift.pGreater, Double(1 + reached) / 62, relative: 1e-12), "seed \(seed)")
  }
}
