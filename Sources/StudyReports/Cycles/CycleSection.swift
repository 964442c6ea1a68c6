import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on pursuit and aversion: what was counted, one cycle enlarged, chance beside it, the rule as a
/// checklist, every cycle.
struct CycleSection {
  /// What stands in the section; a sentence where there is nothing to ask.
  let blocks: [PageBlock]
  /// The cycles that the score numbers.
  let episodes: [TimeSpan]

  init(_ analyses: [CycleAnalysis]) {
    var blocks: [PageBlock] = []
    for (place, analysis) in analyses.enumerated() {
      blocks += Self.blocks(analysis, place: place)
    }
    self.blocks = blocks
    episodes = analyses.first?.measures.cycles.map(\.aversion.span) ?? []
  }

  private static func blocks(_ analysis: CycleAnalysis, place: Int) -> [PageBlock] {
    let mark = place == 0 ? "" : "-swapped"
    var blocks: [PageBlock] = [.paragraph(summary(analysis))]
    if let anatomy = anatomy(analysis, mark) { blocks.append(anatomy) }
    if let chance = chance(analysis, mark) { blocks.append(chance) }
    blocks.append(.table(checklist(analysis, mark)))
    if analysis.measures.cycles.isEmpty {
      blocks.append(
        .paragraph(
          RichText(
            "No cycle met the rule (0 of \(Phrases.counted(analysis.measures.pursuedCount, "pursued aversion", "pursued aversions")))."
          )))
    } else {
      blocks.append(.table(cycles(analysis, mark)))
    }
    return blocks
  }

  private static func summary(_ analysis: CycleAnalysis) -> RichText {
    let measures = analysis.measures
    let who = "\(Phrases.sentenceStart(analysis.averting.id))"
    var sentences: [RichText] = [
      "\(who) looked away \(Phrases.counted(measures.aversions.count, "time", "times")) for at least \(analysis.parameters.aversionMin.text)\(Decimals.noBreakSpace)s; \(analysis.pursuing.id) pursued \(strong: Phrases.share(measures.pursuedCount, of: measures.eligible.count)) of those that could be within \(analysis.parameters.pursuitWindow.text)\(Decimals.noBreakSpace)s."
    ]
    let resolved = measures.resolutions.filter { $0.1 > 0 }.map {
      "\($0.1) \(CycleText.words($0.0))"
    }
    sentences.append(
      "\(Phrases.counted(measures.cycles.count, "cycle", "cycles")) of pursuit and aversion, \(Phrases.counted(measures.sternCycleCount, "of them", "of them")) ended by a return after a withdrawal; the longest chain has \(String(measures.longestChain)). All aversions: \(Phrases.list(resolved))."
    )
    sentences.append(
      "Against chance: \(strong: analysis.flag.verdict.rawValue). Order in time does not say why: a third thing may stand behind both, and looking away is no sign of displeasure by itself."
    )
    return .joined(sentences)
  }

  /// The cycle with most acts in it, the first of several.
  private static func anatomy(_ analysis: CycleAnalysis, _ mark: String) -> PageBlock? {
    let cycles = analysis.measures.cycles
    let acts = cycles.map { $0.pursuits.count + $0.withdrawals.count + $0.escalations.count }
    guard let most = acts.max(), let place = acts.firstIndex(of: most),
      let record = analysis.records.first(where: {
        $0.span.contains(cycles[place].aversion.span)
      })
    else { return nil }
    let cycle = cycles[place]
    let id = "anatomy" + mark
    let figure = AnatomyFigure(
      cycle, number: place + 1, in: record, averting: analysis.averting,
      pursuing: analysis.pursuing, id: id)
    return .figure(
      PageFigure(
        id: id, title: "Anatomy of cycle \(String(place + 1))",
        subline:
          "The same record, enlarged; seconds count from the moment \(analysis.averting.id) looks away.",
        drawings: [figure.drawing],
        howToRead:
          "The upper lane shows where \(analysis.averting.id) looks: high is the partner, low is away. Below stands what \(analysis.pursuing.id) did.",
        note:
          "Shown is the cycle with most acts of \(String(cycles.count)); it is not the average one.",
        data: [PageFigure.Data("Times of cycle \(place + 1)", figure.table)]))
  }

