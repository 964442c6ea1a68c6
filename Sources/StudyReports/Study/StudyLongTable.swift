import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The counts of a study in long form, ready for multilevel models: no mean was taken, nothing was pooled.
enum StudyLongTable {
  /// A row for each session, phase and question with a given and a target, once after the given and once
  /// otherwise: how often the target followed, how often not.
  static func counts(_ results: StudyResults, _ write: (String) throws -> Void) rethrows {
    try write(
      TidyCSV.line([
        "session", "dyad", "group", "family", "phase", "question", "planned", "given",
        "target_yes", "target_no",
      ]))
    for record in results.records {
      for (number, question) in results.plan.questions.enumerated()
      where question.isPair && question.variantOf == nil {
        for (phase, tally) in tallies(record, number, results) {
          guard let table = tally.association else { continue }
          let head = self.head(record) + [phase, question.id, question.isPlanned ? "1" : "0"]
          try write(TidyCSV.line(head + ["1", String(table.a), String(table.b)]))
          try write(TidyCSV.line(head + ["0", String(table.c), String(table.d)]))
        }
      }
    }
  }

  /// A row for each session and question that tests single sessions: its p, adjusted over sessions, and what may
  /// be said of it.
  static func sessions(_ results: StudyResults, _ write: (String) throws -> Void) rethrows {
    try write(
      TidyCSV.line([
        "session", "dyad", "group", "family", "question", "p", "p_adjusted", "verdict",
      ]))
    for result in results.questions {
      guard let flagged = result.flagged,
        let number = results.plan.questions.firstIndex(where: { $0.id == result.question.id })
      else { continue }
      for (record, row) in zip(results.records, flagged.rows) {
        let tally = record.answers.indices.contains(number) ? record.answers[number].whole : nil
        try write(
          TidyCSV.line(
            head(record) + [
              result.question.id, self.number(row.p), self.number(row.adjusted),
              tally?.verdict?.rawValue ?? "",
            ]))
      }
    }
  }

  /// A row for each waiting time.
  static func waits(_ results: StudyResults, _ write: (String) throws -> Void) rethrows {
    try write(
      TidyCSV.line([
        "session", "dyad", "group", "family", "phase", "question", "seconds", "ended",
      ]))
    for record in results.records {
      for (number, question) in results.plan.questions.enumerated()
      where question.variantOf == nil {
        for (phase, tally) in tallies(record, number, results) {
          for wait in tally.waits {
            let time = SessionTime(microseconds: Int64(wait.magnitude))
            try write(
              TidyCSV.line(
                head(record) + [phase, question.id, time.text, wait >= 0 ? "1" : "0"]))
          }
        }
      }
    }
  }

  /// A row for each dyad and effect: the number, its variance, and why it is missing.
  static func effects(_ results: StudyResults, _ write: (String) throws -> Void) rethrows {
    try write(
      TidyCSV.line([
        "dyad", "group", "family", "question", "planned", "phase", "effect", "estimate",
        "variance", "reason",
      ]))
    for result in results.questions {
      for effect in [result.main] + result.others {
        for part in [effect.all] + effect.phases {
          for own in part.effects {
            try write(
              TidyCSV.line([
                own.dyad.id ?? "", own.dyad.group ?? "", own.dyad.family ?? "", result.question.id,
                result.question.isPlanned ? "1" : "0", part.name, effect.kind.rawValue,
                number(own.estimate), number(own.variance), own.estimate.reason?.id ?? "",
              ]))
          }
        }
      }
    }
  }

  /// A row for each dyad and behaviour: onsets, seconds and codable seconds, phase by phase.
  static func behaviours(
    _ results: StudyResults, _ write: (String) throws -> Void
  ) rethrows {
    try write(
      TidyCSV.line([
        "session", "dyad", "group", "family", "phase", "person", "stream", "code", "onsets",
        "seconds", "codable_seconds",
      ]))
    guard let number = results.plan.questions.firstIndex(where: { $0.kind == .behaviours }) else {
      return
    }
    let codes = results.plan.questions[number].given
    for record in results.records {
      for (phase, tally) in tallies(record, number, results) {
        for (place, code) in codes.enumerated() {
          func seconds(_ count: BehaviourCount) -> String {
            SessionTime(microseconds: Int64(tally.behaviour(count, code: place))).text
          }
          try write(
            TidyCSV.line(
              head(record) + [
                phase, code.person, code.stream, code.name,
                String(tally.behaviour(.onsets, code: place)), seconds(.time),
                seconds(.codableTime),
              ]))
        }
      }
    }
  }

  private static func head(_ record: StudyRun.Record) -> [String] {
    let session = record.session
    return [session.id, session.dyad, session.group ?? "", session.family ?? ""]
  }

  /// Phase by phase where there are phases, so that no count stands twice; the whole otherwise.
  private static func tallies(
    _ record: StudyRun.Record, _ number: Int, _ results: StudyResults
  ) -> [(phase: String, tally: Tally)] {
    guard record.answers.indices.contains(number) else { return [] }
    let answer = record.answers[number]
    if results.plan.phases.isEmpty { return answer.whole.map { [("", $0)] } ?? [] }
    return zip(results.plan.phases, answer.phases).compactMap { phase, tally in
      tally.map { (phase, $0) }
    }
  }

  private static func number(_ measure: Measure) -> String {
    measure.value.map(\.description) ?? ""
  }
}
