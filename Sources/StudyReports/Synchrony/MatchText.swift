import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Matching, mirroring and mutual gaze as plain text for a terminal.
public struct MatchText {
  private let width: Int

  /// Text in lines of at most `width` characters.
  public init(width: Int) { self.width = width }

  /// One session.
  public func text(_ analysis: MatchAnalysis) -> String {
    let (first, second) = (analysis.streams[0], analysis.streams[1])
    var text = line("\(analysis.session.id): \(first) and \(second), \(analysis.rule)")
    text += matching(analysis.matching, first, second)
    text += shift(analysis.shift)
    if let mutual = analysis.mutualGaze { text += self.mutual(mutual, first, second) }
    if let chain = analysis.chain { text += self.chain(chain, first, second) }
    text += mirroring(analysis.mirroring)
    if let sensitivity = analysis.sensitivity { text += self.sensitivity(sensitivity) }
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }

  private func line(_ text: String) -> String {
    TextTable.wrapped(text, width: width, indent: 2)
  }

  private func matching(_ matching: Matching, _ first: String, _ second: String) -> String {
    var text = line(
      "matched \(LagText.share(matching.share)) of "
        + "\(LagText.seconds(matching.codableTime)); \(matching.matches.count) matches of "
        + "\(LagText.number(matching.meanMatch, 2)) s, \(matching.mismatches.count) mismatches of "
        + "\(LagText.number(matching.meanMismatch, 2)) s on average")
    text += line(
      "\(matching.repairs.count) repairs (\(LagText.number(matching.repairsPerMinute, 1)) a minute): "
        + "\(matching.repairs(by: .first)) by \(first), \(matching.repairs(by: .second)) by "
        + "\(second), \(matching.repairs(by: .both)) by both at once; half of the mismatches were "
        + "repaired within \(LagText.number(matching.repairCurve.quantile(), 2)) s")
    return text
      + line(
        "\(LagText.number(matching.transitionsPerMinute, 1)) changes of the pair of states a minute"
      )
  }

  private func shift(_ shift: MatchingShift) -> String {
    let share = shift.share
    guard let way = share.way else {
      return line(
        "not tested against shifts: no phase lasts four times the shortest shift of "
          + "\(shift.minShift.text) s")
    }
    let how: String
    switch way {
    case .swept(let shifts): how = "all \(Decimals.count(shifts)) shifts"
    case .sampled(let replicates, let seed):
      how = "\(Decimals.count(replicates)) draws of a shift for each phase, seed \(seed);"
    }
    let band = share.band.map {
      ", 95 %: \(Decimals.proportion($0.lower)) to \(Decimals.proportion($0.upper))"
    }
    return line(
      "by circular shift (\(how) of at least \(shift.minShift.text) s) matched "
        + "\(LagText.share(share.mean)) on average\(band ?? ""); p "
        + "\(LagText.equals(share.pGreater))"
        + (share.phasesLeftOut > 0 ? "; \(share.phasesLeftOut) short phases left out" : ""))
  }

  private func mutual(_ mutual: MutualGaze, _ first: String, _ second: String) -> String {
    func who(_ count: (Matching.Who) -> Int) -> String {
      Matching.Who.allCases.map { String(count($0)) }.joined(separator: ", ")
    }
    return line(
      "mutual gaze: \(mutual.bouts.count) bouts (\(LagText.number(mutual.ratePerMinute, 1)) a minute), "
        + "\(LagText.share(mutual.share)) of the time, \(LagText.number(mutual.meanSeconds, 2)) s on "
        + "average; opened by \(first), \(second), both: \(who(mutual.opened(by:))); closed by them: "
        + who(mutual.closed(by:)))
  }

  private func chain(_ chain: GazeChain, _ first: String, _ second: String) -> String {
    line(
      "looks every \(chain.step.text) s: while the partner looks, \(first) begins to look "
        + "\(LagText.share(chain.startEffectOnFirst)) likelier and stops "
        + "\(LagText.share(chain.stopEffectOnFirst)) likelier; \(second) "
        + "\(LagText.share(chain.startEffectOnSecond)) and "
        + "\(LagText.share(chain.stopEffectOnSecond)); independent decisions: "
        + "G²(\(chain.degreesOfFreedom)) = \(LagText.number(chain.likelihoodRatio, 2)), p "
        + LagText.equals(chain.p))
  }

  private func mirroring(_ analyses: [MirrorAnalysis]) -> String {
    var rows = [
      [
        "shows the same", "within", "cues", "mirrored", "share", "by rates", "p, shift",
        "p, blocks",
      ]
    ]
    for analysis in analyses {
      for mirroring in analysis.windows where mirroring.eligible > 0 {
        rows.append([
          "\(analysis.to) after \(analysis.from), \(analysis.stream)",
          "\(mirroring.window.text) s", String(mirroring.eligible), String(mirroring.mirrored),
          LagText.share(mirroring.share), LagText.share(mirroring.byRates),
          LagText.p(mirroring.chance.shift.pGreater), LagText.p(mirroring.chance.blocks.pGreater),
        ])
      }
    }
    guard rows.count > 1 else { return "" }
    return "\n"
      + TextTable.text(rows, sides: [.left] + Array(repeating: .right, count: 7), indent: 2)
  }

  private func sensitivity(_ sensitivity: MatchSensitivity) -> String {
    var rows = [["rule", "", "matched by chance", "p"]]
    for shift in sensitivity.shifts {
      rows.append([
        "shortest shift", "\(shift.minShift.text) s", LagText.share(shift.share.mean),
        LagText.p(shift.share.pGreater),
      ])
    }
    var text =
      "\n" + TextTable.text(rows, sides: [.left, .right, .right, .right], indent: 2)
    if !sensitivity.mutualGaze.isEmpty {
      var rows = [["mutual gaze: gaps under", "looks of at least", "bouts", "mean s"]]
      for row in sensitivity.mutualGaze {
        rows.append([
          "\(row.mergeGap.text) s", "\(row.shortest.text) s", String(row.mutualGaze.bouts.count),
          LagText.number(row.mutualGaze.meanSeconds, 2),
        ])
      }
      text += TextTable.text(rows, sides: Array(repeating: .right, count: 4), indent: 2)
    }
    if !sensitivity.chains.isEmpty {
      var rows = [["looks every", "G²", "df", "p"]]
      for chain in sensitivity.chains {
        rows.append([
          "\(chain.step.text) s", LagText.number(chain.likelihoodRatio, 2),
          String(chain.degreesOfFreedom), LagText.p(chain.p),
        ])
      }
      text += TextTable.text(rows, sides: Array(repeating: .right, count: 4), indent: 2)
    }
    return text
  }
}
