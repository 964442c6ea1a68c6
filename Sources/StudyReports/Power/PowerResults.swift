import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// A power analysis as JSON and as a tidy table: every number in full.
public enum PowerResults {
  /// Everything that was taken for true, and what was found.
  public static func json(_ analysis: PowerAnalysis) -> JSONValue {
    let design = analysis.design
    return .object([
      "schema": .text("attune-power/1"), "simulated": .flag(true),
      "question": .object([
        "id": .text(design.decision.question.id), "text": .text(design.decision.question.text),
        "effect": .text(design.decision.effect.rawValue),
      ]),
      "test": .text(design.isContrast ? "permutation" : "sign-flip"),
      "level": .number(design.decision.level), "draws": .count(design.decision.draws),
      "spread": .number(design.spread), "studies": .count(design.studies),
      "seed": .text(String(design.seed)),
      "groups": .array(
        design.groups.map {
          .object([
            "name": .text($0.name), "pursuit": .number($0.pursuit), "answers": .number($0.answers),
          ])
        }),
      "without_effect": .text(design.isContrast ? "same-probabilities" : "strangers"),
      "sizes": .array(
        analysis.cells.map { cell in
          .object([
            "dyads": .count(cell.dyads), "seconds": .number(cell.length.seconds),
            "smallest_p": .number(design.smallestP(dyads: cell.dyads)),
            "designed": outcome(cell.designed), "without_effect": outcome(cell.withoutEffect),
          ])
        }),
    ])
  }

  /// A row for each size and world.
  public static func csv(_ analysis: PowerAnalysis) -> String {
    var rows = [
      [
        "dyads", "seconds", "world", "studies", "found", "share", "share_low", "share_high",
        "untested", "mean_effect", "mean_size", "insufficient_share", "level", "effect",
        "simulated",
      ]
    ]
    for cell in analysis.cells {
      for (world, outcome) in [
        ("designed", cell.designed), ("without_effect", cell.withoutEffect),
      ] {
        rows.append([
          String(cell.dyads), cell.length.text, world, String(outcome.studies),
          String(outcome.found), field(outcome.share), outcome.interval?.lower.description ?? "",
          outcome.interval?.upper.description ?? "", String(outcome.untested),
          field(outcome.meanEffect), field(outcome.meanSize), field(outcome.insufficientShare),
          analysis.design.decision.level.description, analysis.design.decision.effect.rawValue,
          "1",
        ])
      }
    }
    return TidyCSV.text(rows: rows)
  }

  private static func field(_ measure: Measure) -> String { measure.value?.description ?? "" }

  private static func outcome(_ outcome: PowerOutcome) -> JSONValue {
    .object([
      "studies": .count(outcome.studies), "found": .count(outcome.found),
      "untested": .count(outcome.untested), "share": .stated(outcome.share),
      "interval": JSONValue(outcome.interval), "mean_effect": .stated(outcome.meanEffect),
      "mean_size": .stated(outcome.meanSize),
      "insufficient_share": .stated(outcome.insufficientShare),
    ])
  }
}
