import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// By how much the coders of a study agree, in one table.
enum StudyAgreement {
  /// The table, or the sentence that says why there is none.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    guard let reliability = results.reliability else {
      return [
        .paragraph(
          "No session was coded by two people, so nothing here tells how far another coder would have agreed."
        )
      ]
    }
    let count = Phrases.counted(reliability.sessionCount, "session was", "sessions were")
    switch reliability.agreement {
    case .failure:
      return [
        .paragraph(
          "\(count) coded by several people, but their records have nothing in common that could be compared; attune agree says why."
        )
      ]
    case .success(let agreement):
      return [.table(table(agreement, count: count))]
    }
  }

  private static func table(_ agreement: AgreementAnalysis, count: String) -> ReportTable {
    ReportTable(
      name: "reliability", title: "Agreement of coders, code by code",
      columns: [
        .init("Code", key: "code", isText: true),
        .init("\(italic: "κ") of time", key: "kappa_time"),
        .init("Within \(agreement.parameters.tolerance.text) s", key: "kappa_time_tolerance"),
        .init("% of time", key: "base_rate"), .init("Positive", key: "positive_agreement"),
        .init("Events of both", key: "events_matched"),
        .init("Of one only", key: "events_unmatched"),
      ], groupKey: "stream_and_coders",
      groups: agreement.streams.flatMap { stream in
        stream.pairs.map { pair in
          ReportTable.RowGroup(
            title(stream, pair, agreement.coders),
            rows: pair.presence.enumerated().map { place, code in
              row(code, pair.events.map { $0.perCode[place] })
            })
        }
      },
      note:
        "\(count) coded by several people. \(italic: "κ") of time: presence and absence of the code, moment by moment, and with differences up to the tolerance forgiven. % of time: mean of both coders. Positive: agreement on presence. Events: onsets within the tolerance taken for one; \(italic: "κ") of events in the headings is that of the whole stream. attune agree gives every index with its interval."
    )
  }

  private static func title(
    _ stream: StreamAgreement, _ pair: PairAgreement, _ coders: [String]
  ) -> String {
    let sessions = Phrases.counted(pair.pairs.count, "session", "sessions")
    let kappa: String =
      if let events = pair.events, !events.isByCode, let value = events.kappa.kappa.value {
        ", κ of events " + Decimals.proportion(value)
      } else { "" }
    return
      "\(BehaviourWords.stream(stream.stream.name)): \(VisibleText.of(coders[pair.first])) and \(VisibleText.of(coders[pair.second])), \(sessions)\(kappa)"
  }

  private static func row(_ code: CodePresence, _ events: CodeAgreement?) -> [TableCell] {
    let table = code.kappa.table
    let own = table.rowTotals.first ?? 0
    let other = table.columnTotals.first ?? 0
    return [
      .text(VisibleText.of(code.code)), .proportion(of: code.kappa.kappa),
      .proportion(of: code.tolerant.meanKappa),
      .share(of: .ratio(Double(own + other), Double(2 * table.total), ifZero: .noCodableTime)),
      .proportion(of: code.shares.positive),
      events.map { .count($0.matches) } ?? .undefined("no clock"),
      events.map { .count($0.omissions + $0.commissions) } ?? .undefined("no clock"),
    ]
  }
}
