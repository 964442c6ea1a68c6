import CodedSessions
import SessionFiles

/// What became of the sessions of a study, as a table for a terminal.
enum FlowText {
  /// The lines, with a line end each.
  static func text(_ flow: FlowTable, title: String) -> String {
    var lines = [DiagnosticText.printable(title)]
    if let listed = flow.dyadsListed {
      let missing = flow.dyadsWithoutSession
      lines.append(
        row("dyads listed", listed)
          + (missing.isEmpty ? "" : ", \(missing.count) without a session: " + names(missing)))
    }
    lines.append(
      row("files of sessions", flow.files)
        + (flow.filesWithoutSession.isEmpty
          ? ""
          : ", \(flow.filesWithoutSession.count) without a session that can be read: "
            + names(flow.filesWithoutSession)))
    lines.append(row("sessions read", flow.sessionsRead))
    for excluded in flow.excluded {
      lines.append(
        row("  left out", excluded.sessions.count) + "  \(excluded.reason.words): "
          + names(excluded.sessions))
    }
    lines.append(
      row("sessions analysed", flow.sessionsAnalysed)
        + " of \(Words.count(flow.dyadsAnalysed, "dyad"))")
    if !flow.cells.isEmpty { lines += [""] + table(flow.cells) + [""] }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func row(_ name: String, _ number: Int) -> String {
    name.padded(to: 18) + String(number).padded(to: 6, isRight: true)
  }

  /// The first few names.
  private static func names(_ names: [String]) -> String {
    names.prefix(10).map(DiagnosticText.printable).joined(separator: ", ")
      + (names.count > 10 ? ", …" : "")
  }

  private static func table(_ cells: [FlowTable.Cell]) -> [String] {
    let rows =
      [["group", "phase", "dyads", "sessions", "minutes"]]
      + cells.map { cell in
        [
          DiagnosticText.printable(cell.group ?? "(none)"),
          DiagnosticText.printable(cell.phase ?? "(whole)"), String(cell.dyads),
          String(cell.sessions), minutes(cell.time),
        ]
      }
    let widths = (0..<5).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        cell.0.padded(to: cell.1, isRight: column > 1)
      }.joined(separator: "  ")
    }
  }

  /// Minutes with one decimal.
  private static func minutes(_ time: SessionTime) -> String {
    let tenths = (time.microseconds + 3_000_000) / 6_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// The text with blanks up to `width` characters.
  fileprivate func padded(to width: Int, isRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, width - count))
    return isRight ? blanks + self : self + blanks
  }
}
