import CodedSessions
import SequenceStatistics

/// Which of a verb's numbers are set side by side, part by part.
struct ComparisonPlan: Sendable {
  /// A measure, by the name it has in the verb's files.
  struct Choice: Sendable {
    let name: String
    let words: String
    let kind: ComparedMeasure.Kind
    /// Whether text and pages show it; files have all.
    let isShown: Bool
    /// The counts whose sum is the number of cases.
    let n: [String]
    /// The count of hits among them.
    let hits: String?
    /// The ends of its interval.
    let interval: (low: String, high: String)?

    init(
      _ name: String, _ words: String, _ kind: ComparedMeasure.Kind, n: [String] = [],
      hits: String? = nil, interval: (low: String, high: String)? = nil,
      isShown: Bool = true
    ) {
      self.name = name
      self.words = words
      self.kind = kind
      self.n = n
      self.hits = hits
      self.interval = interval
      self.isShown = isShown
    }
  }

  /// The choices from the rows of one part.
  struct Section: Sendable {
    let part: String
    /// The heading of a row; rows of one heading share a table.
    let heading: @Sendable (ResultRow) -> String
    /// What a row is about within its table.
    let about: @Sendable (ResultRow) -> String
    let choices: [Choice]

    init(
      _ part: String, heading: @escaping @Sendable (ResultRow) -> String,
      about: @escaping @Sendable (ResultRow) -> String = { _ in "" }, choices: [Choice]
    ) {
      self.part = part
      self.heading = heading
      self.about = about
      self.choices = choices
    }
  }

  let sections: [Section]

  /// The rows of both records under the plan. A row that only one of them has stays, with nothing beside it.
  func topics(
    _ first: [ResultRow], _ second: [ResultRow], _ sides: ComparisonSides
  ) -> [Comparison.Topic] {
    let second = second.map { row in
      ResultRow(
        part: row.part, first: sides.inFirst(row.first), second: sides.inFirst(row.second),
        at: row.at, numbers: row.numbers)
    }
    var headings: [String] = []
    var measures: [String: [ComparedMeasure]] = [:]
    for section in sections {
      for (one, other) in Self.pairs(first, second) {
        guard let row = one ?? other, row.part == section.part else { continue }
        let heading = section.heading(row)
        if measures[heading] == nil { headings.append(heading) }
        measures[heading, default: []] += section.choices.map { choice in
          ComparedMeasure(
            name: choice.name, about: section.about(row), words: choice.words, kind: choice.kind,
            isShown: choice.isShown, first: Self.side(choice, one), second: Self.side(choice, other)
          )
        }
      }
    }
    return headings.map { Comparison.Topic($0, measures[$0] ?? []) }
  }

  /// Rows that are about the same, in the order of the first record, then those that the second has alone.
  private static func pairs(
    _ first: [ResultRow], _ second: [ResultRow]
  ) -> [(ResultRow?, ResultRow?)] {
    var places: [String: [Int]] = [:]
    for (place, row) in second.enumerated().reversed() {
      places[key(row), default: []].append(place)
    }
    var isTaken = [Bool](repeating: false, count: second.count)
    var pairs: [(ResultRow?, ResultRow?)] = first.map { row in
      guard let place = places[key(row)]?.popLast() else { return (row, nil) }
      isTaken[place] = true
      return (row, second[place])
    }
    for (place, row) in second.enumerated() where !isTaken[place] { pairs.append((nil, row)) }
    return pairs
  }

  private static func key(_ row: ResultRow) -> String {
    [row.part, row.first, row.second, row.at?.text ?? ""].joined(separator: "\u{1F}")
  }

  private static func side(_ choice: Choice, _ row: ResultRow?) -> ComparedMeasure.Side {
    func number(_ name: String) -> Measure {
      row?.numbers.first { $0.name == name }?.value ?? .undefined(.missingValue)
    }
    func count(_ name: String) -> Int? { number(name).value.flatMap { Int(exactly: $0) } }
    var interval: Interval?
    if let ends = choice.interval, let low = number(ends.low).value,
      let high = number(ends.high).value
    {
      interval = Interval(lower: low, upper: high)
    }
    let counts = choice.n.map(count)
    let n = counts.isEmpty || counts.contains(nil) ? nil : counts.compactMap(\.self).reduce(0, +)
    return ComparedMeasure.Side(
      number(choice.name), n: n, hits: choice.hits.flatMap(count), interval: interval)
  }
}
