public import CodedSessions
public import SequenceStatistics

/// The time-window table of one pair in one part, with the tests by shifted records.
public struct WindowAnswer: Sendable {
  /// What the part is called; empty for all sessions together.
  public let part: String
  /// The sessions whose tallies are added up, by id.
  public let sessionIDs: [String]
  /// How many of them are simulated.
  public let simulatedCount: Int
  /// The given's name.
  public let given: String
  /// The target's name.
  public let target: String
  /// The tallies.
  public let table: TimeWindowTable
  /// The tests.
  public let shift: TimeWindowShift
  /// The two-sided p of the test asked for.
  public let p: Measure
  /// Which test that is.
  public let test: LagQuestion.Test
  /// The p after correction over all pairs of the part.
  public let adjustedP: Measure
  /// How many pairs were tested together.
  public let testCount: Int

  /// The answers for every pair asked for, part by part.
  ///
  /// - Parameters:
  ///   - window: When after the given, and by which rules.
  ///   - unit: The length of a unit of tally; each session's clock step if `nil`.
  /// - Throws: ``LagQuestionError``.
  public static func all(
    _ prepared: LagSessions, window: TimeWindow, unit: SessionTime?
  ) throws(LagQuestionError) -> [WindowAnswer] {
    let naming = CodeNames(prepared.shared.codebook)
    let question = prepared.question
    let how: LagQuestion.Test = question.test == .block ? .block : .shift
    var answers: [WindowAnswer] = []
    for part in prepared.parts {
      var drafts: [(given: Code, target: Code, table: TimeWindowTable, shift: TimeWindowShift)] = []
      for given in prepared.given {
        for target in prepared.target where given != target || question.isPlanned {
          guard
            let draft = try draft(prepared, part, given, target, window: window, unit: unit)
          else { continue }
          drafts.append((given, target, draft.0, draft.1))
        }
      }
      func p(_ shift: TimeWindowShift) -> Measure {
        how == .block ? shift.blocks.pTwoSided : shift.shift.pTwoSided
      }
      let adjusted = question.correction.adjust(drafts.map { p($0.shift) })
      let sessions = part.pieces.map { prepared.sessions[$0.session] }
      for (place, draft) in drafts.enumerated() {
        answers.append(
          WindowAnswer(
            part: part.name, sessionIDs: sessions.map(\.id),
            simulatedCount: sessions.count { $0.isSimulated },
            given: naming.shortName(of: draft.given), target: naming.shortName(of: draft.target),
            table: draft.table, shift: draft.shift, p: p(draft.shift), test: how,
            adjustedP: adjusted.adjusted[place], testCount: adjusted.testCount))
      }
    }
    return answers
  }

  private static func draft(
    _ prepared: LagSessions, _ part: LagSessions.Part, _ given: Code, _ target: Code,
    window: TimeWindow, unit: SessionTime?
  ) throws(LagQuestionError) -> (TimeWindowTable, TimeWindowShift)? {
    var tables: [TimeWindowTable] = []
    var records: [TimeWindowShift.Record] = []
    for piece in part.pieces {
      let session = prepared.sessions[piece.session]
      guard session.timeUnit.origin.isClock else { throw .noClock(session: session.id) }
      guard let own = prepared.shared.own(given, of: piece.session),
        let other = prepared.shared.own(target, of: piece.session)
      else { continue }
      do {
        tables.append(
          try TimeWindowTable(
            given: [own], target: [other], window: window,
            unit: unit ?? prepared.commonUnit, of: session, part: piece.span))
      } catch {
        throw .window(error)
      }
      records.append(
        TimeWindowShift.Record(session, given: [own], target: [other], part: piece.span))
    }
    guard let table = TimeWindowTable(summing: tables) else { return nil }
    return (
      table,
      TimeWindowShift(
        records, window: window, minShift: prepared.question.minShift,
        blockLength: prepared.question.block)
    )
  }
}

extension LagSessions {
  /// The coarsest clock step of all sessions: the unit in which they are tallied unless one is given.
  public var commonUnit: SessionTime {
    sessions.map(\.timeUnit.step).max() ?? .seconds(1)
  }
}
