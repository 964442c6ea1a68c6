import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The section on synchrony: lag profile with its chance bands, overlap of codes, the recurrence plot; and the state
/// space grid, which stands with the looks.
struct SyncSection {
  /// What stands in the section; empty where there is nothing to ask.
  let blocks: [PageBlock]
  /// The state space grid for the section on looks.
  let gridBlocks: [PageBlock]

  init(_ analysis: SyncAnalysis?, looks: CodeLooks) {
    guard let analysis else {
      (blocks, gridBlocks) = ([], [])
      return
    }
    var blocks: [PageBlock] = []
    if let band = analysis.band, let profile = analysis.profile {
      blocks.append(.figure(Self.profile(band, profile, analysis)))
    }
    blocks.append(.table(Self.overlap(analysis)))
    if let recurrence = analysis.recurrence,
      let figure = Self.recurrence(recurrence, analysis, looks)
    {
      blocks.append(.figure(figure))
    }
    self.blocks = blocks
    gridBlocks = Self.grid(analysis)
  }

  private static func profile(
    _ band: MatchingBand, _ profile: MatchingProfile, _ analysis: SyncAnalysis
  ) -> PageFigure {
    let (first, second) = (analysis.pair.first.person.id, analysis.pair.second.person.id)
    let figure = LagProfileFigure(band, first: first, second: second, id: "lag")
    let what = analysis.pair.isLook ? "Both showed the same look" : "Both showed the same"
    let title: RichText
    if let lag = profile.peakLag, let share = profile.peak.value {
      let seconds = Double(lag) * profile.unit.seconds
      let length = Decimals.fixed(seconds.magnitude, places: 1) + Decimals.noBreakSpace + "s"
      let place =
        seconds == 0
        ? "at one time"
        : "when \(seconds > 0 ? second : first) was read \(length) after \(seconds > 0 ? first : second)"
      title = "\(what) most often, \(Decimals.percent(share)) of the time, \(place)"
    } else {
      title = "\(what) at no lag, as there is no time in which both could be coded"
    }
    let tested = band.shiftCount > 0
    return PageFigure(
      id: "lag", title: title,
      subline:
        "Share of codable time in which both show the same, when one record is read some time later. Positive lag: \(first) leads.",
      legend: ProfileFrame.legend(
        curve: "observed", band: "95 % of shifts at each lag",
        find: "outside what holds at all lags", id: "lag"),
      drawings: [figure.drawing],
      howToRead:
        "Inside the band is chance. Right of zero \(second)’s record is read later: \(first) leads. Filled points lie outside the dashed lines, which hold 95 % of the shifts at all lags at once.",
      note: tested
        ? "Circular shift of one record, \(Decimals.count(band.shiftCount)) shifts of at least \(band.minShift.text) s; highest share over all lags: \(p: band.pHighest.value ?? 1). \(String(band.outsidePointwise)) of \(String(band.points.count)) lags lie outside the grey band; some 5 to 10 % do by chance. Slow drifts that both share look like matching."
        : "The record is too short for shifts.",
      data: [PageFigure.Data("Table of the lag profile", figure.table)])
  }

  private static func overlap(_ analysis: SyncAnalysis) -> ReportTable {
    let names = BehaviourNames(analysis.session.codebook)
    let cells = analysis.overlap.cells
    let corrected = HolmCorrection(cells.map(\.shift.pTwoSided)).adjusted
    return ReportTable(
      name: "overlap", title: "What holds at one time",
      columns: [
        .init("First", key: "first", isText: true), .init("Second", key: "second", isText: true),
        .init("Together (s)", key: "joint_s"), .init("If independent (s)", key: "expected_s"),
        .init("Jaccard", key: "jaccard"), .init("\(italic: "φ")", key: "phi"),
        .init("\(italic: "p") shift", key: "p_shift"), .init("\(italic: "p") Holm", key: "p_holm"),
      ],
      groups: [
        .init(
          rows: zip(cells, corrected).map { cell, p in
            [
              .text(names.person(cell.first) + " " + names.label(cell.first)),
              .text(names.person(cell.second) + " " + names.label(cell.second)),
              .seconds(cell.overlap.joint, places: 1),
              .number(of: cell.overlap.expected, places: 1),
              .proportion(of: cell.overlap.jaccard),
              .proportion(of: cell.overlap.phi),
              .probability(of: cell.shift.pTwoSided), .probability(of: p),
            ]
          })
      ],
      note:
        "If independent: the time the two would hold together with their shares alone. \(italic: "p") shift: circular shift of the second person’s record, two-sided; Holm’s correction over the table."
    )
  }

