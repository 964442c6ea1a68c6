import CodedSessions
public import SessionFiles
public import StudyAnalysis

/// All sessions of a study in one picture: one thin row for each dyad.
public struct StudyLook: Sendable {
  /// What is drawn; `nil` where there is nothing to draw.
  let input: RawLookInput?

  /// The most dyads that are drawn.
  static let mostRows = 150

  /// The picture of a study, read from its files again: the first session of each of the first dyads.
  ///
  /// - Throws: ``StudyChange`` when a file was changed meanwhile.
  public init(_ folder: StudyFolder, _ results: StudyResults) throws(StudyChange) {
    input = try Self.input(folder, results)
  }

  private static func input(
    _ folder: StudyFolder, _ results: StudyResults
  ) throws(StudyChange) -> RawLookInput? {
    guard results.showsDyads else { return nil }
    var wanted: [Int] = []
    var dyads: Set<String> = []
    for (place, session) in folder.sessions.enumerated()
    where session.exclusion == nil && dyads.insert(session.dyad).inserted {
      if wanted.count < mostRows { wanted.append(place) }
    }
    let drawn = Set(wanted)
    let pair = results.plan.pair.map(\.id)
    let book = try? Codebook(results.plan.entries)
    guard let book, let longest = wanted.map({ folder.sessions[$0].duration }).max() else {
      return nil
    }
    let lanes = self.lanes(book, pair: pair)
    guard !lanes.isEmpty else { return nil }
    let looks = CodeLooks(book, persons: results.plan.pair)
    let codes = book.codes.filter { code in
      lanes.contains(book[code].person.id + "." + book[code].stream)
        && book[code].codeClass != .uncodable
    }
    let column = RawLookInput.column(longest: longest, count: wanted.count)
    var rows: [RawLookInput.Row] = []
    try folder.visit(where: drawn.contains) { known, read in
      let session = read.session
      guard session.timeUnit.origin.isClock || !session.streams.isEmpty else { return }
      rows.append(
        RawLookInput.Row(
          VisibleText.of(known.dyad), group: known.group.map(VisibleText.of),
          columns: Int(
            (session.duration.microseconds + column.microseconds - 1)
              / max(1, column.microseconds)),
          lanes: lanes.map { name in
            session.streams.first { $0.fullName == name }.map { stream in
              LaneRuns(stream, in: session.span, column: column) { code in
                let entry = session.codebook[code]
                return codes.firstIndex {
                  book[$0].person == entry.person && book[$0].stream == entry.stream
                    && book[$0].name == entry.name
                }
              }
            } ?? LaneRuns(runs: [])
          },
          parts: session.phases.map { phase in
            func place(_ time: SessionTime) -> Int {
              Int((time - session.span.onset).microseconds / max(1, column.microseconds))
            }
            return RawLookInput.Part(
              VisibleText.of(phase.name), start: place(phase.span.onset),
              end: place(phase.span.offset))
          }))
    }
    guard !rows.isEmpty else { return nil }
    return RawLookInput(
      rows: rows, of: dyads.count,
      behaviours: codes.map {
        RawLookInput.Behaviour(
          VisibleText.of(
            "\(book[$0].person.id) \(book[$0].label.isEmpty ? book[$0].name : book[$0].label)"),
          looks[$0])
      }, lanes: lanes.map(VisibleText.of), column: column)
  }

  /// The picture with its legend.
  static func figure(_ input: RawLookInput) -> PageFigure {
    let figure = RawLookFigure(input, id: "look")
    return PageFigure(
      id: "look", title: "All sessions at a glance",
      subline: RichText(
        "The first session of each dyad, all on one scale of time: \(Phrases.list(input.lanes))"),
      legend: figure.legend, drawings: [figure.drawing], howToRead: figure.howToRead,
      note: figure.caption, data: [.init("What is drawn", figure.table)])
  }

  /// The two streams that are drawn: the looks of both, else the first stream of each.
  private static func lanes(_ book: Codebook, pair: [String]) -> [String] {
    var streams: [String] = []
    for entry in book.entries where pair.isEmpty || pair.contains(entry.person.id) {
      let name = entry.person.id + "." + entry.stream
      if !streams.contains(name) { streams.append(name) }
    }
    func isLook(_ name: String) -> Bool {
      book.entries.contains {
        $0.person.id + "." + $0.stream == name && $0.codeClass == .partner
      }
    }
    let looks = streams.filter(isLook)
    if looks.count > 1 { return Array(looks.prefix(2)) }
    var chosen: [String] = []
    for name in streams {
      let person = name.split(separator: ".").first
      if !chosen.contains(where: { $0.split(separator: ".").first == person }) {
        chosen.append(name)
      }
    }
    return Array(chosen.prefix(2))
  }
}
