/// The counts of a residual grid as a square table, given by target.
public enum CountTable {
  /// The table of `input`.
  public static func table(_ input: ResidualGridInput) -> ReportTable {
    let columns =
      [ReportTable.Column("Given", key: "given", isText: true)]
      + input.target.map {
        let name = $0.person + " " + $0.text
        return ReportTable.Column(RichText(name), key: name)
      } + [ReportTable.Column("Total", key: "total")]
    let rows = input.given.enumerated().map { row, given in
      [TableCell.text(given.person + " " + given.text)]
        + input.target.indices.map { column -> TableCell in
          let cell = input.cell(row, column)
          return cell.isStructuralZero && cell.observed == 0
            ? .undefined("cannot occur") : .count(cell.observed)
        } + [.count(input.target.indices.reduce(0) { $0 + input.cell(row, $1).observed })]
    }
    return ReportTable(
      name: "transition-counts", title: "Counts of transitions", columns: columns,
      groups: [ReportTable.RowGroup(rows: rows)])
  }
}
