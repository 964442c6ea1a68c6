import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Agreement of coders as JSON and as tidy tables.
public enum AgreementResults {
  private static let columns =
    ["stream", "first_coder", "second_coder", "simulated"]
    + ResultRow.columns.suffix(7)

  /// The whole analysis.
  public static func json(_ analysis: AgreementAnalysis) -> JSONValue {
    .object([
      "schema": .text("attune-agreement/1"),
      "coders": .array(analysis.coders.map { .text($0) }),
      "simulated": .flag(analysis.isSimulated),
      "not_compared": .array(analysis.comparison.leftOut.map { .text(AgreementWords.words($0)) }),
      "parameters": .object(parameters(analysis.parameters)),
      "streams": .array(analysis.streams.map { stream($0, analysis.coders) }),
    ])
  }

  /// By how much codings may differ, and what was drawn.
  static func parameters(_ parameters: AgreementParameters) -> [String: JSONValue] {
    [
      "tolerance_seconds": .text(parameters.tolerance.text),
      "overlap": .number(parameters.overlap), "replicates": .count(parameters.replicates),
      "seed": .text(String(parameters.seed)),
    ]
  }

  /// A row for each number.
  public static func csv(_ analysis: AgreementAnalysis) -> String {
    var rows = [columns]
    let simulated = analysis.isSimulated ? "1" : "0"
    for stream in analysis.streams {
      for pair in stream.pairs {
        let head = [
          stream.stream.name, analysis.coders[pair.first], analysis.coders[pair.second], simulated,
        ]
        rows += AgreementRows.rows(pair, of: stream.stream).flatMap { $0.lines(head) }
      }
      let head = [stream.stream.name, "", "", simulated]
      rows += (stream.raters.map(AgreementRows.rows) ?? []).flatMap { $0.lines(head) }
      rows += AgreementRows.rows(stream.scores).flatMap { $0.lines(head) }
    }
    return TidyCSV.text(rows: rows)
  }

  /// A row for each event of either coder: what the two made of it, when, and where it stands in their files.
  public static func events(_ analysis: AgreementAnalysis) -> String {
    var rows = [
      [
        "stream", "session", "simulated", "first_coder", "second_coder", "kind", "first_code",
        "first_onset_s", "first_offset_s", "first_file", "first_line", "second_code",
        "second_onset_s", "second_offset_s", "second_file", "second_line", "onset_difference_s",
      ]
    ]
    for stream in analysis.streams {
      for pair in stream.pairs {
        for event in pair.events?.events ?? [] {
          let session = pair.pairs[event.pair]
          func cells(_ mark: DoubleCoding.Mark?, isFirst: Bool) -> [String] {
            guard let mark else { return ["", "", "", "", ""] }
            let line = session.line(of: mark, isFirst: isFirst)
            return [
              stream.stream.categories[mark.category], mark.onset.text,
              mark.span == nil ? "" : mark.offset.text, line?.file ?? "",
              line.map { String($0.line) } ?? "",
            ]
          }
          rows.append(
            [
              stream.stream.name, session.session, analysis.isSimulated ? "1" : "0",
              analysis.coders[pair.first], analysis.coders[pair.second], event.match.kind.rawValue,
            ] + cells(event.match.first, isFirst: true)
              + cells(event.match.second, isFirst: false) + [
                event.match.onsetDifference?.text ?? ""
              ])
        }
      }
    }
    return TidyCSV.text(rows: rows)
  }

  private static func stream(_ stream: StreamAgreement, _ coders: [String]) -> JSONValue {
    var members: [String: JSONValue] = [
      "stream": .text(stream.stream.name), "kind": .text(stream.stream.kind.rawValue),
      "kinds_differ_between_files": .flag(stream.stream.mixesKinds),
      "codes_exclude_one_another": .flag(stream.stream.isExclusive),
      "codes": .array(stream.stream.categories.map { .text($0) }),
      "pairs": .array(
        stream.pairs.map { pair in
          var own = ResultRow.json(AgreementRows.rows(pair, of: stream.stream))
          own["first_coder"] = .text(coders[pair.first])
          own["second_coder"] = .text(coders[pair.second])
          return .object(own)
        }),
    ]
    if let raters = stream.raters {
      members["all_coders"] = .object(ResultRow.json(AgreementRows.rows(raters)))
    }
    members.merge(ResultRow.json(AgreementRows.rows(stream.scores))) { own, _ in own }
    return .object(members)
  }
}
