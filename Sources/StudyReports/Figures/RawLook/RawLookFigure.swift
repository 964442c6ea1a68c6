import CodedSessions

/// All sessions of a study on one picture: one thin row for each, by group, with the borders of phases.
struct RawLookFigure {
  /// The most sessions that are drawn.
  static let mostRows = 150

  /// The picture.
  let drawing: Drawing
  /// What was drawn of each session.
  let table: ReportTable
  /// The behaviours.
  let legend: [LegendEntry]
  /// How to read it.
  let howToRead: RichText
  /// What is drawn of how much, and what a column holds.
  let caption: RichText

  init(_ input: RawLookInput, id: String) {
    let rows = Self.grouped(Array(input.rows.prefix(Self.mostRows)))
    let laneCount = min(2, max(1, input.lanes.count))
    let strip = Self.commonParts(rows)
    let layout = RawLookLayout(rows, laneCount: laneCount, hasStrip: strip != nil)
    let painter = RawLookPainter(input: input, rows: rows, layout: layout, strip: strip)
    drawing = Drawing(
      id: id, width: RawLookLayout.width, height: layout.height, title: "All sessions",
      description: Self.description(input, rows), marks: painter.marks, minimumWidth: 820)
    legend = Self.legend(input, rows, id: id)
    table = Self.table(input, rows, id: id)
    let lanes =
      laneCount == 2 && input.lanes.count > 1
      ? " The upper lane is \(input.lanes[0]), the lower one \(input.lanes[1])." : ""
    howToRead = RichText("Each row is one session from its start; height repeats colour." + lanes)
    caption = Self.caption(input, rows, hasStrip: strip != nil, hasNames: layout.hasNames)
  }

  /// Rows of one group together, groups in the order in which they come first.
  private static func grouped(_ rows: [RawLookInput.Row]) -> [RawLookInput.Row] {
    let groups = rows.reduce(into: [String?]()) { groups, row in
      if !groups.contains(row.group) { groups.append(row.group) }
    }
    return groups.flatMap { group in rows.filter { $0.group == group } }
  }

  /// The phases, if all sessions have the same at the same time, give or take a column.
  private static func commonParts(_ rows: [RawLookInput.Row]) -> [RawLookInput.Part]? {
    guard let first = rows.first?.parts, !first.isEmpty else { return nil }
    let isCommon = rows.allSatisfy { row in
      row.parts.count == first.count
        && zip(row.parts, first).allSatisfy {
          $0.name == $1.name && abs($0.start - $1.start) <= 1 && abs($0.end - $1.end) <= 1
        }
    }
    return isCommon ? first : nil
  }

  private static func description(_ input: RawLookInput, _ rows: [RawLookInput.Row]) -> String {
    guard !rows.isEmpty else { return "No session to show." }
    let groups = rows.compactMap(\.group).reduce(into: [String]()) { groups, group in
      if !groups.contains(group) { groups.append(group) }
    }
    let parts = groups.map { group in
      "\(group): \(Phrases.counted(rows.count { $0.group == group }, "session", "sessions"))"
    }
    return "\(Phrases.counted(rows.count, "session", "sessions")) of \(Decimals.count(input.total))"
      + (parts.isEmpty ? "" : " (" + parts.joined(separator: "; ") + ")") + ", "
      + Phrases.list(Array(input.lanes.prefix(2))) + "."
  }

  private static func caption(
    _ input: RawLookInput, _ rows: [RawLookInput.Row], hasStrip: Bool, hasNames: Bool
  ) -> RichText {
    var sentences: [RichText] = []
    sentences.append(
      rows.count < input.total
        ? "First \(Decimals.count(rows.count)) of \(Decimals.count(input.total)) sessions by order of participants."
        : "\(Phrases.counted(rows.count, "session", "sessions")).")
    sentences.append(
      "A column is \(Decimals.seconds(input.column, places: 2)) and shows what holds most of it; shorter behaviours are not seen, and no number is read from this picture."
    )
    let names = rows.flatMap(\.parts).reduce(into: [String]()) { names, part in
      if !names.contains(part.name) { names.append(part.name) }
    }
    if !hasStrip, !names.isEmpty {
      sentences.append(
        "Phases differ in time between sessions; ticks in the rows are their borders (\(names.joined(separator: ", ")))."
      )
    }
    if !hasNames, !rows.isEmpty {
      sentences.append("Rows are in the order of the table.")
    }
    return .joined(sentences)
  }

  private static func legend(
    _ input: RawLookInput, _ rows: [RawLookInput.Row], id: String
  ) -> [LegendEntry] {
    var used: Set<Int> = []
    for row in rows { for lane in row.lanes { for run in lane.runs { used.insert(run.look) } } }
    var entries = input.behaviours.enumerated().filter { used.contains($0.offset) }.map {
      place, behaviour in
      let height = 13 * behaviour.look.height
      return LegendEntry(
        behaviour.label, id: id + "-l" + String(place),
        marks: [
          .rectangle(x: 1, y: 16 - height, width: 16, height: height, .bar(behaviour.look))
        ])
    }
    if used.contains(LaneRuns.uncodable) {
      entries.append(
        LegendEntry(
          "not codable", id: id + "-missing",
          marks: [.rectangle(x: 1, y: 3, width: 16, height: 13, .missing)]))
    }
    return entries
  }

  private static func table(
    _ input: RawLookInput, _ rows: [RawLookInput.Row], id: String
  ) -> ReportTable {
    ReportTable(
      name: id + "-sessions", title: "Sessions of the picture, in its order",
      columns: [
        .init("Session", key: "session", isText: true), .init("Group", key: "group", isText: true),
        .init("Length (s)", key: "length_s"),
      ]
        + input.lanes.prefix(2).enumerated().map { place, lane in
          .init(RichText("Stretches drawn, " + lane), key: "stretches_" + String(place + 1))
        },
      groups: [
        .init(
          rows: rows.map { row in
            [
              .text(row.label), .text(row.group ?? ""),
              .seconds(
                SessionTime(microseconds: input.column.microseconds * Int64(row.columns)), places: 0
              ),
            ]
              + input.lanes.prefix(2).indices.map { place in
                row.lanes.indices.contains(place)
                  ? .count(row.lanes[place].runs.count) : .undefined("The lane is missing.")
              }
          })
      ])
  }
}