  private static func recurrence(
    _ recurrence: SyncRecurrence, _ analysis: SyncAnalysis, _ looks: CodeLooks
  ) -> PageFigure? {
    guard !recurrence.rectangles.rectangles.isEmpty else { return nil }
    let pair = analysis.pair
    let categories = pair.recurrenceCategories.map { category in
      RecurrenceFigure.Category(name: category.name, look: looks[category.code])
    }
    let figure = RecurrenceFigure(
      recurrence.rectangles, unitCounts: recurrence.unitCounts, unit: analysis.step,
      categories: categories, first: pair.first.person.id, second: pair.second.person.id,
      phases: analysis.session.phases.count == recurrence.unitCounts.count
        ? analysis.session.phases.map { .init(name: $0.name, onset: $0.span.onset) } : [],
      codedCells: recurrence.plot.validCells, labels: TimeLabels(analysis.session.timeUnit),
      id: "recurrence")
    let plot = recurrence.plot
    func number(_ measure: Measure, _ places: Int) -> String {
      measure.value.map { Decimals.fixed($0, places: places) } ?? Decimals.absent
    }
    func share(_ measure: Measure) -> String {
      measure.value.map { Decimals.proportion($0) } ?? Decimals.absent
    }
    let mean = plot.diagonal.mean.map { $0 * analysis.step.seconds }
    let text: RichText =
      "Recurrence rate \(share(plot.recurrenceRate)), laminarity \(share(plot.laminarity)) and trapping time follow from the two lists of bouts alone and say nothing about timing; lines along the diagonal do: determinism \(share(plot.determinism)), mean line \(number(mean, 2)) s. Units of \(analysis.step.text) s."
    return PageFigure(
      id: "recurrence", title: "When each showed what the other showed at another time",
      subline: "Categorical cross-recurrence: each rectangle is a pair of bouts in one category.",
      legend: figure.legend, drawings: [figure.drawing],
      howToRead: figure.howToRead,
      note: figure.note.map { .joined([text, $0]) } ?? text,
      data: [PageFigure.Data("Table of the plot", figure.table)],
      fold: "Show the recurrence plot")
  }

  private static func grid(_ analysis: SyncAnalysis) -> [PageBlock] {
    let names = BehaviourNames(analysis.session.codebook)
    let grid = analysis.grid
    guard grid.grid.cellRange > 1 else { return [] }
    let (first, second) = (analysis.pair.first.person.id, analysis.pair.second.person.id)
    let figure = StateSpaceGridFigure(
      grid.grid, rows: grid.rows.map(names.label), columns: grid.columns.map(names.label),
      first: first, second: second, attractor: grid.attractor.attractor, id: "grid")
    guard let drawing = figure.drawing else { return [.table(figure.table)] }
    let longest = grid.grid.visited.max { ($0.duration, $1.cells[0]) < ($1.duration, $0.cells[0]) }
    var title: RichText = "Where the pair spent its time"
    if let longest, let share = longest.share.value {
      let cell = longest.cells[0]
      title =
        "Most time, \(Decimals.percent(share)), was spent while \(first) \(names.label(grid.rows[cell.first])) and \(second) \(names.label(grid.columns[cell.second]))"
    }
    return [
      .figure(
        PageFigure(
          id: "grid", title: title,
          subline:
            "State space grid: \(String(grid.grid.cellRange)) of \(String(grid.grid.states.cellCount)) cells visited, \(Phrases.counted(grid.grid.transitionCount, "transition", "transitions")).",
          legend: figure.legend, drawings: [drawing],
          howToRead: figure.howToRead,
          note: figure.note, data: [PageFigure.Data("Table of the cells", figure.table)]))
    ]
  }
}
