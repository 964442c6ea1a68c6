import CodedSessions
import SequenceStatistics
import SessionFiles
public import StudyAnalysis

/// The results of a study as plain text for a terminal.
public struct StudyText: Sendable {
  private let width: Int

  /// Text for a terminal `width` characters wide.
  public init(width: Int) { self.width = max(width, 60) }

  /// What was found, question by question.
  public func text(_ results: StudyResults) -> String {
    var text = VisibleText.of(results.study.title) + "\n"
    text += line(
      "\(counted(results.records.count, "session")) of "
        + "\(counted(results.tallies.dyads.count, "dyad")) analysed"
        + (results.groups.isEmpty ? "" : " in \(results.groups.count) groups")
        + (results.plan.phases.count > 1 ? ", \(results.plan.phases.count) phases" : "")
        + (results.tallies.families.count < results.tallies.families.dyadCount
          ? ", \(results.tallies.families.count) families" : "")
        + "; the dyad is the unit")
    for reason in results.flow.excluded {
      text += line("\(counted(reason.sessions.count, "session")) left out: \(reason.reason.words)")
    }
    text += "\n" + table(results)
    for result in results.questions where result.question.isPlanned { text += planned(result) }
    for direction in results.directions where direction.correlation.r.value != nil {
      text += line(
        "\(direction.first) with \(direction.second) over dyads: r = "
          + EffectWords.withInterval(direction.correlation.r, direction.correlation.interval)
          + ", \(LagText.equals(direction.correlation.p))")
    }
    text += line(multiplicity(results.multiplicity))
    if results.simulatedCount > 0 {
      text += line("note: \(counted(results.simulatedCount, "session")) simulated, not observed")
    }
    return text.replacing(Decimals.noBreakSpace, with: " ")
  }

  /// What was planned and what was looked at.
  static func words(_ record: MultiplicityRecord) -> String {
    let correction =
      record.correction == .none
      ? "not adjusted" : "adjusted by \(EffectWords.name(record.correction)) over those planned"
    return
      "\(record.planned.count) of \(record.lookedAtCount) tests were planned; p values are \(correction)"
      + (record.unplannedCount > 0
        ? "; of \(record.lookedAtCount) tests of nothing, \(Decimals.fixed(record.expectedByLuck(), places: 1)) fall below .05 by luck"
        : "")
  }

  private func multiplicity(_ record: MultiplicityRecord) -> String { Self.words(record) }

  private func table(_ results: StudyResults) -> String {
    var rows = [["question", "number", "dyads", "mean [95 %]", "p", "p adj."]]
    for result in results.questions {
      let main = result.main
      rows.append([
        VisibleText.of(result.question.id) + (result.question.isPlanned ? " *" : ""),
        EffectWords.name(main.kind), "\(main.all.mean.count)/\(main.all.effects.count)",
        EffectWords.withInterval(main.all.mean.mean, main.all.mean.test.interval),
        LagText.p(result.p),
        LagText.p(result.adjustedP),
      ])
    }
    return TextTable.text(rows, sides: [.left, .left])
      + (results.questions.contains { $0.question.isPlanned } ? "* planned; " : "")
      + "p: sign-flip test over dyads, two-sided\n\n"
  }

  private func planned(_ result: QuestionResult) -> String {
    let main = result.main
    var text = line(
      "\(VisibleText.of(result.question.id)): \(VisibleText.of(result.question.text))")
    let back = EffectWords.readBack(main.all.mean.mean, main.all.mean.test.interval, main.kind)
    text += detail(
      "mean \(EffectWords.name(main.kind)) "
        + EffectWords.withInterval(main.all.mean.mean, main.all.mean.test.interval)
        + (back.isEmpty ? "" : " (\(back))"))
    if main.all.meta.count > 1 {
      text += detail(
        "weighted by precision \(EffectWords.withInterval(main.all.meta.mean.mean, main.all.meta.mean.knappHartung.interval))"
          + (main.all.meta.prediction.map {
            ", a further dyad [\(Decimals.fixed($0.lower, places: 2)), \(Decimals.fixed($0.upper, places: 2))]"
          } ?? "")
          + (main.all.meta.heterogeneity.iSquared.value.map { ", I² \(Decimals.percent($0))" } ?? "")
      )
    }
    for contrast in main.contrasts {
      let welch = contrast.difference.welch.test
      text += detail(
        "\(VisibleText.of(contrast.group)) less \(VisibleText.of(contrast.reference)): "
          + EffectWords.withInterval(contrast.difference.difference, welch.interval())
          + ", g \(LagText.number(contrast.difference.size.g, 2)), "
          + "p by permutation \(LagText.p(contrast.difference.permutation.p.twoSided))")
    }
    if let pooled = result.pooled, let table = pooled.table {
      text += detail(
        "pooled over dyads, a display only: log odds ratio \(LagText.number(table.logOddsRatio(), 3))"
      )
    }
    return text + "\n"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    Phrases.counted(count, noun, noun + "s")
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 6)
  }

  /// A line below a question.
  private func detail(_ text: String) -> String {
    "  " + TextTable.wrapped(text, width: width - 2, indent: 8)
  }
}
