import CodedSessions
import StudyReports

/// The inputs of a session report as an analysis would give them, with made-up numbers.
enum SampleReport {
  static let labels = [
    ResidualGridInput.Label(person: "infant", text: "looks at mother"),
    ResidualGridInput.Label(person: "infant", text: "looks at object"),
    ResidualGridInput.Label(person: "infant", text: "averts"),
    ResidualGridInput.Label(person: "mother", text: "looks at infant"),
    ResidualGridInput.Label(person: "mother", text: "looks away"),
    ResidualGridInput.Label(person: "mother", text: "moves closer"),
  ]

  static let grid: ResidualGridInput = {
    let z: [[Double?]] = [
      [nil, 0.67, 3.66, 0.07, -1.88, -2.63], [-1.22, nil, -2.09, -1.03, 4.29, -0.06],
      [0.87, -0.12, nil, -3.06, -2.36, 5.89], [-2.44, 2.23, 1.49, nil, 0.45, -0.91],
      [0.37, -1.57, -3.43, 5.39, nil, -1.97], [2.53, -1.56, -0.67, -2.81, 0.02, nil],
    ]
    let expected: [[Double]] = [
      [0, 3.9, 10.5, 11.8, 12.2, 6.6], [4.1, 0, 3.3, 3.7, 3.8, 2.1], [10.7, 3.2, 0, 9.7, 10, 5.4],
      [11.6, 3.4, 9.3, 0, 10.8, 5.9], [12, 3.5, 9.6, 10.8, 0, 6], [6.6, 2, 5.3, 5.9, 6.1, 0],
    ]
    let p = [0.005: 3.66, 0.035: 3.06, 0.0001: 5.89, 0.010001: 3.43, 0.0002: 5.39]
    let cells = z.enumerated().map { row, values in
      values.enumerated().map { column, value -> ResidualCell in
        guard let value else { return ResidualCell(observed: 0, isStructuralZero: true) }
        let chance = expected[row][column]
        let adjusted = p.first { $0.value == value.magnitude }?.key ?? 0.8
        return ResidualCell(
          observed: max(0, Int((chance + value * 2.2).rounded())), expected: chance,
          residual: value, adjustedP: adjusted, isSparse: chance < 5)
      }
    }
    return ResidualGridInput(given: labels, target: labels, cells: cells)
  }()

  static func input(_ session: CodedSession) -> SessionReportInput {
    let looks = CodeLooks(session.codebook, persons: session.persons)
    let budget = session.streams.flatMap { stream in
      session.codebook.codes.compactMap { code -> TimeBudgetRow? in
        let entry = session.codebook[code]
        guard entry.person == stream.person, entry.stream == stream.name else { return nil }
        let count = stream.onsets.count { $0.code == code }
        let isMoment = stream.kind == .event
        return TimeBudgetRow(
          group: Phrases.sentenceStart(entry.person.id) + " " + entry.stream, label: entry.label,
          look: looks[code], count: count, perMinute: Double(count) / 6,
          total: isMoment ? nil : Double(count) * 2.313,
          share: isMoment ? nil : Double(count) / 120, mean: isMoment ? nil : 3.22,
          median: isMoment ? nil : 2.435, longest: isMoment ? nil : 12.04)
      }
    }
    return SessionReportInput(
      session: session, heading: "Infant with mother", codable: "97.8 % of time",
      version: "attune 0.1.0",
      findings: [
        "Infant and mother looked at each other for \(strong: "33 % of codable time").",
        "After an infant aversion the mother moved closer more often than chance gives (\(strong: "17 of 39"), \(p: 0.0002)).",
        "Five of 30 transitions differ from chance after correction.",
      ],
      tiles: [
        Tile(label: "Mutual gaze, share of codable time", value: "33", unit: "%"),
        Tile(
          label: "Infant aversions", value: "6.6", unit: "per min",
          comparison: "39 bouts in 5.9 min"),
        Tile(
          label: "Aversions followed by an approach", value: "44", unit: "%",
          comparison: "17 of 39 · chance 14 %"),
        Tile(
          label: "Median length of an aversion", value: "1.9", unit: "s",
          comparison: "longest 8.2 s"),
      ],
      badges: [
        QualityBadge(
          .good, "Coverage",
          "97.8 % of infant gaze is codable; two gaps (5.4 s and 2.5 s) are hatched in Figure 1 and never bridged."
        ),
        QualityBadge(
          .good, "Streams", "Codes within each gaze stream are mutually exclusive; 0 overlaps."),
        QualityBadge(
          .look, "Sparse cells",
          "10 of 30 cells in Figure 2 have an expected count below 5. They are marked † and carry no significance mark."
        ),
        QualityBadge(
          .look, "One session",
          "Tests on one session describe this session. Claims about families belong to the study report."
        ),
      ],
      courseFinding: "Short looks at the mother, long looks at the infant", timeBudget: budget,
      timeBudgetNote:
        "Infant gaze percentages use codable time (352.1 s), all others the session length (360.0 s). Bouts cut by a gap or the session edge count towards time and number; their lengths are lower bounds.",
      transitions: .grid(
        grid, finding: "After an infant aversion the mother most often moved closer",
        subline:
          "Adjusted residuals at lag 1, 210 transitions in one merged event stream; rows are the given, columns the target.",
        note:
          "Chance is quasi-independence, a code following itself being structurally impossible. *** \(italic: "p") < .001, ** \(italic: "p") < .01, * \(italic: "p") < .05 after Holm correction for 20 cells with an expected count of at least 5."
      ),
      method:
        "Gaze of infant and mother was coded continuously at 25 frames per second with mutually exclusive and exhaustive codes. Onsets of both partners were merged into one event sequence (210 transitions); lag-1 transitions were compared with quasi-independence by adjusted residuals (Bakeman & Quera, 2011) with Holm correction.",
      reproduction:
        "attune report session S-0412-B.csv --out Reports/S-0412-B\ninput   S-0412-B.csv   sha256 4f1c…a97e   312 rows",
      glossary: [
        GlossaryTerm(
          "Adjusted residual",
          "How far an observed count lies from its chance value, in standard errors. Beyond about ±2 is unusual for one cell looked at alone."
        ),
        GlossaryTerm("Given, target", "The earlier and the later behaviour of a pair."),
        GlossaryTerm("Codable time", "Session time minus stretches that could not be judged."),
      ])
  }
}
