import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Agreement of coders as plain text for a terminal.
public struct AgreementText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// All streams and coders.
  public func text(_ analysis: AgreementAnalysis) -> String {
    var text = ""
    for stream in analysis.streams {
      for pair in stream.pairs { text += self.pair(pair, stream, analysis) }
      if analysis.coders.count > 2, let raters = stream.raters {
        text += self.raters(raters, stream, analysis.coders.count)
      }
      if !stream.scores.isEmpty { text += scores(stream) }
    }
    for leftOut in analysis.comparison.leftOut {
      text += line("note: not compared: " + AgreementWords.words(leftOut))
    }
    if analysis.isSimulated { text += "note: simulated data\n" }
    return text
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func under(_ text: String) -> String {
    "  " + TextTable.wrapped(text, width: width - 2, indent: 4)
  }

  private func interval(_ interval: Interval?) -> String {
    interval.map {
      "[\(Decimals.proportion($0.lower)), \(Decimals.proportion($0.upper))]"
    } ?? Decimals.absent
  }

  /// A number, or the reason why there is none, with the agreement that stands beside it.
  private func number(_ measure: Measure) -> String {
    measure.value.map { Decimals.proportion($0) }
      ?? "undefined (\(measure.reason?.sentence ?? ""))"
  }

  private func pair(
    _ pair: PairAgreement, _ stream: StreamAgreement, _ analysis: AgreementAnalysis
  ) -> String {
    let (first, second) = (analysis.coders[pair.first], analysis.coders[pair.second])
    let kind = stream.stream.kind
    let sessions = Phrases.counted(pair.pairs.count, "session", "sessions")
    var text = line(
      "\(stream.stream.name): \(first) and \(second), \(sessions), \(LagText.seconds(pair.comparedTime)) compared (\(AgreementWords.origins(pair)))"
    )
    if stream.stream.mixesKinds {
      text += under(
        "the files were read with different kinds of stream; compared as \(kind == .interval ? "an" : "a") \(kind.rawValue) stream. A codebook would settle it"
      )
    }
    if pair.timeLeftOut > .zero {
      text += under("\(LagText.seconds(pair.timeLeftOut)) left out: one of the two could not code")
    }
    if let time = pair.time { text += self.time(time, pair, analysis) }
    text += codes(pair, first, second)
    if let events = pair.events { text += self.events(events, first, second) }
    for (session, alignment) in zip(pair.pairs, pair.sequences) {
      let kappa = EventKappa(alignment.table)
      text += under(
        "order of events in \(session.session): kappa \(number(kappa.kappa)), agreement \(percent(kappa.observed))"
      )
    }
    if let annotations = pair.annotations {
      text += under(
        "overlapping bouts (EasyDIAg, at least \(Decimals.percent(annotations.overlap))): kappa \(number(annotations.kappa.kappa)), agreement \(percent(annotations.kappa.observed))"
          .replacing(Decimals.noBreakSpace, with: " "))
    }
    for (session, gamma) in zip(pair.pairs, pair.gamma) {
      text += under("gamma of \(session.session): \(number(gamma.value))")
    }
    return text + retraining(pair, stream, first, second) + "\n"
  }

  private func percent(_ measure: Measure) -> String {
    measure.value.map {
      Decimals.percent($0, places: 1).replacing(Decimals.noBreakSpace, with: " ")
    } ?? Decimals.absent
  }

  private func time(
    _ time: TimeAgreement, _ pair: PairAgreement, _ analysis: AgreementAnalysis
  ) -> String {
    let names = (analysis.coders[pair.first], analysis.coders[pair.second])
    var rows = [["at each moment", "kappa", "at most", "agreement", "95 % by bouts"]]
    rows.append([
      "continuous time", LagText.share(time.continuous.kappa),
      LagText.share(time.continuous.kappaMax), percent(time.continuous.po),
      interval(time.intervalByBouts),
    ])
    rows.append([
      "units of \(time.unit.text) s", LagText.share(time.units.kappa),
      LagText.share(time.units.kappaMax), percent(time.units.po), "",
    ])
    let tolerance = analysis.parameters.tolerance.text
    for (name, kappa) in [
      (names.0, time.tolerantContinuous.firstAsReference),
      (names.1, time.tolerantContinuous.secondAsReference),
    ] {
      rows.append([
        "within \(tolerance) s, \(name) as reference", LagText.share(kappa.kappa), "",
        percent(kappa.po), "",
      ])
    }
    var text =
      "\n"
      + TextTable.text(
        rows, sides: [.left] + Array(repeating: .right, count: 4), indent: 2)
    if let reason = time.continuous.kappa.reason {
      text += under("kappa is undefined: \(reason.sentence)")
    }
    if let accuracy = AgreementWords.accuracy(time.accuracy, codes: time.categoryCount) {
      text += under(accuracy.replacing(Decimals.noBreakSpace, with: " "))
    }
    text += under(
      "other indices: pi \(LagText.share(time.pi.pi)), AC1 \(LagText.share(time.ac1.ac1)), S \(LagText.share(time.s.s))"
        + (time.bySessions.map { "; 95 % by sessions \(interval($0.interval))" } ?? ""))
    return text
  }

  private func codes(_ pair: PairAgreement, _ first: String, _ second: String) -> String {
    guard !pair.presence.isEmpty else { return "" }
    var rows = [
      ["code", "kappa", "at most", "within", "positive", "negative", "\(first) more", "accuracy"]
    ]
    for code in pair.presence {
      rows.append([
        code.code, LagText.share(code.kappa.kappa), LagText.share(code.kappa.kappaMax),
        LagText.share(code.tolerant.meanKappa), LagText.share(code.shares.positive),
        LagText.share(code.shares.negative), LagText.share(code.prevalence.biasIndex),
        percent(code.accuracy),
      ])
    }
    var text =
      "\n"
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 7), indent: 2)
    for code in pair.presence {
      if let reason = code.kappa.kappa.reason {
        text += under("\(code.code): kappa is undefined: \(reason.sentence)")
      }
    }
    return text
  }

  private func events(_ events: EventAgreement, _ first: String, _ second: String) -> String {
    let counts =
      "\(Phrases.counted(events.overall.matches, "match", "matches")), \(Phrases.counted(events.table.pairs - events.table.agreed, "confusion", "confusions")), \(events.table.firstOnly.reduce(0, +)) only \(first), \(events.table.secondOnly.reduce(0, +)) only \(second)"
    var text = "\n"
    if events.isByCode {
      text += under(
        "events, each code by itself, onsets within \(events.rule.tolerance.text) s: \(counts)")
    } else {
      text += under(
        "events, onsets within \(events.rule.tolerance.text) s: kappa \(number(events.kappa.kappa)) \(interval(events.interval)), matches counted twice \(LagText.share(events.kappaCountedTwice.kappa)), agreement \(percent(events.kappa.observed))"
      )
      text += under(counts)
      if let optima = events.optima, let count = optima.count.value, count > 1,
        let low = optima.lowestKappa.value, let high = optima.highestKappa.value, low < high
      {
        text += under(
          "\(Decimals.fixed(count, places: 0)) alignments are equally good; their kappas lie between \(Decimals.proportion(low)) and \(Decimals.proportion(high))"
        )
      }
    }
    if let mean = events.onsets.mean.value {
      text += under(
        "onsets of \(second) are \(Decimals.fixed(mean.magnitude, places: 2)) s \(mean < 0 ? "earlier" : "later") on average (SD \(LagText.number(events.onsets.standardDeviation, 2)), median \(LagText.number(events.onsets.median, 2)), \(Phrases.counted(events.onsets.count, "match", "matches")))"
      )
    }
    return text
  }

  private func retraining(
    _ pair: PairAgreement, _ stream: StreamAgreement, _ first: String, _ second: String
  ) -> String {
    let names = stream.stream.categories + ["nothing"]
    let most = pair.confusions.prefix(3).map { confusion in
      "\(first) \(names[confusion.first]) and \(second) \(names[confusion.second]) \(LagText.seconds(confusion.time)) (\(Decimals.percent(confusion.share)))"
        .replacing(Decimals.noBreakSpace, with: " ")
    }
    guard !most.isEmpty else { return "" }
    return under("most of the disagreement: " + most.joined(separator: "; "))
  }

  private func raters(
    _ raters: RaterAgreement, _ stream: StreamAgreement, _ coders: Int
  ) -> String {
    line(
      "\(stream.stream.name): all \(coders) coders, units of \(raters.unit.text) s: Krippendorff's alpha \(number(raters.alpha.value)) \(interval(raters.alphaInterval.interval)), Fleiss \(LagText.share(raters.fleiss.value)), Conger \(LagText.share(raters.conger.value)), Light \(LagText.share(raters.light.value))"
    ) + "\n"
  }

  private func scores(_ stream: StreamAgreement) -> String {
    var rows = [["scores of sessions", "", "ICC(A,1)", "95 %", "ICC(C,1)", "ICC(1)"]]
    for score in stream.scores {
      rows.append([
        score.code, score.score == .share ? "share of time" : "per minute",
        LagText.share(score.agreement.single.value), interval(score.agreement.single.interval),
        LagText.share(score.consistency.single.value), LagText.share(score.oneWay.single.value),
      ])
    }
    return TextTable.text(
      rows, sides: [.left, .left] + Array(repeating: .right, count: 4), indent: 2) + "\n"
  }
}
