/// Cells joined by commas, quoted where a comma, a quote or a line break asks for it.
func delimitedLine(_ cells: [String]) -> String {
  cells.map { cell in
    let needsQuotes = cell.contains { $0 == "," || $0 == "\"" || $0.isNewline }
    guard needsQuotes else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + doubled + "\""
  }.joined(separator: ",")
}
