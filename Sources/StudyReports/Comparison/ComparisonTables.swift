import SequenceStatistics

/// The measures of a comparison as tables of a page.
enum ComparisonTables {
  /// The tables of `comparison`: one for each topic that has a verdict or a test to stand below it, one for all others.
  ///
  /// - Parameters:
  ///   - name: What the names of the tables' files begin with.
  ///   - title: What the table of several topics is called.
  static func tables(_ comparison: Comparison, name: String, title: String) -> [ReportTable] {
    let topics = comparison.topics.filter { !$0.shown.isEmpty }
    guard topics.contains(where: { $0.verdicts != nil || !$0.tests.isEmpty }) else {
      return topics.isEmpty ? [] : [table(topics, comparison.sides, name: name, title: title)]
    }
    return topics.enumerated().map { place, topic in
      table(
        [topic], comparison.sides, name: topics.count > 1 ? "\(name)-\(place + 1)" : name,
        title: heading(topic))
    }
  }

  private static func table(
    _ topics: [Comparison.Topic], _ sides: ComparisonSides, name: String, title: String
  ) -> ReportTable {
    let measures = topics.flatMap(\.shown)
    let columns =
      side(sides.first.label, "first", measures.map(\.first))
      + side(sides.second.label, "second", measures.map(\.second)) + contrasts(measures)
    var begin = 0
    let groups = topics.map { topic in
      let rows = topic.shown.enumerated().map { place, measure in
        [TableCell.text(ComparisonNumbers.label(measure))]
          + columns.map { $0.cell(begin + place, measure) }
      }
      begin += rows.count
      return ReportTable.RowGroup(topics.count > 1 ? heading(topic) : nil, rows: rows)
    }
    let notes = topics.compactMap { note($0, sides) }
    return ReportTable(
      name: name, title: RichText(title),
      columns: [.init("Measure", key: "measure", isText: true)] + columns.map(\.column),
      groupKey: "topic", groups: groups, note: notes.isEmpty ? nil : .joined(notes))
  }

  /// With a capital, unless it begins with the name of a code.
  private static func heading(_ topic: Comparison.Topic) -> String {
    topic.heading.prefix { $0 != " " }.contains(".")
      ? topic.heading : Phrases.sentenceStart(topic.heading)
  }

  private struct Column {
    let column: ReportTable.Column
    let cell: (Int, ComparedMeasure) -> TableCell
  }

  /// One record's numbers; the ends of intervals and n where one of them has them.
  private static func side(
    _ label: String, _ key: String, _ own: [ComparedMeasure.Side]
  ) -> [Column] {
    var columns = [
      Column(column: .init("\(strong: label)", key: key)) { cell(own[$0].value, $1.kind) }
    ]
    if own.contains(where: { $0.interval != nil }) {
      columns += ends(key) { own[$0].interval }
    }
    if own.contains(where: { $0.n != nil }) {
      columns.append(
        Column(column: .init("\(italic: "n")", key: key + "_n")) { place, _ in
          own[place].n.map(TableCell.count) ?? empty
        })
    }
    return columns
  }

  private static func contrasts(_ measures: [ComparedMeasure]) -> [Column] {
    var columns: [Column] = []
    if measures.contains(where: { $0.difference != nil }) {
      columns.append(
        Column(column: .init("Difference", key: "difference")) { _, measure in
          measure.difference.map { cell($0, measure.kind) } ?? empty
        })
    }
    if measures.contains(where: { $0.differenceInterval != nil }) {
      columns += ends("difference") { measures[$0].differenceInterval }
    }
    if measures.contains(where: { $0.ratio != nil }) {
      columns.append(
        Column(column: .init("Ratio", key: "ratio")) { _, measure in
          measure.ratio.map { .number(of: $0, places: 2) } ?? empty
        })
    }
    return columns
  }

  private static func ends(_ key: String, _ interval: @escaping (Int) -> Interval?) -> [Column] {
    [
      Column(column: .init("95 % low", key: key + "_low")) { place, _ in
        interval(place).map { .number($0.lower, places: 2) } ?? empty
      },
      Column(column: .init("high", key: key + "_high")) { place, _ in
        interval(place).map { .number($0.upper, places: 2) } ?? empty
      },
    ]
  }

  /// Where there is nothing to say, which is not the same as a number that is not defined.
  private static let empty = TableCell.text("")

  private static func cell(_ measure: Measure, _ kind: ComparedMeasure.Kind) -> TableCell {
    switch kind {
    case .probability: .probability(of: measure)
    case .count:
      .number(of: measure, places: ComparisonNumbers.places(ofCount: measure.value ?? 0))
    case .share, .chance, .rate, .seconds, .odds, .index, .number: .number(of: measure, places: 2)
    }
  }

  private static func note(_ topic: Comparison.Topic, _ sides: ComparisonSides) -> RichText? {
    var sentences: [RichText] = []
    if let verdicts = topic.verdicts {
      sentences.append(
        "Against chance, each by itself: \(sides.first.label): \(strong: verdicts.first); \(sides.second.label): \(strong: verdicts.second)."
      )
    }
    for test in topic.tests {
      sentences.append("These two records alone: \(ComparisonNumbers.sentence(test)).")
    }
    return sentences.isEmpty ? nil : .joined(sentences)
  }
}
