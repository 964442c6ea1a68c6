import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Matching and mutual gaze as plain text for a terminal.
public enum MatchText {
  /// One session.
  public static func text(_ analysis: MatchAnalysis, width: Int) -> String {
    func line(_ text: String) -> String { TextTable.wrapped(text, width: width, indent: 2) }
    let (first, second) = (analysis.streams[0], analysis.streams[1])
    let matching = analysis.matching
    var text = line("\(analysis.session.id): \(first) and \(second), \(analysis.rule)")
    text += line(
      "matched \(LagText.share(matching.share)) of "
        + "\(LagText.seconds(matching.codableTime)); \(matching.matches.count) matches of "
        + "\(LagText.number(matching.meanMatch, 2)) s, \(matching.mismatches.count) mismatches of "
        + "\(LagText.number(matching.meanMismatch, 2)) s on average")
    text += line(
      "\(matching.repairs.count) repairs (\(LagText.number(matching.repairsPerMinute, 1)) a minute): "
        + "\(matching.repairs(by: .first)) by \(first), \(matching.repairs(by: .second)) by "
        + "\(second), \(matching.repairs(by: .both)) by both at once; half of the mismatches were "
        + "repaired within \(LagText.number(matching.repairCurve.quantile(), 2)) s")
    text += line(
      "\(LagText.number(matching.transitionsPerMinute, 1)) changes of the pair of states a minute")
    if let overlap = analysis.shift.overlap {
      let period = Double(overlap.period)
      text += line(
        "by circular shift (all \(Decimals.count(overlap.count)) shifts of at least "
          + "\(analysis.shift.minShift.text) s) matched "
          + LagText.share(overlap.mean.map { $0 / period }) + " on average, 95 %: "
          + LagText.share(overlap.quantile(0.025).map { $0 / period }) + " to "
          + LagText.share(overlap.quantile(0.975).map { $0 / period }) + "; p "
          + LagText.equals(overlap.pGreater))
    } else {
      text += line(
        "not tested against shifts: phases or uncodable time cut the record into several stretches, "
          + "or it is too short")
    }
    if let mutual = analysis.mutualGaze {
      func who(_ path: KeyPath<Matching.Bout, Matching.Who?>) -> String {
        Matching.Who.allCases.map { who in
          String(mutual.matches.count { $0[keyPath: path] == who })
        }.joined(separator: ", ")
      }
      text += line(
        "mutual gaze: \(mutual.matches.count) bouts, \(LagText.share(mutual.share)) of the time, "
          + "\(LagText.number(mutual.meanMatch, 2)) s on average; opened by \(first), \(second), both: "
          + who(\.openedBy) + "; closed by them: " + who(\.closedBy))
    }
    if let chain = analysis.chain {
      text += line(
        "looks every \(chain.step.text) s: while the partner looks, \(first) begins to look "
          + LagText.share(chain.startEffectOnFirst) + " likelier and stops "
          + LagText.share(chain.stopEffectOnFirst) + " likelier; \(second) "
          + LagText.share(chain.startEffectOnSecond) + " and "
          + LagText.share(chain.stopEffectOnSecond)
          + "; independent decisions: G²(\(chain.degreesOfFreedom)) = "
          + LagText.number(chain.likelihoodRatio, 2) + ", p " + LagText.equals(chain.p))
    }
    if analysis.session.isSimulated { text += "note: simulated data\n" }
    return text + "\n"
  }
}
