import CodedSessions

/// Finds the phases of a session and complains of those that cannot be.
struct PhaseReview {
  let table: EventTable
  let texts: TextTable

  /// The phases whose borders the file states; a warning tells of each that had to be cut.
  func stated(
    _ phases: [(name: String, onset: Int64, offset: Int64)], within span: TimeSpan,
    log: inout DiagnosticLog
  ) -> [Phase] {
    let result = PhaseSpans.stated(phases, within: span)
    for phase in phases {
      let onset = SessionTime(microseconds: phase.onset)
      let offset = SessionTime(microseconds: phase.offset)
      let isWhole = result.contains {
        $0.name == phase.name && $0.span.onset == onset && $0.span.offset == offset
      }
      if isWhole { continue }
      log.add(
        Diagnostic(
          .phaseCut,
          "the phase \"\(phase.name)\" of \(onset.text) to \(offset.text) s overlaps the one before or reaches outside the session",
          at: Diagnostic.Place(file: table.fileName),
          treatedAs: "what is left of it, or nothing"), cause: phase.name)
    }
    return result
  }

  /// The phases that the rows of `items`, each in one, name; `nil` when some row lies in another phase than its own.
  /// A note tells of phases that come back.
  func inferred(
    from items: [CodedItem], within span: TimeSpan, log: inout DiagnosticLog
  ) -> [Phase]? {
    let rows = items.map { item in
      PhaseSpans.Row(
        phase: texts[item.phase], onset: item.onset, end: item.offset ?? item.onset,
        line: item.line)
    }
    let runs = PhaseSpans.runs(rows)
    if PhaseSpans.comeBack(runs) {
      let phases = PhaseSpans.phases(of: runs, within: span)
      if areSound(items, phases) {
        noteReturns(runs, log: &log)
        return phases
      }
    }
    let phases = PhaseSpans.infer(rows, within: span)
    if areSound(items, phases) { return phases }
    let strays = PhaseSpans.strays(runs)
    if strays.isEmpty { return areSound(items, phases, log: &log) ? phases : nil }
    for run in strays { complain(ofStray: run, log: &log) }
    return nil
  }

  private func complain(ofStray run: PhaseSpans.Run, log: inout DiagnosticLog) {
    let rows = run.rowCount == 1 ? "a row" : "\(run.rowCount) rows"
    log.add(
      Diagnostic(
        .phasesOverlap,
        "\(rows) of phase \"\(run.phase)\" at \(run.onset.text) s, among rows of another phase",
        at: place(run.line),
        expected:
          "phases that follow one another, or that come back with two rows over a second at least",
        hint:
          "correct the phase of the row; if only the spelling differs, say --ignore-case"),
      cause: run.phase)
  }

  private func noteReturns(_ runs: [PhaseSpans.Run], log: inout DiagnosticLog) {
    var seen: Set<String> = []
    for run in runs where !seen.insert(run.phase).inserted {
      log.add(
        Diagnostic(
          .phaseComesBack,
          "the phase \"\(run.phase)\" comes back at \(run.onset.text) s", at: place(run.line),
          treatedAs: "a part of the session by itself, under the same name"), cause: run.phase)
    }
  }

  /// Whether each row lies in a phase that it names.
  private func areSound(_ items: [CodedItem], _ phases: [Phase]) -> Bool {
    var log = DiagnosticLog()
    return areSound(items, phases, log: &log)
  }

  /// Whether each row lies in a phase that it names; two spellings of one, or a single row of a phase
  /// that is over, would put rows in the wrong phase.
  private func areSound(
    _ items: [CodedItem], _ phases: [Phase], log: inout DiagnosticLog
  ) -> Bool {
    let spans = Dictionary(grouping: phases, by: \.name)
    let end = phases.last?.span.offset
    var isSound = true
    for item in items {
      let phase = texts[item.phase]
      let isInside = (spans[phase] ?? []).contains { own in
        // A moment at the very border may belong to either phase; the last phase lasts to the end.
        item.onset >= own.span.onset
          && (item.onset < own.span.offset || own.span.offset == end
            || (item.isMoment && item.onset == own.span.offset))
      }
      if isInside { continue }
      isSound = false
      log.add(
        Diagnostic(
          .phasesOverlap,
          "a row of phase \"\(phase)\" at \(item.onset.text) s, when another phase has begun",
          at: place(item.line),
          expected: "phases that follow one another: "
            + phases.map { "\($0.name) from \($0.span.onset.text) s" }.joined(separator: ", "),
          hint:
            "correct the phase, or give a phase that comes back a name of its own (play 1, play 2); if only the spelling differs, say --ignore-case"
        ), cause: phase)
    }
    return isSound
  }

  private func place(_ line: UInt32) -> Diagnostic.Place {
    let column = table.layout.column(.phase)
    return Diagnostic.Place(
      file: table.fileName, line: Int(line), field: column.map { $0 + 1 },
      columnName: column.map { table.layout.columnNames[$0] })
  }
}
