import SequenceStatistics
import StudyAnalysis

/// Which statistics a study report rests on.
enum StudyReferences {
  /// Their names in the catalogue; those of what a study does not have are left out.
  static func ids(_ results: StudyResults) -> [String] {
    var ids = ["mean-effect", "sign-flip", "meta-analysis", "prediction-interval"]
    for result in results.questions {
      if result.main.kind.scale == .logOddsRatio { ids.append("log-odds-effect") }
      if result.main.kind == .beyondChance { ids += ["surrogate-effect", "circular-shift"] }
      if result.latency != nil { ids.append("kaplan-meier") }
      if result.latency?.contrasts.isEmpty == false {
        ids += ["clustered-log-rank", "clustered-cox-regression"]
      }
      if result.pseudoDyads != nil { ids.append("pseudo-dyads") }
      if result.profile != nil { ids.append("onset-rates") }
      if result.flagged != nil { ids.append("benjamini-hochberg") }
    }
    if !results.groups.isEmpty {
      ids += ["group-permutation", "welch-test", "standardized-mean-difference"]
    }
    if results.tallies.families.count < results.tallies.families.dyadCount {
      ids.append("family-robust-mean")
    }
    if let transitions = results.transitions {
      ids += [transitions.isByPhase ? "stratified-log-odds" : "log-odds-effect", "holm-correction"]
    }
    if results.reliability != nil { ids += ["cohens-kappa", "timed-alignment"] }
    return ids
  }
}
