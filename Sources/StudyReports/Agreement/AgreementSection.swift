import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on one stream and two coders: both codings one above the other, what was mixed up with what, the
/// indices, code by code, and what to go over again.
struct AgreementSection {
  /// The most double codings of one stream that are drawn whole.
  static let drawnSessions = 6

  /// The most bouts and moments of both coders that are drawn one above the other.
  static let drawnMarks = 2_000
  /// The most differences whose list stands on the page.
  static let listedDifferences = 500

  /// What stands in the section.
  let blocks: [PageBlock]
  /// Lists too long for the page, for export only.
  let unshownTables: [ReportTable]

  init(
    _ pair: PairAgreement, _ stream: StreamAgreement, _ analysis: AgreementAnalysis, id: String
  ) {
    let coders = (
      first: analysis.coders[pair.first], second: analysis.coders[pair.second]
    )
    var blocks: [PageBlock] = []
    var unshown: [ReportTable] = []
    let looks = Self.looks(stream.stream)
    if stream.stream.sessions.allSatisfy(\.hasClock) {
      for (place, session) in pair.pairs.prefix(Self.drawnSessions).enumerated() {
        let name = "\(id)-score\(place + 1)"
        let isListed = session.differences.count <= Self.listedDifferences
        if !isListed {
          unshown.append(Self.differences(session, stream, coders, id: name))
        }
        guard session.coding.first.count + session.coding.second.count <= Self.drawnMarks else {
          blocks.append(
            .paragraph(
              "Session \(session.session) has more bouts than can be seen apart in a picture: its \(Phrases.counted(session.differences.count, "difference", "differences")) are in tables/\(name)-differences.csv."
            ))
          if isListed { unshown.append(Self.differences(session, stream, coders, id: name)) }
          continue
        }
        if let figure = Self.score(
          session, place, pair, stream, coders, looks, isListed: isListed, id: name)
        {
          blocks.append(.figure(figure))
        }
      }
    }
    if let time = pair.time {
      blocks.append(.figure(Self.confusion(time, stream, coders, id: id + "-mixed")))
    }
    blocks.append(
      .table(AgreementTables.indices(pair, id: id, tolerance: analysis.parameters.tolerance)))
    if !pair.presence.isEmpty {
      blocks.append(.table(AgreementTables.codes(pair, stream, coders: coders, id: id)))
    }
    if let lag = Self.lag(pair, coders) { blocks.append(.paragraph(lag)) }
    if let retrain = Self.retraining(pair, stream, coders) { blocks.append(.paragraph(retrain)) }
    self.blocks = blocks
    unshownTables = unshown
  }

  /// The looks that the codes have in the reports of their sessions.
  private static func looks(_ stream: ComparedStream) -> [CodingScoreInput.Category] {
    let entries = stream.entries.enumerated().map { place, entry in
      // One person and stream for all, so that no two coders' entries clash.
      Codebook.Entry(
        person: stream.entries[0].person, stream: stream.entries[0].stream,
        name: stream.categories[place], label: entry.label, codeClass: entry.codeClass,
        colour: entry.colour)
    }
    guard let book = try? Codebook(entries) else { return [] }
    let looks = CodeLooks(book, persons: entries.prefix(1).map(\.person))
    return zip(book.codes, entries).map { code, entry in
      CodingScoreInput.Category(name: entry.name, look: looks[code])
    }
  }

  private static func score(
    _ session: CodingPair, _ place: Int, _ pair: PairAgreement, _ stream: StreamAgreement,
    _ coders: (first: String, second: String), _ looks: [CodingScoreInput.Category],
    isListed: Bool, id: String
  ) -> PageFigure? {
    var alone = (first: Set<Int>(), second: Set<Int>())
    for event in pair.events?.events ?? [] where event.pair == place {
      switch event.match.kind {
      case .omission:
        if let mark = event.match.first, let own = session.coding.first.firstIndex(of: mark) {
          alone.first.insert(own)
        }
      case .commission:
        if let mark = event.match.second, let own = session.coding.second.firstIndex(of: mark) {
          alone.second.insert(own)
        }
      case .match, .confusion: break
      }
    }
    let unit = TimeUnit(step: .milliseconds(1), origin: .largestCommonStep)
    let input = CodingScoreInput(
      coders: coders, categories: looks, coding: session.coding,
      differences: session.differences.map {
        .init(span: $0.span, first: $0.first, second: $0.second)
      }, alone: alone, labels: TimeLabels(unit))
    guard let score = CodingScore(input, id: id) else { return nil }
    let differing = session.differences.reduce(SessionTime.zero) { $0 + $1.span.duration }
    let title: RichText =
      session.coding.isExclusive
      ? "The two differ in \(Phrases.counted(session.differences.count, "stretch", "stretches")), \(Decimals.seconds(differing)) of \(Decimals.seconds(session.coding.time.duration)) (session \(session.session))"
      : "\(Phrases.counted(alone.first.count, "mark", "marks")) of \(coders.first) and \(Decimals.count(alone.second.count)) of \(coders.second) have no fellow (session \(session.session))"
    return PageFigure(
      id: id, title: title,
      subline:
        "Both codings on one clock: \(coders.first) above, \(coders.second) below, \(score.rowLength) a row.",
      legend: score.legend, drawings: score.pages,
      howToRead: session.coding.isExclusive
        ? "Where both say the same, the bars mirror each other and the strip between them is empty. A filled strip marks time in which they differ; point at it to see what each wrote."
        : "Each code has two low lanes, one a coder. Framed marks have no fellow within the tolerance.",
      note: isListed
        ? nil
        : "The \(Decimals.count(session.differences.count)) differences are in \(id)-differences.csv.",
      data: isListed
        ? [
          PageFigure.Data(
            "Table of the differences", differences(session, stream, coders, id: id))
        ] : [])
  }

