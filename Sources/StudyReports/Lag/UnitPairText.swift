public import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Which state of one stream holds some time units after which of another, as plain text for a terminal.
public struct UnitPairText: Sendable {
  private let width: Int
  private let streams: [String]

  /// Text for a terminal `width` characters wide about two streams, the given's first.
  public init(width: Int, streams: [String]) {
    self.width = max(width, 60)
    self.streams = streams
  }

  /// One table of pairs of units of this length.
  public func text(_ answer: LagAnswer, unit: SessionTime) -> String {
    var text = heading(answer, unit: unit) + "\n" + counts(answer)
    text += "\n" + cells(answer)
    for sentence in LagCaveats.sentences(answer, isBrief: true) {
      text += TextTable.wrapped("note: " + sentence, width: width, indent: 6)
    }
    return text + "\n"
  }

  private func heading(_ answer: LagAnswer, unit: SessionTime) -> String {
    let lag = answer.table.lag
    let count = "\(lag.magnitude) unit\(lag.magnitude == 1 ? "" : "s")"
    let when =
      lag == 0
      ? "in the same unit (lag 0)"
      : lag > 0 ? "\(count) later (lag \(lag))" : "\(count) earlier (lag \(Decimals.minus)\(-lag))"
    let part = answer.part.isEmpty ? "" : answer.part + ": "
    return TextTable.wrapped(
      part + streams.joined(separator: " → ") + " — " + when, width: width, indent: 2)
      + TextTable.wrapped(
        "\(LagText.sessions(answer.sessionIDs)), units of \(LagText.seconds(unit)), "
          + "\(Decimals.count(answer.table.total)) pairs of units", width: width, indent: 2)
  }

  /// The given's states down, the target's across.
  private func counts(_ answer: LagAnswer) -> String {
    let table = answer.table
    let places = table.codes.indices
    let givens = places.filter { row in
      places.contains { !table.isImpossible[given: row, target: $0] }
    }
    let targets = places.filter { column in
      places.contains { !table.isImpossible[given: $0, target: column] }
    }
    guard givens.count <= LagText.mostCodes, targets.count <= LagText.mostCodes else {
      return
        "\(places.count) states are too many for a table here; --csv and --json write all cells.\n"
    }
    var rows = [["given ↓  target →"] + targets.map { answer.names[$0] } + ["all"]]
    for given in givens {
      rows.append(
        [answer.names[given]]
          + targets.map { String(table.counts[given: given, target: $0]) }
          + [String(table.rowTotals[given])])
    }
    rows.append(["all"] + targets.map { String(table.columnTotals[$0]) } + [String(table.total)])
    return TextTable.text(
      rows, sides: [.left] + Array(repeating: .right, count: targets.count + 1))
  }

  private func cells(_ answer: LagAnswer) -> String {
    let size = answer.table.codes.count
    let columns = LagColumns(answer).columns
    func number(_ name: String, _ cell: Int) -> Measure {
      columns.first { $0.name == name }?.cells[cell] ?? .undefined(.notTested)
    }
    let isTested = answer.testCount > 0
    var rows = [
      ["given", "", "target", "n", "chance", "P(target|given)", "odds ratio", "Q", "φ", "kappa"]
        + (isTested ? ["z", "p adj."] : [])
    ]
    for cell in answer.asked.prefix(LagText.mostCells) {
      let isCorrected =
        number("odds_ratio", cell).value == nil
        && number("odds_ratio_haldane", cell).value != nil
      rows.append(
        [
          answer.names[cell / size], "→", answer.names[cell % size],
          String(answer.table.counts.cells[cell]),
          LagText.number(answer.cells.cells[cell].byChance, 1),
          LagText.share(number("transition_prob", cell)),
          LagText.number(number("odds_ratio_haldane", cell), 2) + (isCorrected ? "*" : ""),
          LagText.share(number("yules_q", cell)), LagText.share(number("phi", cell)),
          LagText.share(number("cohens_kappa", cell)),
        ]
          + (isTested
            ? [
              LagText.number(answer.cells.cells[cell].residual, 2),
              LagText.p(answer.cells.cells[cell].adjustedP),
            ] : []))
    }
    var text = TextTable.text(
      rows, sides: [.left, .left, .left] + Array(repeating: .right, count: rows[0].count - 3))
    if answer.asked.count > LagText.mostCells {
      text += "\(answer.asked.count - LagText.mostCells) more cells are in --csv and --json.\n"
    }
    if rows.contains(where: { $0[6].hasSuffix("*") }) {
      text += "* one half added to all four counts, as one is 0\n"
    }
    return text
  }
}
