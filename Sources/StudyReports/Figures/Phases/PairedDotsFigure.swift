import SequenceStatistics

/// How measures differ between phases, dyad by dyad: a panel for each measure, a line for each dyad, and the mean of
/// each phase with its interval. An undefined value breaks its line.
struct PairedDotsFigure {
  /// The picture.
  let drawing: Drawing
  /// Its numbers, a table for each measure.
  let tables: [ReportTable]
  /// How to read it.
  let howToRead: RichText
  /// What the scales are and how many values are missing.
  let note: RichText

  init(_ input: PairedDotsInput, id: String) {
    let layout = PairedDotsLayout(input)
    let scales = Self.scales(input)
    var marks: [Mark] = []
    for (place, panel) in input.panels.enumerated() {
      let painter = PairedDotsPanel(
        panel: panel, phases: input.phases, dyads: input.dyads, scale: scales[place],
        layout: layout, left: layout.left(place), top: layout.top(place))
      marks += painter.marks
    }
    if input.panels.isEmpty {
      marks.append(.text("No measure to show.", x: 0, y: 24, .text(13, .soft)))
    }
    drawing = Drawing(
      id: id, width: layout.width, height: layout.height, title: "Measures over phases",
      description: Self.description(input), marks: marks,
      minimumWidth: layout.columns > 1 ? min(layout.width, 300 * Double(layout.columns)) : nil)
    tables = input.panels.enumerated().map { place, panel in
      Self.table(panel, input, name: id + "-" + String(place + 1))
    }
    howToRead =
      "A thin line is one dyad over the phases; the black diamond is the mean of a phase, the bar its 95\(Decimals.noBreakSpace)% interval."
    let missing = input.panels.reduce(0) { sum, panel in
      sum
        + input.dyads.indices.reduce(0) { count, dyad in
          count + input.phases.indices.count { panel.value(dyad, $0).value == nil }
        }
    }
    let shared = Set(input.panels.map(\.unit)).count < input.panels.count
    note = .joined(
      [
        shared ? RichText("Panels with one unit share one scale.") : nil,
        input.panels.contains { $0.reference != nil }
          ? RichText("The dashed line is what chance gives.") : nil,
        missing == 0
          ? RichText("No value is missing.")
          : RichText(
            "\(Phrases.counted(missing, "value is", "values are")) undefined and not drawn; a line breaks there. Under each phase stands how many dyads have a value."
          ),
      ].compactMap(\.self))
  }

  /// One scale for all panels of a unit.
  private static func scales(_ input: PairedDotsInput) -> [NumberScale] {
    input.panels.map { panel in
      let fellows = input.panels.filter { $0.unit == panel.unit }
      return NumberScale(fellows.flatMap { shown($0, input) }, within: panel.unit.limits)
    }
  }

  private static func shown(_ panel: PairedDotsInput.Panel, _ input: PairedDotsInput) -> [Double] {
    let values = input.dyads.indices.flatMap { dyad in
      input.phases.indices.compactMap { panel.value(dyad, $0).value }
    }
    let means = input.phases.indices.map(panel.mean).flatMap { mean in
      [mean.mean.value, mean.interval?.lower, mean.interval?.upper].compactMap(\.self)
    }
    return values + means + [panel.reference].compactMap(\.self)
  }

  private static func description(_ input: PairedDotsInput) -> String {
    input.panels.map { panel in
      let means = input.phases.indices.map { phase in
        "\(input.phases[phase]) " + panel.mean(phase).text(panel.unit.shown)
      }
      return "\(panel.title), mean by phase: " + means.joined(separator: ", ") + "."
    }.joined(separator: " ")
  }

  private static func table(
    _ panel: PairedDotsInput.Panel, _ input: PairedDotsInput, name: String
  ) -> ReportTable {
    let rows = input.dyads.indices.map { dyad in
      [.text(input.dyads[dyad])]
        + input.phases.indices.map { phase -> TableCell in
          let value = panel.value(dyad, phase)
          return value.value.map(panel.unit.cell) ?? .undefined(value.reason?.sentence ?? "")
        }
    }
    func means(_ label: String, _ place: Int) -> [TableCell] {
      [.text(label)] + input.phases.indices.map { panel.mean($0).cells(panel.unit.cell)[place] }
    }
    return ReportTable(
      name: name, title: RichText(panel.title + " (" + panel.unit.words + ")"),
      columns: [.init("Dyad", key: "dyad", isText: true)]
        + input.phases.enumerated().map { place, phase in
          .init(RichText(phase), key: panel.key + "_" + String(place + 1))
        },
      groupKey: "kind",
      groups: [
        .init("Dyads", rows: rows),
        .init(
          "Over dyads",
          rows: [means("Mean", 0), means("95 % low", 1), means("95 % high", 2)]),
      ])
  }
}