  private static func chance(_ analysis: CycleAnalysis, _ mark: String) -> PageBlock? {
    let shift = analysis.chance.shift
    guard shift.isPossible else { return nil }
    let id = "chance" + mark
    let figure = ChanceFigure(
      shift.distribution, observed: shift.observed.counted, unit: "pursued aversions", id: id)
    return .figure(
      PageFigure(
        id: id,
        title:
          "\(String(shift.observed.counted)) aversions were pursued, \(Decimals.fixed(shift.distribution.meanCount, places: 1)) by circular shift",
        subline:
          "Pursued aversions when \(analysis.pursuing.id)’s whole record is shifted against \(analysis.averting.id)’s; \(ShiftWords.method(shift)).",
        drawings: [figure.drawing],
        howToRead:
          "Grey bars: how many aversions would count as pursued if the two records lay otherwise. The further right the marked line stands, the rarer that is.",
        note: note(analysis), data: [PageFigure.Data("Shares of shifts", figure.table)]))
  }

  private static func note(_ analysis: CycleAnalysis) -> RichText {
    let chance = analysis.chance
    var parts: [RichText] = []
    if let p = chance.shift.pGreater.value { parts.append("Circular shift: \(p: p).") }
    if let p = chance.blocks.pGreater.value {
      parts.append("Rotation within blocks of \(analysis.parameters.block.text) s: \(p: p).")
    }
    if let p = chance.gapP.value {
      parts.append(
        "Gaps dealt out anew (\(Decimals.count(analysis.parameters.replicates)) times, seed \(String(analysis.parameters.seed))): \(p: p)."
      )
    }
    parts.append("Drifts faster than four blocks that both share cannot be told from coupling.")
    return .joined(parts)
  }

  private static func checklist(_ analysis: CycleAnalysis, _ mark: String) -> ReportTable {
    ReportTable(
      name: "cycle-rule" + mark, title: "The rule, condition by condition",
      columns: [
        .init("Condition", key: "condition", isText: true), .init("Found", key: "found"),
        .init("Asked", key: "asked", isText: true), .init("Met", key: "met", isText: true),
      ],
      groups: [
        .init(
          rows: analysis.flag.conditions.map { condition in
            [
              .text(CycleText.words(condition.kind)), found(condition), .text(asked(condition)),
              .text(condition.isMet.map { $0 ? "yes" : "no" } ?? "not known"),
            ]
          })
      ],
      note:
        "All must be met for “exceeds chance alignment in this session”. The rule is the same for every session."
    )
  }

  private static func found(_ condition: CycleFlag.Condition) -> TableCell {
    guard let value = condition.value.value else {
      return .undefined(condition.value.reason?.sentence ?? "not known")
    }
    switch condition.kind {
    case .eligible, .cycles, .episode: return .count(Int(value))
    case .shift, .block, .gap: return .probability(value)
    case .excess: return .number(value, places: 2)
    }
  }

  private static func asked(_ condition: CycleFlag.Condition) -> String {
    switch condition.kind {
    case .eligible, .cycles, .episode:
      "at least \(Decimals.fixed(condition.limit, places: 0))"
    case .shift, .block, .gap: "at most \(Decimals.proportion(condition.limit))"
    case .excess: "at least \(Decimals.proportion(condition.limit))"
    }
  }

  private static func cycles(_ analysis: CycleAnalysis, _ mark: String) -> ReportTable {
    ReportTable(
      name: "cycles" + mark, title: "Every cycle",
      columns: [
        .init("Cycle", key: "cycle", isText: true), .init("Looks away", key: "onset_s"),
        .init("Length (s)", key: "length_s"), .init("Pursued after (s)", key: "pursued_after_s"),
        .init("Attempts", key: "attempts"), .init("Highest level", key: "highest_level"),
        .init("Ended", key: "ended", isText: true),
      ],
      groups: [
        .init(
          rows: analysis.measures.cycles.enumerated().map { place, cycle in
            [
              .count(place + 1), .clock(cycle.aversion.onset, places: 1),
              .seconds(cycle.aversion.span.duration, places: 1),
              cycle.latency.map { .seconds($0, places: 2) } ?? .undefined("not pursued"),
              .count(cycle.pursuits.count),
              cycle.highestLevel.map(TableCell.count) ?? .undefined("no escalation"),
              .text(CycleText.words(cycle.resolution)),
            ]
          })
      ],
      note: mark.isEmpty ? "Numbers are those above the score." : nil)
  }
}
