import CodedSessions
import Foundation
import SequenceStatistics
import SessionFiles
import StudyAnalysis
import StudyReports

extension Lag {
  /// What follows what in two records, each asked by itself.
  func compare(in read: Reading) async throws {
    guard let against = comparison.against else { return }
    let sides = try ComparedSides(
      against, in: read, reading: reading, output: output, sessions: session, phase: lag.phase,
      refusesPhases: nil)
    let question = try question(read)
    func prepared(_ side: ComparedSides.Side) throws -> LagSessions {
      var own = question
      own.phase = side.phase
      do {
        return try LagSessions([side.read.session], question: own)
      } catch {
        throw failure(error, side)
      }
    }
    let (first, second) = (try prepared(sides.first), try prepared(sides.second))
    let print = ComparisonOutput(output: output, isCSV: csv)
    let frameRate = read.options.frameRate
    if let window = try lag.timeWindow(frameRate: frameRate) {
      let unit = try lag.unit.map {
        try DurationArgument.read($0, name: "--unit", frameRate: frameRate)
      }
      func answers(_ prepared: LagSessions, _ side: ComparedSides.Side) throws -> [WindowAnswer] {
        do {
          let answers = try WindowAnswer.all(prepared, window: window, unit: unit)
          guard !answers.isEmpty else { throw Self.tooLittle }
          return answers
        } catch let error as LagQuestionError {
          throw failure(error, side)
        }
      }
      let (one, other) = (try answers(first, sides.first), try answers(second, sides.second))
      try print.write(
        LagComparison.of(one, other, sides.names),
        first: LagResults.json(one, window: window, question: first.question),
        second: LagResults.json(other, window: window, question: second.question))
    } else if let reach = try lag.reach(frameRate: frameRate) {
      func answers(_ prepared: LagSessions, _ side: ComparedSides.Side) throws -> [ProfileAnswer] {
        try checkPairs(prepared)
        do {
          return try ProfileAnswer.all(prepared, reach: reach)
        } catch {
          throw failure(error, side)
        }
      }
      let (one, other) = (try answers(first, sides.first), try answers(second, sides.second))
      try print.write(
        LagComparison.of(one, other, sides.names),
        first: LagResults.json(one, question: first.question),
        second: LagResults.json(other, question: second.question))
    } else {
      let tasks = chance.j ?? ProcessInfo.processInfo.activeProcessorCount
      func answers(
        _ prepared: LagSessions, _ side: ComparedSides.Side
      ) async throws -> [LagAnswer] {
        do {
          let answers = try await LagAnswers.of(prepared, tasks: tasks).answers
          guard answers.contains(where: { $0.table.total > 0 }) else { throw Self.tooLittle }
          return answers
        } catch let error as LagQuestionError {
          throw failure(error, side)
        }
      }
      let one = try await answers(first, sides.first)
      let other = try await answers(second, sides.second)
      try print.write(
        LagComparison.of(one, other, question: question, sides.names),
        first: LagResults.json(one, question: first.question),
        second: LagResults.json(other, question: second.question))
    }
    try sides.enforce(strict: output.strict)
  }

  /// Says of which record there is no answer.
  private func failure(_ error: LagQuestionError, _ side: ComparedSides.Side) -> Failure {
    var failure = LagErrors.failure(error)
    failure.message = failure.message.map { "session \(side.read.session.id): " + $0 }
    return failure
  }
}
