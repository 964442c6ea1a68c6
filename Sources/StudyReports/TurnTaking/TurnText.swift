import CodedSessions
public import SequenceStatistics
public import StudyAnalysis

/// Turn-taking as plain text for a terminal.
public struct TurnText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// What a rule of transfers is called.
  public static func name(_ rule: FloorTransferRule) -> String {
    switch rule {
    case .adjacent: "the utterance before, if it is the partner's"
    case .scikitTalk(let window, let buffer):
      "scikit-talk, window \(window.text) s, planning \(buffer.text) s"
    case .chattr(let mode, let gap, let overlap):
      "chattr \(mode.rawValue), gap \(gap.text) s, overlap \(overlap.text) s"
    }
  }

  /// One session.
  public func text(_ analysis: TurnAnalysis) -> String {
    let names = analysis.persons.map(\.id)
    let counts = analysis.utteranceCounts
    var text = line(
      "\(analysis.session.id): \(names[0]) (\(Phrases.counted(counts[0], "utterance", "utterances"))) and "
        + "\(names[1]) (\(counts[1])) in \(LagText.seconds(analysis.utterances.codableTime)); sounds under "
        + "\(analysis.parameters.join.text) s apart are one")
    text += transfer(analysis, names) + floor(analysis, names) + turns(analysis)
    text += chance(analysis) + timing(analysis, names)
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func transfer(_ analysis: TurnAnalysis, _ names: [String]) -> String {
    let transfer = analysis.transfer
    var rows = [
      [
        "floor-transfer offset", "transfers", "median s", "quartiles", "overlap", "within 1 s",
        "answered",
      ]
    ]
    for speaker in [0, 1] {
      let own = transfer.summary(to: speaker)
      let offsets = transfer.transfers.filter { $0.to.speaker == speaker }
      func share(_ isIn: (FloorTransfer.Transfer) -> Bool) -> String {
        LagText.share(
          .ratio(Double(offsets.count(where: isIn)), Double(offsets.count), ifZero: .noOccurrence))
      }
      rows.append([
        "\(names[speaker]) after \(names[1 - speaker])", String(own.count),
        LagText.number(own.median, 2),
        "\(LagText.number(own.lowerQuartile, 2)) to \(LagText.number(own.upperQuartile, 2))",
        share(\.isOverlap), share { $0.offset <= .seconds(1) },
        "\(analysis.responses.answered[1 - speaker]) of \(analysis.responses.opportunities[1 - speaker])",
      ])
    }
    return "\n"
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 6), indent: 2)
      + line(
        "rule: \(Self.name(transfer.rule)); answered: within \(analysis.responses.window.text) s; "
          + "\(transfer.within.count) utterances lie within the partner's and make no transfer; "
          + "\(LagText.number(analysis.responses.transitionsPerMinute, 1)) transitions a minute")
  }

  private func floor(_ analysis: TurnAnalysis, _ names: [String]) -> String {
    var rows = [["floor", "", "n", "total s", "mean s"]]
    for summary in analysis.floor.summaries() {
      rows.append([
        Self.name(summary.label), summary.credited.map { names[$0] } ?? "",
        String(summary.count), Decimals.fixed(summary.total.seconds, places: 1),
        LagText.number(summary.meanSeconds, 2),
      ])
    }
    return "\n"
      + TextTable.text(rows, sides: [.left, .left, .right, .right, .right], indent: 2)
  }

  /// A floor state in words.
  static func name(_ label: FloorState.Label) -> String {
    switch label {
    case .vocalization: "vocalises alone (V)"
    case .pause: "pauses (P)"
    case .switchingPause: "switching pause (SP)"
    case .noninterruptive: "noninterruptive overlap (NSS)"
    case .interruptive: "interruptive overlap (ISS)"
    case .jointOnsetPause: "pause before both begin"
    case .otherOverlap: "other overlap"
    case .initialSilence: "silence at the begin"
    case .terminalSilence: "silence at the end"
    }
  }

  private func turns(_ analysis: TurnAnalysis) -> String {
    var rows = [["turns", "n", "a minute"]]
    for count in analysis.counts {
      rows.append([count.name, String(count.turns.count), LagText.number(count.turns.perMinute, 1)])
    }
    return "\n" + TextTable.text(rows, sides: [.left, .right, .right], indent: 2)
  }

  private func chance(_ analysis: TurnAnalysis) -> String {
    let chance = analysis.chance
    guard chance.count > 0 else {
      return "\n"
        + line("not tested against chance: no phase lasts four times the shortest shift")
    }
    var rows = [["against chance", "observed", "mean", "95 %", "p, more", "p, less"]]
    for (name, statistic) in TurnRows.statistics(chance) {
      let words =
        switch name {
        case "transfers_in_time": "transfers within \(analysis.parameters.gap.text) s"
        case "median_offset_s": "median offset, s"
        case "share_overlap": "share of transfers that overlap"
        default: "turns, pauses under 1 s"
        }
      let places = name == "transfers_in_time" || name == "turns" ? 1 : 2
      rows.append([
        words, LagText.number(statistic.observed, places),
        LagText.number(statistic.null.mean, places),
        "\(LagText.number(statistic.null.quantile(0.025), places)) to "
          + LagText.number(statistic.null.quantile(0.975), places),
        LagText.p(statistic.pGreater), LagText.p(statistic.pLess),
      ])
    }
    let how: String
    switch chance.design {
    case .shift(let minShift):
      how =
        (chance.kind == .sampled
          ? "\(Decimals.count(chance.count)) drawn" : "all \(Decimals.count(chance.count))")
        + " shifts of \(analysis.persons[1].id)'s sounds by at least \(minShift.text) s"
    case .gapPermutation:
      how =
        "\(Decimals.count(chance.count)) times sounds and gaps dealt out anew; too liberal for records that drift"
    }
    return "\n"
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 5), indent: 2)
      + line(
        how
          + (chance.phasesLeftOut > 0
            ? "; \(Phrases.counted(chance.phasesLeftOut, "short phase", "short phases")) left out"
            : ""))
  }

  private func timing(_ analysis: TurnAnalysis, _ names: [String]) -> String {
    var rows = [["timing", "", "intervals", "R² own past", "R² added", "p"]]
    for state in TimingIntervals.State.allCases {
      for speaker in [0, 1] {
        let regression = analysis.timing.coordination(of: speaker, state)
        guard regression.fit != nil else { continue }
        rows.append([
          state.rawValue, "\(names[speaker]) by \(names[1 - speaker])'s past",
          String(regression.rowCount), LagText.share(regression.rSquaredOwn),
          LagText.share(regression.rSquaredIncrement), LagText.p(regression.p),
        ])
      }
    }
    let width = analysis.timing.intervals.width.text
    guard rows.count > 1 else {
      return "\n"
        + line("interpersonal timing needs more intervals of \(width) s with every kind of state")
    }
    return "\n"
      + TextTable.text(
        rows, sides: [.left, .left] + Array(repeating: .right, count: 4), indent: 2)
      + line(
        "mean lengths in intervals of \(width) s on both partners' means before; ten tests are a family"
      )
  }
}
