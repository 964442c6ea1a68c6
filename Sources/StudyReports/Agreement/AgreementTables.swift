import CodedSessions
import SequenceStatistics
import StudyAnalysis

/// The tables of a reliability report.
enum AgreementTables {
  static func proportion(_ measure: Measure) -> String {
    measure.value.map { Decimals.proportion($0) } ?? Decimals.absent
  }

  static func percent(_ measure: Measure) -> String {
    measure.value.map { Decimals.percent($0) } ?? Decimals.absent
  }

  /// Which sessions were compared, over how much time, with each one's kappa.
  static func sessions(_ analysis: AgreementAnalysis) -> ReportTable {
    ReportTable(
      name: "sessions", title: "Double-coded sessions",
      columns: [
        .init("Session", key: "session", isText: true),
        .init("Coders", key: "coders", isText: true),
        .init("Blocks", key: "blocks"), .init("Compared (s)", key: "compared_s"),
        .init("Left out (s)", key: "left_out_s"), .init("\(italic: "κ") time", key: "kappa_time"),
        .init("% agreement", key: "agreement"), .init("\(italic: "κ") events", key: "kappa_events"),
      ], groupKey: "stream",
      groups: analysis.streams.map { stream in
        .init(
          BehaviourWords.stream(stream.stream.name),
          rows: stream.pairs.flatMap { pair in
            pair.pairs.enumerated().map { place, session in
              [
                .text(session.session),
                .text("\(analysis.coders[pair.first]), \(analysis.coders[pair.second])"),
                .count(session.coding.blocks.count),
                .seconds(session.coding.time.duration, places: 1),
                .seconds(session.coding.leftOut, places: 1),
                pair.time.map { .proportion(of: $0.sessions[place].kappa) }
                  ?? .undefined("Codes that can hold together have no common kappa."),
                pair.time.map { .share(of: $0.sessions[place].po) }
                  ?? .undefined("Codes that can hold together are compared one by one."),
                pair.events.map {
                  $0.isByCode
                    ? .undefined("Codes that can hold together are compared one by one.")
                    : .proportion(of: $0.sessions[place].kappa)
                } ?? .undefined("The record has no clock."),
              ]
            }
          })
      },
      note:
        "Compared: double-coded time that both could code. Left out: double-coded time in which one of them could not."
    )
  }

  /// Code by code.
  static func codes(
    _ pair: PairAgreement, _ stream: StreamAgreement, coders: (String, String), id: String
  ) -> ReportTable {
    ReportTable(
      name: "codes-" + id, title: "Agreement code by code",
      columns: [
        .init("Code", key: "code", isText: true), .init("\(italic: "κ")", key: "kappa"),
        .init("At most", key: "kappa_max"), .init("With tolerance", key: "kappa_tolerance"),
        .init("Positive", key: "positive_agreement"), .init("Negative", key: "negative_agreement"),
        .init("% of time", key: "share_of_time"), .init("Bias", key: "bias_index"),
        .init("% accuracy", key: "accuracy"), .init("Both", key: "events_matched"),
        .init("Only \(coders.0)", key: "events_first_only"),
        .init("Only \(coders.1)", key: "events_second_only"),
      ],
      groups: [
        .init(
          rows: pair.presence.enumerated().map { place, code in
            let table = code.kappa.table
            let own = table.rowTotals.first ?? 0
            let other = table.columnTotals.first ?? 0
            let events = pair.events?.perCode[place]
            return [
              .text(code.code), .proportion(of: code.kappa.kappa),
              .proportion(of: code.kappa.kappaMax),
              .proportion(of: code.tolerant.meanKappa),
              .proportion(of: code.shares.positive),
              .proportion(of: code.shares.negative),
              .share(
                of: .ratio(Double(own + other), Double(2 * table.total), ifZero: .noCodableTime)),
              .proportion(of: code.prevalence.biasIndex), .share(of: code.accuracy),
              events.map { .count($0.matches) } ?? .undefined("no clock"),
              events.map { .count($0.omissions) } ?? .undefined("no clock"),
              events.map { .count($0.commissions) } ?? .undefined("no clock"),
            ]
          })
      ],
      note:
        "% of time: mean of both coders’ shares of compared time. Bias: the first coder’s share less the second’s. % accuracy: of two equally able observers with this \(italic: "κ"). Both, only: events with onsets within the tolerance; an event that one coder gave another code counts under both codes."
    )
  }

