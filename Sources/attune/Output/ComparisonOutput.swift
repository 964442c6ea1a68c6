import StudyReports

/// Prints a comparison of two records in the form asked for.
struct ComparisonOutput {
  let output: OutputArguments
  let isCSV: Bool

  /// Prints `comparison`, with what the verb writes for each record alone.
  func write(_ comparison: Comparison, first: JSONValue, second: JSONValue) throws {
    if output.json {
      try StandardOutput.write(
        json: ComparisonResults.json(comparison, first: first, second: second))
    } else if isCSV {
      StandardOutput.write(ComparisonResults.csv(comparison))
    } else {
      StandardOutput.write(ComparisonText(width: TerminalWidth.columns).text(comparison))
    }
  }
}
