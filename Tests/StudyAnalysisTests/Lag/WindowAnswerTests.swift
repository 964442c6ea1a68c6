import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import Testing

@Suite struct WindowAnswerTests {
  typealias Hand = HandMadeSession

  @Test func theChaseByHand() throws {
    var question = LagQuestion()
    question.given = ["infant.away"]
    question.target = ["mother.closer"]
    let prepared = try LagSessions([Hand.chase()], question: question)
    let answers = try WindowAnswer.all(
      prepared, window: TimeWindow(from: .zero, to: .seconds(3)), unit: nil)
    let answer = try #require(answers.first)
    // Away at 10 and 30, closer at 12, 32 and 50.
    #expect(answer.table.association == Association2x2(a: 2, b: 4, c: 1, d: 53))
    #expect(answer.given == "infant.away" && answer.testCount == 1)
    #expect(answer.p == answer.shift.shift.pTwoSided && answer.p == answer.adjustedP)
    question.test = .block
    let blocks = try WindowAnswer.all(
      try LagSessions([Hand.chase()], question: question),
      window: TimeWindow(from: .zero, to: .seconds(3)), unit: nil)
    #expect(blocks[0].p == blocks[0].shift.blocks.pTwoSided && blocks[0].test == .block)
  }

  @Test func aRecordOfOrderHasNoWindows() throws {
    let chase = try Hand.chase()
    let order = try CodedSession(
      id: "order", span: chase.span, spanOrigin: .observed,
      timeUnit: TimeUnit(step: .seconds(1), origin: .order), persons: chase.persons,
      streams: chase.streams, codebook: chase.codebook)
    let prepared = try LagSessions([order], question: LagQuestion())
    #expect(throws: LagQuestionError.noClock(session: "order")) {
      _ = try WindowAnswer.all(
        prepared, window: TimeWindow(from: .zero, to: .seconds(3)), unit: nil)
    }
  }

  /// The mother-infant sample of GSEQ: tallies of its windows in seconds, counted independently.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"] != nil),
    arguments: [
      ("Infant.IFus", "Mother.MRed", 0, 5, [19, 822, 168, 43390]),
      ("Infant.IFus", "Mother.MRed", 1, 6, [7, 833, 180, 43379]),
      ("Mother.MRed", "Infant.IFus", 0, 5, [20, 915, 149, 43315]),
    ] as [(String, String, Int64, Int64, [Int])])
  func motherInfantSample(
    given: String, target: String, from: Int64, to: Int64, cells: [Int]
  ) throws {
    var question = LagQuestion()
    question.given = [given]
    question.target = [target]
    let prepared = try LagSessions(try Self.sample(), question: question)
    let answer = try #require(
      try WindowAnswer.all(
        prepared, window: TimeWindow(from: .seconds(from), to: .seconds(to)), unit: .seconds(1)
      ).first)
    let pair = answer.table.association
    #expect([pair.a, pair.b, pair.c, pair.d] == cells)
    // One second later, its onset excluded, is the same window.
    if from == 0 {
      let excluded = try WindowAnswer.all(
        prepared,
        window: TimeWindow(from: .seconds(0), to: .seconds(5), onsetUnit: .excluded),
        unit: .seconds(1))
      let later = try WindowAnswer.all(
        prepared, window: TimeWindow(from: .seconds(1), to: .seconds(6)), unit: .seconds(1))
      #expect(excluded[0].table.association == later[0].table.association)
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"] != nil))
  func motherInfantSampleByGroup() throws {
    var question = LagQuestion()
    question.given = ["Infant.IFus"]
    question.target = ["Mother.MRed"]
    question.grouping = .factor("Skill")
    let answers = try WindowAnswer.all(
      try LagSessions(try Self.sample(), question: question),
      window: TimeWindow(from: .zero, to: .seconds(5)), unit: .seconds(1))
    #expect(answers.map(\.part) == ["Low", "High"])
    let cells = answers.map(\.table.association).map { [$0.a, $0.b, $0.c, $0.d] }
    #expect(cells == [[9, 372, 90, 20735], [10, 450, 78, 22655]])
  }

  /// The sample with both streams sparse, as GSEQ takes them: time without a code is off.
  private static func sample() throws -> [CodedSession] {
    let folder = try #require(ProcessInfo.processInfo.environment["ATTUNE_MATERIAL"])
    let outcome = SessionReader.read(
      [folder + "/samples/gseq/mominf.sds"], options: ReadingOptions())
    return try outcome.sessions.map { read in
      let session = read.session
      return try CodedSession(
        id: session.id, span: session.span, spanOrigin: session.spanOrigin,
        timeUnit: session.timeUnit, persons: session.persons,
        streams: try session.streams.map { stream in
          try Stream(
            person: stream.person, name: stream.name, intervals: stream.bouts, isExclusive: true,
            within: session.span)
        }, codebook: session.codebook, factors: session.factors)
    }
  }
}
