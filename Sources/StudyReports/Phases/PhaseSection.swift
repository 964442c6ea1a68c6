import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on phases: each behaviour in each phase, and the contrasts of the still-face paradigm.
struct PhaseSection {
  /// What stands in the section; empty without phases.
  let blocks: [PageBlock]

  init(_ analysis: PhaseAnalysis?) {
    guard let analysis, analysis.phases.count > 1 else {
      blocks = []
      return
    }
    var blocks: [PageBlock] = [.table(Self.measures(analysis))]
    if analysis.parts.names.count > 1 { blocks.append(.table(Self.contrasts(analysis))) }
    self.blocks = blocks
  }

  private static func measures(_ analysis: PhaseAnalysis) -> ReportTable {
    ReportTable(
      name: "phases", title: "Each behaviour, phase by phase",
      columns: [.init("Behaviour", key: "behaviour", isText: true)]
        + analysis.phases.flatMap { phase -> [ReportTable.Column] in
          [
            .init(RichText(phase.name + ", per min"), key: phase.name + "_per_min"),
            .init(RichText(phase.name + ", % of time"), key: phase.name + "_share"),
          ]
        },
      groups: [
        .init(
          rows: analysis.all.map { row in
            [.text(row.name)]
              + row.measures.flatMap { measure -> [TableCell] in
                [
                  .number(of: measure.ratePerMinute, places: 1),
                  .share(of: measure.share),
                ]
              }
          })
      ],
      note:
        "Per codable minute, and per cent of codable time. What was under way when a phase began counts for its time, not as an onset."
    )
  }

  private static func contrasts(_ analysis: PhaseAnalysis) -> ReportTable {
    func cells(_ contrast: PhaseContrast?) -> [TableCell] {
      guard let contrast else {
        return [.undefined("a phase is missing"), .undefined("a phase is missing")]
      }
      return [
        contrast.to.time == nil
          ? .number(of: contrast.rateDifference, places: 1)
          : .number(of: contrast.shareDifference, places: 2),
        .number(of: contrast.logRateRatio, places: 2),
      ]
    }
    return ReportTable(
      name: "still-face", title: "Still-face effect, recovery, carry-over",
      columns: [
        .init("Behaviour", key: "behaviour", isText: true), .init("Effect", key: "effect"),
        .init("ln ratio", key: "effect_log_rate_ratio"), .init("Recovery", key: "recovery"),
        .init("ln ratio", key: "recovery_log_rate_ratio"),
        .init("Carry-over", key: "carry_over"),
        .init("ln ratio", key: "carry_over_log_rate_ratio"),
      ],
      groups: [
        .init(
          rows: analysis.all.map { row in
            [.text(row.name)] + cells(row.stillFace.effect) + cells(row.stillFace.recovery)
              + cells(row.stillFace.carryOver)
          })
      ],
      note:
        "Effect: still face minus play. Recovery: reunion minus still face. Carry-over: reunion minus play. Shares of time, for moments onsets a minute; ln of the ratio of rates with 0.5 added to both counts. One session gives no error: the dyad is the unit."
    )
  }
}
