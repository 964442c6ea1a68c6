import StudyAnalysis
import StudyReports

/// What `attune lag --evidence` adds to its tables.
struct LagEvidenceOutput {
  /// One text for each table.
  let texts: [String]
  /// The comparison of two groups, for all lags.
  let comparison: String
  /// The same as members of the JSON value.
  let json: [String: JSONValue]

  /// The evidence behind all tables of `answers`.
  init(_ answers: LagAnswers, width: Int) throws {
    var texts: [String] = []
    var values: [JSONValue] = []
    for answer in answers.answers {
      let evidence = try LagEvidence(answer, of: answers)
      texts.append(EvidenceText.text(evidence, of: answer, width: width))
      values.append(EvidenceResults.json(evidence))
    }
    var comparison = ""
    var compared: [JSONValue] = []
    let names = answers.answers.first?.names ?? []
    for lag in answers.prepared.question.lags {
      guard let parts = try PartComparison(answers, lag: lag) else { continue }
      comparison += EvidenceText.text(parts, names: names, width: width)
      compared.append(EvidenceResults.json(parts, names: names))
    }
    self.texts = texts
    self.comparison = comparison
    json = ["evidence": .array(values), "comparisons": .array(compared)]
  }
}
