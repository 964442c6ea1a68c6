/// The numbers behind a residual grid: one row for each pair of behaviours.
public enum TransitionTable {
  /// The table of `input`.
  public static func table(_ input: ResidualGridInput) -> ReportTable {
    var rows: [[TableCell]] = []
    for (row, given) in input.given.enumerated() {
      for (column, target) in input.target.enumerated() {
        let cell = input.cell(row, column)
        let reason =
          cell.isStructuralZero ? "cannot occur" : cell.undefinedBecause ?? "not defined"
        func number(_ value: Double?, places: Int) -> TableCell {
          guard !cell.isStructuralZero, let value else { return .undefined(reason) }
          return .number(value, places: places)
        }
        func bounded(_ value: Double?) -> TableCell {
          guard !cell.isStructuralZero, let value else { return .undefined(reason) }
          return .proportion(value)
        }
        func proportion(_ value: Double?) -> TableCell {
          guard !cell.isStructuralZero, let value else { return .undefined(reason) }
          return .share(value)
        }
        let p: TableCell =
          cell.isStructuralZero || cell.isSparse
          ? .undefined(reason) : cell.adjustedP.map(TableCell.probability) ?? .undefined(reason)
        let remark: String
        if cell.isStructuralZero {
          remark = "cannot occur"
        } else if cell.isSparse {
          remark = "expected below 5"
        } else {
          remark = cell.residual == nil ? reason : cell.stars(level: input.level)
        }
        rows.append([
          .text(given.person + " " + given.text), .text(target.person + " " + target.text),
          cell.isStructuralZero && cell.observed == 0
            ? .undefined(reason) : .count(cell.observed),
          number(cell.expected, places: 1), proportion(cell.targetAfterGiven),
          number(cell.residual, places: 2), p, bounded(cell.yulesQ), .text(remark),
        ])
      }
    }
    return ReportTable(
      name: "transitions", title: "Observed and expected transitions",
      columns: [
        ReportTable.Column("Given", key: "given", isText: true),
        ReportTable.Column("Target", key: "target", isText: true),
        ReportTable.Column("observed", key: "observed"),
        ReportTable.Column("expected", key: "expected"),
        ReportTable.Column("% after given", key: "probability_target_after_given"),
        ReportTable.Column("\(italic: "z")", key: "adjusted_residual"),
        ReportTable.Column("adjusted \(italic: "p")", key: "adjusted_p"),
        ReportTable.Column("\(italic: "Q")", key: "yules_q"),
        ReportTable.Column("Remark", key: "remark", isText: true),
      ], groups: [ReportTable.RowGroup(rows: rows)])
  }
}
