import SequenceStatistics
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
}