  private static func differences(
    _ session: CodingPair, _ stream: StreamAgreement, _ coders: (first: String, second: String),
    id: String
  ) -> ReportTable {
    func name(_ category: Int?) -> String {
      category.map { stream.stream.categories[$0] } ?? "nothing"
    }
    return ReportTable(
      name: id + "-differences", title: "Where the two differ",
      columns: [
        .init("From", key: "from_s"), .init("To", key: "to_s"),
        .init("Length (s)", key: "length_s"), .init("\(coders.first)", key: "first", isText: true),
        .init("\(coders.second)", key: "second", isText: true),
      ],
      groups: [
        .init(
          rows: session.differences.map {
            [
              .clock($0.span.onset, places: 2), .clock($0.span.offset, places: 2),
              .seconds($0.span.duration, places: 2), .text(name($0.first)),
              .text(name($0.second)),
            ]
          })
      ])
  }

  private static func confusion(
    _ time: TimeAgreement, _ stream: StreamAgreement,
    _ coders: (first: String, second: String), id: String
  ) -> PageFigure {
    let grid = ConfusionGrid(
      time.continuous.table, names: stream.stream.categories, coders: coders, key: "seconds",
      id: id,
      amount: { Decimals.seconds(SessionTime(microseconds: Int64($0))) },
      cell: { .seconds(SessionTime(microseconds: Int64($0)), places: 2) })
    let agreement = time.continuous.po.value.map { Decimals.percent($0) } ?? Decimals.absent
    return PageFigure(
      id: id,
      title:
        "Of what \(coders.first) wrote, \(coders.second) wrote the same \(agreement) of the time",
      subline:
        "Share of the time of each of \(coders.first)’s codes (row) in which \(coders.second) wrote each code (column).",
      drawings: grid.drawing.map { [$0] } ?? [],
      howToRead:
        "Pick a row: where \(coders.first) wrote this code, what did \(coders.second) write? The framed cells are agreement; orange cells are what was mixed up.",
      note: grid.drawing == nil ? "The grid is too large for a picture; the table holds it." : nil,
      data: [PageFigure.Data("Table of the grid", grid.table)])
  }

  /// A constant lag between coders is told, not hidden by tolerance.
  private static func lag(
    _ pair: PairAgreement, _ coders: (first: String, second: String)
  ) -> RichText? {
    guard let onsets = pair.events?.onsets, let mean = onsets.mean.value, onsets.count > 1 else {
      return nil
    }
    let deviation = onsets.standardDeviation.value.map { Decimals.fixed($0, places: 2) } ?? "–"
    let range = onsets.interval.map {
      ", 95 % CI [\(Decimals.fixed($0.lower, places: 2)), \(Decimals.fixed($0.upper, places: 2))]"
    }
    return
      "Onsets of \(coders.second) came \(Decimals.fixed(mean.magnitude, places: 2)) s \(mean < 0 ? "before" : "after") those of \(coders.first) on average (SD \(deviation)\(range ?? "")), over \(Phrases.counted(onsets.count, "event", "events")) to which both gave the same code. A mean away from 0 with a small spread is a lag between coders or clocks, to be corrected rather than tolerated."
  }

  /// What to go over again: the longest confusions, and codes that one coder has far more often.
  private static func retraining(
    _ pair: PairAgreement, _ stream: StreamAgreement,
    _ coders: (first: String, second: String)
  ) -> RichText? {
    let names = stream.stream.categories + ["nothing"]
    var parts: [String] = pair.confusions.prefix(3).map { confusion in
      "where \(coders.first) wrote “\(names[confusion.first])” and \(coders.second) “\(names[confusion.second])” (\(Decimals.seconds(confusion.time)), \(Decimals.percent(confusion.share)) of the disagreement)"
    }
    if parts.isEmpty, let events = pair.events {
      let codes = zip(stream.stream.categories, events.perCode).map {
        (name: $0, alone: $1.omissions + $1.commissions)
      }.filter { $0.alone > 0 }.sorted { ($1.alone, $0.name) < ($0.alone, $1.name) }
      parts = codes.prefix(3).map {
        "“\($0.name)” (\(Phrases.counted($0.alone, "event", "events")) of one coder only)"
      }
    }
    guard !parts.isEmpty else { return nil }
    return "To go over again together: \(parts.joined(separator: "; "))."
  }
}
