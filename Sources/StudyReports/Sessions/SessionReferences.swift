import SequenceStatistics
import StudyAnalysis

/// Which statistics a session report rests on.
enum SessionReferences {
  /// Their names in the catalogue; those of sections that a session does not have are left out.
  static func ids(_ analysis: SessionAnalysis) -> [String] {
    let interaction = analysis.interaction
    var ids: [String] = []
    if let sequence = analysis.sequence {
      ids += ["adjusted-residual", "expected-frequencies", "yules-q"]
      if !sequence.unrepeatable.isEmpty { ids.append("iterative-proportional-fitting") }
      if sequence.partners.testCount > 1 { ids.append("holm-correction") }
    }
    if !interaction.cycles.isEmpty { ids += ["cycle-episode", "cycle-chance", "kaplan-meier"] }
    if !interaction.profiles.isEmpty { ids.append("time-lag-profile") }
    if !interaction.responses.isEmpty {
      ids += ["contingency", "contingency-chance", "kaplan-meier"]
    }
    if interaction.matching != nil { ids += ["matching", "matching-shift"] }
    if interaction.synchrony != nil {
      ids += ["matching-band", "recurrence-plot", "state-space-grid"]
    }
    if interaction.turns != nil { ids.append("floor-transfer") }
    if interaction.phases != nil { ids.append("phase-measure") }
    return ids
  }
}
