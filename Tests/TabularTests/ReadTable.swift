import Tabular

/// A row as the tests compare it.
struct Row: Equatable, CustomStringConvertible {
  let line: Int
  let fields: [String]

  init(_ line: Int, _ fields: [String]) {
    self.line = line
    self.fields = fields
  }

  var description: String { "\(line): \(fields)" }
}

/// Everything that reading a table gave.
struct Table {
  var rows: [Row] = []
  var problems: [RowProblem] = []
  var problemCount = 0
  var failure: RowProblem?
}

/// Reads `blocks` one after another and gathers what comes out.
func readTable(
  blocks: [[UInt8]], delimiter: Character = ",", firstLine: Int = 1,
  limits: ReadingLimits = .standard
) -> Table {
  var table = Table()
  do throws(RowProblem) {
    var parser = try DelimitedParser(
      delimiter: delimiter.asciiValue ?? 0, firstLine: firstLine, limits: limits)
    do throws(RowProblem) {
      for block in blocks {
        try parser.parse(block)
        table.rows += rows(of: parser.rows)
      }
      try parser.finish()
    } catch {
      table.failure = error
    }
    table.rows += rows(of: parser.rows)
    table.problems = parser.problems
    table.problemCount = parser.problemCount
  } catch {
    table.failure = error
  }
  return table
}

private func rows(of block: borrowing RowBlock) -> [Row] {
  var rows: [Row] = []
  for row in 0..<block.count { rows.append(Row(block.line(ofRow: row), block.texts(ofRow: row))) }
  return rows
}

/// Reads a text in one block.
func readTable(
  _ text: String, delimiter: Character = ",", limits: ReadingLimits = .standard
) -> Table {
  readTable(blocks: [Array(text.utf8)], delimiter: delimiter, limits: limits)
}
