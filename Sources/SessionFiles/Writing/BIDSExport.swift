public import CodedSessions

/// Writes sessions as BIDS behavioural events: `sub-<dyad>[_ses-<session>]_task-interaction_events.tsv` with
/// a sidecar that says what each column and code is, `dataset_description.json` and `participants.tsv`.
///
/// BIDS knows no dyads: each dyad is one `sub-`, and the column `actor` says who behaves. Onsets are the
/// session's own times in seconds; points have duration 0.
public enum BIDSExport {
  private static let version = "1.9.0"

  /// The export of `sessions`.
  public static func write(_ sessions: [CodedSession], program: String) -> Export {
    var labels = BIDSLabels()
    var files = [
      WrittenFile("dataset_description.json", description(sessions, program).text + "\n")
    ]
    var participants = TableText(
      header: ["participant_id", "dyad"], delimiter: UInt8(ascii: "\t"))
    var seen: Set<String> = []
    for session in sessions {
      let subject = labels.label(session.dyad ?? session.id, in: "sub")
      if seen.insert(subject).inserted {
        participants.cell("sub-" + subject)
        participants.cell(session.dyad ?? session.id)
        participants.endRow()
      }
      var name = "sub-" + subject
      var folder = name
      if session.dyad != nil {
        let label = labels.label(ownName(session), in: "ses-" + subject)
        name += "_ses-" + label
        folder += "/ses-" + label
      }
      let stem = folder + "/beh/" + name + "_task-interaction_events"
      files.append(WrittenFile(stem + ".tsv", events(session)))
      files.append(WrittenFile(stem + ".json", sidecar(session).text + "\n"))
    }
    files.append(WrittenFile("participants.tsv", participants.bytes))
    return Export(files, losses: losses(sessions, labels))
  }

  /// The session's name without that of its dyad before it.
  private static func ownName(_ session: CodedSession) -> String {
    guard let dyad = session.dyad, session.id.hasPrefix(dyad + " ") else { return session.id }
    return String(session.id.dropFirst(dyad.count + 1))
  }

  private static func losses(_ sessions: [CodedSession], _ labels: BIDSLabels) -> [String] {
    var losses: [String] = []
    if labels.changed > 0 {
      losses.append(
        "\(labels.changed) names have other labels, as BIDS allows letters and digits only; participants.tsv and the sidecars hold the names"
      )
    }
    if sessions.contains(where: { session in
      session.streams.contains { $0.codable != TimeSet(session.span) }
    }) {
      losses.append("time that could not be coded is not in the events")
    }
    if sessions.contains(where: { !$0.timeUnit.origin.isClock }) {
      losses.append("sessions without a clock have places or intervals where BIDS expects seconds")
    }
    return losses
  }

  private static func events(_ session: CodedSession) -> [UInt8] {
    var table = TableText(
      header: ["onset", "duration", "trial_type", "actor", "stream", "kind", "phase"],
      delimiter: UInt8(ascii: "\t"))
    struct Row {
      let onset: SessionTime
      let duration: SessionTime
      let code: Code
      let stream: Int
    }
    var rows: [Row] = []
    for (index, stream) in session.streams.enumerated() {
      rows += stream.bouts.map {
        Row(onset: $0.onset, duration: $0.duration, code: $0.code, stream: index)
      }
      rows += stream.moments.map {
        Row(onset: $0.time, duration: .zero, code: $0.code, stream: index)
      }
    }
    rows.sort { ($0.onset, $0.stream, $0.code) < ($1.onset, $1.stream, $1.code) }
    for row in rows {
      let stream = session.streams[row.stream]
      table.cell(row.onset)
      table.cell(row.duration)
      table.cell(session.codebook[row.code].name)
      table.cell(stream.person.id)
      table.cell(stream.name)
      table.cell(stream.kind.rawValue)
      table.cell(session.phases.first { $0.span.contains(row.onset) }?.name ?? "n/a")
      table.endRow()
    }
    return table.bytes
  }

  private static func sidecar(_ session: CodedSession) -> JSONValue {
    var levels: [(String, JSONValue)] = []
    for entry in session.codebook.entries where !levels.contains(where: { $0.0 == entry.name }) {
      levels.append((entry.name, .text(entry.label)))
    }
    func column(_ name: String, _ description: String, units: String? = nil) -> JSONValue {
      var members: [(String, JSONValue)] = [
        ("LongName", .text(name)), ("Description", .text(description)),
      ]
      if let units { members.append(("Units", .text(units))) }
      return .object(members)
    }
    let units =
      switch session.timeUnit.origin {
      case .order: "places in the sequence"
      case .interval: "intervals"
      case .frame, .largestCommonStep: "s"
      }
    return .object([
      ("Session", .text(session.id)),
      ("Simulated", .flag(session.isSimulated)),
      (
        "onset",
        column("Onset", "When the behaviour began, on the session's own clock", units: units)
      ), ("duration", column("Duration", "How long it lasted; 0 for a moment", units: units)),
      (
        "trial_type",
        .object([
          ("LongName", .text("Code")), ("Description", .text("What was coded")),
          ("Levels", .object(levels)),
        ])
      ), ("actor", column("Actor", "Who behaved")),
      ("stream", column("Stream", "In what respect the behaviour was coded")),
      (
        "kind",
        column(
          "Kind",
          "state: at every moment one code holds; interval: bouts with pauses; event: moments")
      ), ("phase", column("Phase", "The phase of the session in which the behaviour began")),
    ])
  }

  private static func description(_ sessions: [CodedSession], _ program: String) -> JSONValue {
    let isSimulated = sessions.contains(where: \.isSimulated)
    return .object([
      ("Name", .text("Coded interaction" + (isSimulated ? " (simulated data)" : ""))),
      ("BIDSVersion", .text(version)), ("DatasetType", .text("derivative")),
      ("GeneratedBy", .list([.object([("Name", .text("Attune")), ("Version", .text(program))])])),
    ])
  }
}
