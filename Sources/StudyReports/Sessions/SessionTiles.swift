import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The four large numbers of a session report.
enum SessionTiles {
  /// Up to four tiles: what each partner mostly does, how often the first turns away, and the pair
  /// furthest above chance.
  static func tiles(
    _ analysis: SessionAnalysis, findings: SessionFindings, names: BehaviourNames,
    among: DyadAmongDyads? = nil
  ) -> [Tile] {
    var tiles = analysis.pair.compactMap { share(of: $0, analysis, names, among) }
    if let rate = aversionRate(analysis, names, among) { tiles.append(rate) }
    if let pair = transition(analysis, findings, names) { tiles.append(pair) }
    if tiles.count < 4, let codable = codable(analysis) { tiles.append(codable) }
    return Array(tiles.prefix(4))
  }

  /// The partner's code of a person's state stream, or the code that takes most time.
  private static func share(
    of person: Person, _ analysis: SessionAnalysis, _ names: BehaviourNames,
    _ among: DyadAmongDyads?
  ) -> Tile? {
    let budget = analysis.budgets.first { $0.person == person && $0.kind == .state }
    guard let budget else { return nil }
    let byShare = budget.rows.max {
      ($0.duration.percentOfCodableTime.value ?? 0) < ($1.duration.percentOfCodableTime.value ?? 0)
    }
    let codebook = analysis.session.codebook
    let row = budget.rows.first { codebook[$0.code].codeClass == .partner } ?? byShare
    guard let row, let percent = row.duration.percentOfCodableTime.value else { return nil }
    let median = row.duration.median.value.map {
      ", median \(Decimals.fixed($0, places: 1))\(Decimals.noBreakSpace)s"
    }
    let place = among.flatMap {
      DyadTiles.strip(
        percent / 100, of: CodePlace(codebook[row.code]), .shareOfTime, $0,
        id: "strip-" + person.id
      ) { Decimals.percent($0) }
    }
    return Tile(
      label: Phrases.sentenceStart(names.full(row.code)) + ", share of codable time",
      value: Decimals.percentNumber(percent / 100, places: 0), unit: "%",
      comparison: RichText(
        Phrases.counted(row.frequency.count, "bout", "bouts") + (median ?? "")
          + (place.map { "; " + $0.words } ?? "")), strip: place?.strip)
  }

  private static func aversionRate(
    _ analysis: SessionAnalysis, _ names: BehaviourNames, _ among: DyadAmongDyads?
  ) -> Tile? {
    let codebook = analysis.session.codebook
    let rows = analysis.budgets.lazy.filter { $0.kind == .state }.flatMap(\.rows)
    guard let row = rows.first(where: { codebook[$0.code].codeClass == .away }),
      let rate = row.frequency.ratePerMinute.value
    else { return nil }
    let longest = row.duration.longest.value.map {
      ", longest \(Decimals.fixed($0, places: 1))\(Decimals.noBreakSpace)s"
    }
    let place = among.flatMap {
      DyadTiles.strip(
        rate, of: CodePlace(codebook[row.code]), .perMinute, $0, id: "strip-rate"
      ) { Decimals.fixed($0, places: 1) }
    }
    return Tile(
      label: Phrases.sentenceStart(names.full(row.code)) + ", rate in codable time",
      value: Decimals.fixed(rate, places: 1), unit: "per min",
      comparison: RichText(
        Phrases.counted(row.frequency.count, "bout", "bouts") + (longest ?? "")
          + (place.map { "; " + $0.words } ?? "")), strip: place?.strip)
  }

  private static func transition(
    _ analysis: SessionAnalysis, _ findings: SessionFindings, _ names: BehaviourNames
  ) -> Tile? {
    guard let pair = findings.pairs.clearest, pair.residual > 0,
      let codes = analysis.sequence?.partners.table.codes,
      let share = pair.cell.targetAmongNextActs.value
    else { return nil }
    let beside =
      pair.cell.chanceAmongNextActs.value.map { ", chance " + Decimals.percent($0) } ?? ""
    return Tile(
      label: Phrases.sentenceStart(names.full(codes[pair.given])) + ", then "
        + names.full(codes[pair.target]),
      value: Decimals.percentNumber(share, places: 0), unit: "%",
      comparison: RichText("\(pair.cell.observed) of \(pair.cell.nextActs) next acts" + beside))
  }

  private static func codable(_ analysis: SessionAnalysis) -> Tile? {
    let budget = analysis.budgets.filter { $0.kind != .event }.min {
      ($0.codablePercent.value ?? 0) < ($1.codablePercent.value ?? 0)
    }
    guard let budget, let percent = budget.codablePercent.value else { return nil }
    return Tile(
      label: "Codable, least of all streams",
      value: Decimals.percentNumber(percent / 100, places: percent < 99.95 ? 1 : 0), unit: "%",
      comparison: RichText(BehaviourNames.heading(person: budget.person, stream: budget.stream)))
  }
}
