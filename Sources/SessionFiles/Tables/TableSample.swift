/// The first rows of a table, from which its layout is recognised.
struct TableSample {
  /// A row as cells of text.
  struct Row {
    /// The line on which it begins.
    let line: Int
    let cells: [String]

    /// Whether no cell holds anything.
    var isBlank: Bool { cells.allSatisfy { $0.trimmingBlanks.isEmpty } }
  }

  /// The file's name without folders.
  let fileName: String
  let rows: [Row]
  /// Whether the sample is all of the table.
  let isWhole: Bool

  /// The line of the first row that holds anything.
  var firstLine: Int? { rows.first { !$0.isBlank }?.line }

  /// The number of cells of most rows.
  var usualWidth: Int {
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.cells.count, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }
}
