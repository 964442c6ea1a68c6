import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// The cycles of one session as plain text for a terminal.
public struct CycleText: Sendable {
  private let width: Int

  /// Text for a terminal `width` characters wide.
  public init(width: Int) { self.width = max(width, 60) }

  /// The whole answer.
  public func text(_ analysis: CycleAnalysis) -> String {
    let measures = analysis.measures
    var text =
      "\(analysis.session.id): \(analysis.averting) looks away, \(analysis.pursuing) pursues\n"
    text += line(
      "\(Decimals.count(measures.aversions.count)) aversions"
        + " (\(LagText.number(measures.aversionsPerMinute, 1)) a minute, median "
        + "\(LagText.number(measures.medianAversion, 1)) s) in "
        + "\(Decimals.seconds(measures.codableTime)) that could be coded"
        .replacing(Decimals.noBreakSpace, with: " "))
    text += line(
      "\(measures.pursuedCount) of \(measures.eligible.count) that could be were pursued within "
        + "\(analysis.parameters.pursuitWindow.text) s"
        + (measures.pursuedInterval.map {
          " (\(LagText.share(measures.pursuedShare)) [\(Decimals.proportion($0.lower)), "
            + "\(Decimals.proportion($0.upper))])"
        } ?? "")
        + ", after a median of \(LagText.number(measures.medianLatency, 2)) s; "
        + "\(measures.acceptedCount) of the bids accepted")
    text += line(
      "\(measures.cycles.count) pursuit–aversion cycles "
        + "(\(LagText.number(measures.cyclesPerMinute, 2)) a minute), "
        + "\(measures.sternCycleCount) of them ended by a return after a withdrawal; "
        + "\(measures.episodes.count) episodes, the longest chain \(measures.longestChain)")
    text += line(
      "resolved: "
        + measures.resolutions.map { "\($0.1) \(Self.words($0.0))" }.joined(separator: ", "))
    text += line(
      "let be (no pursuit): \(LagText.share(measures.freeDisengagement)) of resolved aversions; "
        + "return within \(analysis.parameters.returnWindow.text) s of a withdrawal: "
        + "\(measures.withdrawalsFollowed) of \(measures.withdrawals), at like moments without one "
        + LagText.share(measures.returnWithoutWithdrawal))
    if measures.distress.exposedOnsets + measures.distress.controlOnsets > 0 {
      text += line(
        "distress began \(measures.distress.exposedOnsets) times in "
          + "\(seconds(measures.distress.exposedTime)) during and after cycles, "
          + "\(measures.distress.controlOnsets) times in "
          + "\(seconds(measures.distress.controlTime)) else")
    }
    text += "\n" + chance(analysis)
    text += "\n" + list(analysis)
    if let sensitivity = analysis.sensitivity { text += "\n" + self.sensitivity(sensitivity) }
    if let jitter = analysis.jitter {
      text +=
        "cycles that survive one clock unit of coding jitter: "
        + "\(LagText.share(jitter.survivingShare))\n"
    }
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  /// What a resolution means.
  static func words(_ resolution: PursuedAversion.Resolution) -> String {
    switch resolution {
    case .returnedAfterWithdrawal: "returned after a withdrawal (RW)"
    case .returnedWhilePursued: "returned while pursued (RP)"
    case .returnedSelfTimed: "returned in their own time (RS)"
    case .notReturned: "not returned (RN)"
    case .censored: "not seen to the end (RC)"
    }
  }

  private func chance(_ analysis: CycleAnalysis) -> String {
    let shift = analysis.chance.shift
    var text = "Against chance: \(analysis.flag.verdict.rawValue)\n"
    if shift.isPossible {
      let band = shift.distribution.bandOfCounts().map {
        " (95 %: \(Decimals.fixed($0.lower, places: 0)) to \(Decimals.fixed($0.upper, places: 0)))"
      }
      text += line(
        "\(shift.observed.counted) pursued aversions; by circular shift of "
          + "\(analysis.pursuing)'s record \(Decimals.fixed(shift.distribution.meanCount, places: 1))"
          + (band ?? "") + ", p \(LagText.equals(shift.pGreater)) over "
          + ShiftWords.method(shift))
    }
    var rows: [[String]] = []
    for condition in analysis.flag.conditions {
      rows.append([
        condition.isMet.map { $0 ? "✓" : "–" } ?? "?", Self.words(condition.kind),
        value(condition), limit(condition),
      ])
    }
    return text + TextTable.text(rows, sides: [.left, .left, .right, .left], indent: 2)
  }

  /// What a condition asks.
  static func words(_ kind: CycleFlag.Kind) -> String {
    switch kind {
    case .eligible: "aversions that could be pursued"
    case .cycles: "cycles"
    case .episode: "cycles in the longest chain"
    case .shift: "p, circular shift"
    case .block: "p, rotation within blocks"
    case .gap: "p, gaps dealt out anew"
    case .excess: "share pursued minus chance"
    }
  }

  private func value(_ condition: CycleFlag.Condition) -> String {
    switch condition.kind {
    case .eligible, .cycles, .episode: LagText.number(condition.value, 0)
    case .shift, .block, .gap: LagText.p(condition.value)
    case .excess: LagText.share(condition.value)
    }
  }

  private func limit(_ condition: CycleFlag.Condition) -> String {
    switch condition.kind {
    case .eligible, .cycles, .episode: "at least \(Decimals.fixed(condition.limit, places: 0))"
    case .shift, .block, .gap: "at most \(Decimals.proportion(condition.limit))"
    case .excess: "at least \(Decimals.proportion(condition.limit))"
    }
  }

  private func list(_ analysis: CycleAnalysis) -> String {
    var rows = [["cycle", "looks away", "back", "pursued after", "attempts", "level", "ended"]]
    for (place, cycle) in analysis.measures.cycles.enumerated() {
      rows.append([
        String(place + 1), cycle.aversion.onset.text, cycle.aversion.offset.text,
        cycle.latency?.text ?? Decimals.absent, String(cycle.pursuits.count),
        cycle.highestLevel.map(String.init) ?? Decimals.absent, cycle.resolution.rawValue,
      ])
    }
    guard rows.count > 1 else { return "No cycles.\n" }
    return TextTable.text(rows, sides: Array(repeating: .right, count: 6) + [.left], indent: 2)
  }

  private func sensitivity(_ sensitivity: CycleSensitivity) -> String {
    var rows = [["parameter", "value", "could be", "pursued", "cycles", "Stern", "p"]]
    for row in sensitivity.rows {
      rows.append([
        row.parameter, row.value, String(row.eligible), String(row.pursued), String(row.cycles),
        String(row.sternCycles), LagText.p(row.shiftP),
      ])
    }
    return TextTable.text(
      rows, sides: [.left, .left] + Array(repeating: .right, count: 5), indent: 2)
  }

  private func seconds(_ time: SessionTime) -> String {
    Decimals.seconds(time).replacing(Decimals.noBreakSpace, with: " ")
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }
}
