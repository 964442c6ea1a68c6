import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// What changes from phase to phase, as plain text for a terminal.
public struct PhaseText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// One session.
  public func text(_ analysis: PhaseAnalysis) -> String {
    var text = line(
      "\(analysis.session.id): "
        + analysis.phases.map { "\($0.name) \(LagText.seconds($0.span.duration))" }
        .joined(separator: ", "))
    text += "\n" + measures(analysis, rows: analysis.all)
    text += "\n" + stillFace(analysis)
    text += "\n" + slopes(analysis)
    if analysis.bids.isEmpty {
      text += line(
        "no social bids: they need codes of class partner, and of class positive, voice or pursuit, "
          + "of one person")
    }
    if analysis.stress.isEmpty { text += line("no signs of strain: no code has the class stress") }
    for other in analysis.others {
      text += "\n" + line("With bids within \(LagText.seconds(other.reach)):")
      text += measures(other, rows: other.bids)
      text += slopes(other)
    }
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func measures(_ analysis: PhaseAnalysis, rows shown: [PhaseAnalysis.Row]) -> String {
    guard !shown.isEmpty else { return "" }
    var rows = [["a minute, share of time"] + analysis.phases.map(\.name)]
    for row in shown {
      rows.append(
        [row.name]
          + row.measures.map { measure in
            LagText.number(measure.ratePerMinute, 1)
              + (measure.time == nil ? "" : " " + LagText.share(measure.share))
          })
    }
    return TextTable.text(
      rows, sides: [.left] + Array(repeating: .right, count: analysis.phases.count), indent: 2)
  }

  private func stillFace(_ analysis: PhaseAnalysis) -> String {
    let names = analysis.parts.names
    let missing = StillFaceEffect.Part.allCases.filter { names[$0] == nil }
    guard missing.count < 2 else {
      return line(
        "No still-face contrasts: they need phases for at least two of play, still and reunion; say "
          + "which is which with --play, --still and --reunion.")
    }
    var text = line(
      "Still face: effect = still minus play, recovery = reunion minus still, carry-over = reunion minus "
        + "play; share of time, for moments onsets a minute; ln of the rates' ratio with 0.5 added."
    )
    if !missing.isEmpty {
      text += line(
        "The session has no phase for \(missing.map(\.rawValue).joined(separator: ", ")); what needs "
          + "it is left out.")
    }
    var rows = [["", "effect", "ln ratio", "recovery", "ln ratio", "carry-over", "ln ratio"]]
    for row in analysis.all {
      let effect = row.stillFace
      rows.append(
        [row.name]
          + [effect.effect, effect.recovery, effect.carryOver].flatMap { contrast -> [String] in
            guard let contrast else { return [Decimals.absent, Decimals.absent] }
            return [
              contrast.to.time == nil
                ? LagText.number(contrast.rateDifference, 1)
                : LagText.share(contrast.shareDifference),
              LagText.number(contrast.logRateRatio, 2),
            ]
          })
    }
    return text
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 6), indent: 2)
  }

  private func slopes(_ analysis: PhaseAnalysis) -> String {
    var rows = [["change in a minute within"] + analysis.phases.map(\.name)]
    for row in analysis.rows {
      rows.append(
        [row.name]
          + row.slopes.map { slope in
            slope.map { LagText.number($0.perMinute, 2) } ?? Decimals.absent
          })
    }
    return line(
      "Within phases: median slope over slices of \(LagText.seconds(analysis.slice)) (Theil–Sen).")
      + TextTable.text(
        rows, sides: [.left] + Array(repeating: .right, count: analysis.phases.count), indent: 2)
  }
}
