import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on both looks together: mutual gaze, matching and repair, mirroring.
struct MatchSection {
  /// What stands in the section; empty where there is nothing to ask.
  let blocks: [PageBlock]

  init(_ analysis: MatchAnalysis?) {
    guard let analysis else {
      blocks = []
      return
    }
    var blocks: [PageBlock] = [
      .paragraph(Self.summary(analysis)), .table(Self.looks(analysis)),
    ]
    if analysis.mirroring.contains(where: { $0.windows.contains { $0.eligible > 0 } }) {
      blocks.append(.table(Self.mirroring(analysis.mirroring)))
    }
    self.blocks = blocks
  }

  private static func summary(_ analysis: MatchAnalysis) -> RichText {
    let share = analysis.shift.share
    var text: RichText = ""
    if let mutual = analysis.mutualGaze {
      text =
        "Both looked at each other \(strong: Phrases.counted(mutual.bouts.count, "time", "times")), \(percent(mutual.share)) of the codable time. "
    }
    text =
      "\(text)Both showed the same look for \(percent(analysis.matching.share)) of it"
    if let mean = share.mean.value, let p = share.pGreater.value {
      return "\(text), \(Decimals.percent(mean)) by circular shift (\(p: p))."
    }
    return "\(text); the record is too short for shifts."
  }

  private static func percent(_ measure: Measure) -> String {
    measure.value.map { Decimals.percent($0) } ?? Decimals.absent
  }

  private static func looks(_ analysis: MatchAnalysis) -> ReportTable {
    let persons = analysis.session.persons.map(\.id)
    var rows: [[TableCell]] = []
    if let mutual = analysis.mutualGaze {
      rows = [
        [.text("Mutual looks"), .count(mutual.bouts.count)],
        [.text("Mutual looks a minute"), .number(of: mutual.ratePerMinute, places: 1)],
        [.text("Mean length (s)"), .number(of: mutual.meanSeconds, places: 2)],
        [.text("Longest (s)"), .number(of: mutual.longestSeconds, places: 1)],
      ]
      for (who, name) in zip([Matching.Who.first, .second], persons) {
        rows.append([.text("Opened by \(name)"), .count(mutual.opened(by: who))])
        rows.append([.text("Closed by \(name)"), .count(mutual.closed(by: who))])
      }
    }
    let matching = analysis.matching
    rows += [
      [.text("Mismatches"), .count(matching.mismatches.count)],
      [.text("Mismatches repaired"), .count(matching.repairs.count)],
      [
        .text("Median time to repair (s)"), .number(of: matching.repairCurve.quantile(), places: 2),
      ],
    ]
    for (who, name) in zip([Matching.Who.first, .second], persons) {
      rows.append([.text("Repaired by \(name)"), .count(matching.repairs(by: who))])
    }
    rows.append([
      .text("Changes of the pair of looks a minute"),
      .number(of: matching.transitionsPerMinute, places: 1),
    ])
    return ReportTable(
      name: "looks-together", title: "Looks together",
      columns: [
        .init("Measure", key: "measure", isText: true), .init("Value", key: "value"),
      ], groups: [.init(rows: rows)],
      note:
        "Mutual looks: gaps under 0.3 s bridged, looks under 0.5 s left out; these limits are defaults of the program. A repair is a mismatch that ends in a match; one still open at the end is not counted as repaired. What is opened or closed by both at once, or cut by the record, belongs to nobody."
    )
  }

  private static func mirroring(_ analyses: [MirrorAnalysis]) -> ReportTable {
    return ReportTable(
      name: "mirroring", title: "Who shows the same soon after",
      columns: [
        .init("Stream", key: "stream", isText: true), .init("Within (s)", key: "window_s"),
        .init("Cues", key: "cues"), .init("Mirrored", key: "mirrored"),
        .init("% mirrored", key: "share"), .init("% by rates", key: "share_by_rates"),
        .init("\(italic: "p") shift", key: "p_shift"),
        .init("\(italic: "p") blocks", key: "p_block"),
      ], groupKey: "direction",
      groups: analyses.map { analysis in
        .init(
          "\(Phrases.sentenceStart(analysis.to.id)) after \(analysis.from.id)",
          rows: analysis.windows.filter { $0.eligible > 0 }.map { mirroring in
            [
              .text(analysis.stream), .seconds(mirroring.window, places: 0),
              .count(mirroring.eligible), .count(mirroring.mirrored), .share(of: mirroring.share),
              .share(of: mirroring.byRates), .probability(of: mirroring.chance.shift.pGreater),
              .probability(of: mirroring.chance.blocks.pGreater),
            ]
          })
      },
      note:
        "Mirrored: the partner begins the same behaviour after a cue within so many seconds. By rates: what independent onsets at the same rates would give. Looking away together is not counted. Several windows are shown for reading; choosing the best is no test."
    )
  }
}
