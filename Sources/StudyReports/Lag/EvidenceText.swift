import SequenceStatistics
public import StudyAnalysis

/// How far a table can be trusted, as plain text for a terminal.
public enum EvidenceText {
  /// The evidence behind `answer`.
  public static func text(
    _ evidence: LagEvidence, of answer: LagAnswer, width: Int
  ) -> String {
    let size = answer.table.codes.count
    var rows = [
      ["given", "", "target", "n", "P", "drawn 95 %", "certain 95 %", "z 95 %", "stable"]
    ]
    for given in 0..<size {
      for target in 0..<size
      where answer.cells[given: given, target: target].adjustedP.value != nil {
        guard rows.count <= LagText.mostCells else { break }
        let drawn = evidence.bootstrap?.cells[given: given, target: target]
        rows.append([
          answer.names[given], "→", answer.names[target],
          String(answer.table.counts[given: given, target: target]),
          LagText.share(answer.analysis[given: given, target: target].targetAfterGiven),
          shares(drawn?.probability.interval),
          shares(evidence.certainty.cells[given: given, target: target]?.interval),
          drawn?.adjustedResidual.interval.map {
            "\(Decimals.fixed($0.lower, places: 1)) to \(Decimals.fixed($0.upper, places: 1))"
          } ?? Decimals.absent,
          evidence.stability.map {
            LagText.share($0.shareBelowAlpha[given: given, target: target])
          } ?? Decimals.absent,
        ])
      }
    }
    var text = "How far this can be trusted\n"
    text += TextTable.wrapped(
      "drawn: intervals over "
        + (evidence.drawn == .sessions ? "sessions" : "stretches of the record (not other dyads)")
        + "; certain: the probability after counting, Jeffreys' prior; stable: share of subsamples of "
        + "four fifths of the sessions with p < .05", width: width, indent: 2)
    text += TextTable.text(
      rows, sides: [.left, .left, .left] + Array(repeating: .right, count: 6))
    if let reliability = evidence.reliability {
      text +=
        "halves of the sessions correlate \(LagText.share(reliability.mean)) over "
        + "\(reliability.divisions) divisions\n"
    }
    if let test = evidence.homogeneity {
      text +=
        "sessions alike? \(homogeneity(test)); by dealing pairs out anew p "
        + LagText.equals(evidence.homogeneityP) + "\n"
    }
    if let test = evidence.stationarity { text += "thirds alike? \(homogeneity(test))\n" }
    for comparison in evidence.order.comparisons {
      guard let statistic = comparison.likelihoodRatio.value else { continue }
      text +=
        "order \(comparison.order) against \(comparison.order + 1): "
        + "G²(\(comparison.degreesOfFreedom)) = \(Decimals.fixed(statistic, places: 2)), p "
        + LagText.equals(comparison.p) + "\n"
    }
    return text + "\n"
  }

  /// Two groups, cell by cell.
  public static func text(_ parts: PartComparison, names: [String], width: Int) -> String {
    let comparison = parts.comparison
    var rows = [
      [
        "given", "", "target", parts.first, parts.second, "difference", "p", "family p",
        "P(first larger)",
      ]
    ]
    for given in names.indices {
      for target in names.indices {
        let cell = comparison.cells[given: given, target: target]
        guard cell.p.value != nil, rows.count <= LagText.mostCells else { continue }
        rows.append([
          names[given], "→", names[target], LagText.number(cell.first, 2),
          LagText.number(cell.second, 2), LagText.number(cell.difference, 2), LagText.p(cell.p),
          LagText.p(cell.familyP),
          parts.certainty.cells[given: given, target: target].map {
            Decimals.proportion($0.probabilityFirstLarger)
          } ?? Decimals.absent,
        ])
      }
    }
    return TextTable.wrapped(
      "\(parts.first) against \(parts.second): \(comparison.statistic.rawValue), "
        + "\(comparison.isExact ? "all" : "random") \(Decimals.count(comparison.labellings)) labellings of "
        + "the sessions; whole table p \(LagText.equals(comparison.wholeP))", width: width,
      indent: 2)
      + "\n"
      + TextTable.text(rows, sides: [.left, .left, .left] + Array(repeating: .right, count: 6))
      + "\n"
  }

  private static func shares(_ interval: Interval?) -> String {
    interval.map {
      "\(Decimals.proportion($0.lower)) to \(Decimals.proportion($0.upper))"
    } ?? Decimals.absent
  }

  private static func homogeneity(_ test: HomogeneityTest) -> String {
    "G²(\(test.degreesOfFreedom)) = \(LagText.number(test.likelihoodRatio, 2)), p "
      + LagText.equals(test.pOfLikelihoodRatio)
  }
}
