import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// The method paragraph of a study, made of what was done.
enum StudyMethod {
  /// The paragraph.
  static func text(_ results: StudyResults, version: String) -> RichText {
    let plan = results.plan
    var parts: [RichText] = [
      "Each of \(Phrases.counted(results.records.count, "session", "sessions")) was analysed once; counts were summed over the sessions of a dyad, sessions were not joined, and the dyad is the unit of every test (\(Phrases.counted(results.tallies.dyads.count, "dyad", "dyads"))\(results.tallies.families.count < results.tallies.families.dyadCount ? " of \(Decimals.count(results.tallies.families.count)) families" : ""))."
    ]
    parts.append(
      plan.haldane == .always
        ? "To log odds ratios and Yule’s \(italic: "Q") one half was added to every cell of every dyad, so that dyads stay comparable."
        : "To log odds ratios and Yule’s \(italic: "Q") one half was added to the cells of dyads with an empty cell."
    )
    parts.append(
      "Means over dyads were tested by flipping signs of dyads\(results.tallies.families.count < results.tallies.families.dyadCount ? ", families together," : "") (all patterns up to 40 dyads, else \(Decimals.count(plan.replicates)) draws, seed \(String(plan.seed))). Means weighted by precision are random-effects means (REML; Hartung & Knapp, 2001) with prediction intervals (Higgins, Thompson & Spiegelhalter, 2009)."
    )
    if !results.groups.isEmpty {
      parts.append(
        "Groups were compared by permutation of labels over dyads and Welch’s \(italic: "t"); waiting times by a log-rank test and a Cox regression with errors by dyad."
      )
    }
    if plan.questions.contains(where: { !$0.chanceModels.isEmpty }) {
      parts.append(
        "Chance within a session: circular shifts of one partner’s whole record and rotations within blocks, which keep each partner’s own rhythm. “Beyond chance” is the count less its mean under \(plan.prefersBlocks ? "block rotation" : "circular shifts"), in standard deviations of that model; over the sessions of a dyad counts, means and variances are sums."
      )
    }
    parts.append(RichText(StudyText.words(results.multiplicity) + "."))
    parts.append("Computed with \(version).")
    return .joined(parts)
  }

  /// What a study of this kind cannot tell.
  static let limits: RichText =
    "Coded behaviour of dyads who were not assigned to what they did: nothing here tells why. A mean over dyads describes no single dyad, and the absence of a difference is not shown by a large \(italic: "p"). Tests that were not planned are for looking, not for deciding."

  /// What was planned, and where the analysis departs from it.
  static func plan(_ results: StudyResults) -> RichText {
    let planned = results.questions.filter(\.question.isPlanned)
    let others = results.questions.count - planned.count
    var parts: [RichText] = [
      planned.isEmpty
        ? "\(strong: "Plan.") Nothing was planned in study.toml."
        : "\(strong: "Plan.") Planned in study.toml: \(Phrases.list(planned.map { VisibleText.of($0.question.id) })). \(Phrases.counted(others, "question was", "questions were")) asked besides."
    ]
    let unanswered = results.plan.diagnostics.count
    if unanswered > 0 {
      parts.append(
        "Departures: \(Phrases.counted(unanswered, "planned question has", "planned questions have")) no answer here; attune check says why."
      )
    }
    let left = results.flow.excluded.reduce(0) { $0 + $1.sessions.count }
    if left > 0 {
      parts.append(
        "\(Phrases.counted(left, "session that was read is", "sessions that were read are")) left out, for the reasons in the table above."
      )
    }
    return .joined(parts)
  }

  /// Where the numbers can be had, and by what they were made.
  static func data(_ results: StudyResults, _ version: String) -> RichText {
    let sources =
      results.showsDyads
      ? "manifest.json names every source file with its SHA-256."
      : "manifest.json names the files of the design with their SHA-256; those of sessions are not named."
    let tables: String =
      results.showsDyads
      ? " The counts of every session and the numbers of every dyad are in tables/, and reproduce.R computes the means again in R."
      : " Tables of sessions and dyads are not part of this report."
    return
      "\(strong: "Data and code.") \(sources)\(tables) The command below makes this report again from the same files with \(version), which is free software. Whether recordings and codings may be shared is for those to say who are in charge of them."
  }
}
