/// The numbers of a report of two sessions: each as its own report has them, and the measures side by side.
struct SessionComparisonResults: Encodable, Sendable {
  let schema = "attune-session-against/1"
  let first: SessionResults
  let second: SessionResults
  let sides: [String]
  let comparison: JSONValue
  let tests: JSONValue
  let limits: [String]

  init(_ comparison: SessionComparison, version: String) {
    first = SessionResults(comparison.first, version: version)
    second = SessionResults(comparison.second, version: version)
    sides = [comparison.sides.first.label, comparison.sides.second.label]
    let whole = comparison.whole
    self.comparison = ComparisonResults.rows(whole)
    tests = ComparisonResults.tests(whole)
    limits = whole.limits
  }
}
