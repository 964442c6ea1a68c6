import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The answers to a question about sequences as tidy tables: a row for each cell, pair or lag.
///
/// Numbers in full precision, names of the columns as in ``LagResults``; undefined numbers are empty.
public enum LagCSV {
  /// A row for each cell of each table.
  public static func text(_ answers: [LagAnswer]) -> String {
    var header = [
      "part", "sessions", "simulated_sessions", "lag", "given", "target", "observed", "row_total",
      "col_total", "n_transitions", "is_structural_zero", "is_sparse", "p_from", "tests",
    ]
    var names: [String] = []
    let columns = answers.map { LagColumns($0).columns }
    for column in columns.joined() where !names.contains(column.name) { names.append(column.name) }
    header += names
    var rows = [header]
    for (answer, columns) in zip(answers, columns) {
      let table = answer.table
      let size = table.codes.count
      for given in 0..<size {
        for target in 0..<size {
          let cell = given * size + target
          var row = [
            answer.part, answer.sessionIDs.joined(separator: " "), String(answer.simulatedCount),
            String(table.lag), answer.names[given], answer.names[target],
            String(table.counts.cells[cell]), String(table.rowTotals[given]),
            String(table.columnTotals[target]), String(table.total),
            table.isImpossible.cells[cell] ? "1" : "0",
            answer.analysis.isSparse.cells[cell] ? "1" : "0",
            answer.cells.cells[cell].pFrom.rawValue, String(answer.testCount),
          ]
          for name in names {
            row.append(field(columns.first { $0.name == name }?.cells[cell]))
          }
          rows.append(row)
        }
      }
    }
    return TidyCSV.text(rows: rows)
  }

  /// A row for each pair and part.
  public static func text(_ answers: [WindowAnswer]) -> String {
    var rows = [
      [
        "part", "sessions", "simulated_sessions", "given", "target", "unit_seconds", "a", "b", "c",
        "d", "given_onsets", "target_onsets", "unknown_units",
      ]
    ]
    if let first = answers.first {
      rows[0] += PairNumbers.of(first.table.association).map(\.name)
    }
    rows[0] += ["in_windows", "in_windows_of", "chance_mean", "p", "p_from", "p_adjusted", "tests"]
    for answer in answers {
      let pair = answer.table.association
      let isBlock = answer.test == .block
      let observed = isBlock ? answer.shift.blocks.observed : answer.shift.shift.observed
      let null = isBlock ? answer.shift.blocks.distribution : answer.shift.shift.distribution
      rows.append(
        [
          answer.part, answer.sessionIDs.joined(separator: " "), String(answer.simulatedCount),
          answer.given, answer.target, answer.table.unit.text, String(pair.a), String(pair.b),
          String(pair.c), String(pair.d), String(answer.table.givenOnsets),
          String(answer.table.targetOnsets), String(answer.table.unknownUnits),
        ] + PairNumbers.of(pair).map { field($0.value) } + [
          String(observed.counted), String(observed.eligible),
          null.arrangements > 0 ? null.meanCount.description : "", field(answer.p),
          answer.test.rawValue, field(answer.adjustedP), String(answer.testCount),
        ])
    }
    return TidyCSV.text(rows: rows)
  }

  /// A row for each point of each profile.
  public static func text(_ answers: [ProfileAnswer]) -> String {
    var rows = [
      [
        "part", "sessions", "simulated_sessions", "given", "target", "lag", "from_seconds",
        "to_seconds", "observed", "probability_or_rate", "chance", "z", "pointwise_low",
        "pointwise_high", "simultaneous_low", "simultaneous_high", "p", "p_family",
      ]
    ]
    func ends(_ interval: Interval?) -> [String] {
      interval.map { [$0.lower.description, $0.upper.description] } ?? ["", ""]
    }
    for answer in answers {
      let start = [
        answer.part, answer.sessionIDs.joined(separator: " "), String(answer.simulatedCount),
        answer.given, answer.target,
      ]
      switch answer.profile {
      case .events(let profile):
        for point in profile.points {
          rows.append(
            start + [
              String(point.lag), "", "", String(point.observed), field(point.probability),
              field(point.expected), field(point.z),
            ] + ends(point.pointwiseBand) + ends(point.simultaneousBand) + [
              field(point.p), field(point.familyP),
            ])
        }
      case .time(let profile):
        for point in profile.points {
          rows.append(
            start + [
              "", point.from.text, point.to.text, String(point.observed), field(point.rate),
              field(point.expected), field(point.z),
            ] + ends(point.pointwiseBand) + ends(point.simultaneousBand) + [
              field(point.p), field(point.familyP),
            ])
        }
      }
    }
    return TidyCSV.text(rows: rows)
  }

  private static func field(_ measure: Measure?) -> String {
    measure?.value.map(\.description) ?? ""
  }
}