  /// Every index of a pair side by side.
  static func indices(_ pair: PairAgreement, id: String, tolerance: SessionTime) -> ReportTable {
    func row(
      _ name: String, _ kappa: Measure, _ most: Measure, _ agreement: Measure, _ chance: Measure,
      _ interval: Interval? = nil
    ) -> [TableCell] {
      [
        .text(name), .proportion(of: kappa), .proportion(of: most),
        .share(of: agreement), .share(of: chance),
        .text(
          interval.map {
            "[\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
          } ?? ""),
      ]
    }
    let none = Measure.undefined(.notTested)
    var rows: [[TableCell]] = []
    if let time = pair.time {
      func add(_ name: String, _ kappa: CohensKappa, _ interval: Interval? = nil) {
        rows.append(row(name, kappa.kappa, kappa.kappaMax, kappa.po, kappa.pe, interval))
      }
      let within = "within \(tolerance.text) s"
      add("κ, continuous time", time.continuous, time.intervalByBouts)
      add("κ, units of \(time.unit.text) s", time.units)
      add("κ, \(within), first coder as reference", time.tolerantContinuous.firstAsReference)
      add("κ, \(within), second coder as reference", time.tolerantContinuous.secondAsReference)
      rows.append(row("π (Scott)", time.pi.pi, none, time.pi.po, time.pi.pe))
      rows.append(row("AC1 (Gwet)", time.ac1.ac1, none, time.ac1.po, time.ac1.pe))
      rows.append(row("S (Bennett)", time.s.s, none, time.s.po, none))
    }
    if let events = pair.events, !events.isByCode {
      rows.append(
        row(
          "κ, events", events.kappa.kappa, events.kappa.maximum, events.kappa.observed,
          events.kappa.expected, events.interval))
      rows.append(
        row(
          "κ, events, matches counted twice", events.kappaCountedTwice.kappa,
          events.kappaCountedTwice.maximum, events.kappaCountedTwice.observed,
          events.kappaCountedTwice.expected))
    }
    if let annotations = pair.annotations {
      rows.append(
        row(
          "κ, overlapping bouts (EasyDIAg)", annotations.kappa.kappa, annotations.kappa.maximum,
          annotations.kappa.observed, annotations.kappa.expected))
    }
    return ReportTable(
      name: "indices-" + id, title: "One time-based and one event-based index, and the others",
      columns: [
        .init("Index", key: "index", isText: true), .init("Value", key: "value"),
        .init("At most", key: "at_most"), .init("% agreement", key: "agreement"),
        .init("% by chance", key: "agreement_by_chance"),
        .init("95 % CI", key: "interval", isText: true),
      ], groups: [.init(rows: rows)],
      note:
        "CI: bootstrap over bouts for time, over aligned events for events; one row each is enough for a manuscript. A tolerance raises agreement by chance too: it stands beside the value without."
    )
  }

  /// What all coders together agree on, and the scores they give sessions.
  static func together(_ stream: StreamAgreement, coders: Int) -> [PageBlock] {
    var blocks: [PageBlock] = []
    if coders > 2, let raters = stream.raters {
      blocks.append(
        .paragraph(
          "Over units of \(raters.unit.text) s, Krippendorff’s α is \(proportion(raters.alpha.value)); Fleiss’ κ \(proportion(raters.fleiss.value)), Conger’s κ \(proportion(raters.conger.value)), Light’s κ \(proportion(raters.light.value))."
        ))
    }
    if !stream.scores.isEmpty { blocks.append(.table(scores(stream))) }
    return blocks
  }

  private static func scores(_ stream: StreamAgreement) -> ReportTable {
    func interval(_ interval: Interval?) -> TableCell {
      .text(
        interval.map {
          "[\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
        } ?? "")
    }
    return ReportTable(
      name: "scores-" + stream.stream.name.replacing(".", with: "-"),
      title: "Do coders give sessions the same scores?",
      columns: [
        .init("Code", key: "code", isText: true), .init("Score", key: "score", isText: true),
        .init("Sessions", key: "sessions"), .init("ICC(A,1)", key: "icc_a1"),
        .init("95 % CI", key: "interval", isText: true), .init("ICC(A,k)", key: "icc_ak"),
        .init("ICC(C,1)", key: "icc_c1"), .init("ICC(1)", key: "icc_1"),
        .init("Mean difference", key: "mean_difference"),
      ],
      groups: [
        .init(
          rows: stream.scores.map { score in
            [
              .text(score.code), .text(score.score == .share ? "share of time" : "per minute"),
              .count(score.agreement.variance.sessions),
              .proportion(of: score.agreement.single.value),
              interval(score.agreement.single.interval),
              .proportion(of: score.agreement.average.value),
              .proportion(of: score.consistency.single.value),
              .proportion(of: score.oneWay.single.value),
              .number(of: score.limits.difference.mean, places: 3),
            ]
          })
      ],
      note:
        "Intraclass correlations of McGraw and Wong (1996): A absolute agreement, C consistency, 1 a single coder, k the mean of all. Scores of sessions can agree while moments do not, and the other way round."
    )
  }
}
