import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Lag profiles as plain text for a terminal: a line for each lag, with a bar.
public enum ProfileText {
  /// One profile.
  public static func text(_ answer: ProfileAnswer, width: Int) -> String {
    var text = TextTable.wrapped(
      (answer.part.isEmpty ? "" : answer.part + ": ")
        + "\(answer.target) before (−) and after (+) \(answer.given), "
        + LagText.sessions(answer.sessionIDs), width: width, indent: 2)
    var rows: [[String]]
    var counts: [Int]
    switch answer.profile {
    case .events(let profile):
      text +=
        "lags in events; chance: \(Decimals.count(profile.replicates)) random arrangements\n\n"
      rows = [["lag", "n", "chance", "95 %", "all lags", "z", "p", "family"]]
      counts = profile.points.map(\.observed)
      rows += profile.points.map { point in
        [
          signed(String(point.lag.magnitude), point.lag.signum()), String(point.observed),
          LagText.number(point.expected, 1), band(point.pointwiseBand),
          band(point.simultaneousBand), LagText.number(point.z, 2), LagText.p(point.p),
          LagText.p(point.familyP) + mark(point.familyP.value),
        ]
      }
    case .time(let profile):
      text +=
        profile.shiftCount == 0
        ? "the record is too short for a test: no phase is four times \(profile.minShift.text) s long\n\n"
        : "seconds from onset to onset; chance: \(profile.isExact ? "all " : "")"
          + "\(Decimals.count(profile.shiftCount)) shifts of at least \(profile.minShift.text) s\n\n"
      rows = [["from", "to", "n", "chance", "95 %", "all bins", "z", "p", "family"]]
      counts = profile.points.map(\.observed)
      rows += profile.points.map { point in
        [
          signed(point.from), signed(point.to), String(point.observed),
          LagText.number(point.expected, 1), band(point.pointwiseBand),
          band(point.simultaneousBand), LagText.number(point.z, 2), LagText.p(point.p),
          LagText.p(point.familyP) + mark(point.familyP.value),
        ]
      }
    }
    let most = max(counts.max() ?? 0, 1)
    for (place, count) in counts.enumerated() {
      rows[place + 1].append(String(repeating: "█", count: (count * 20 + most / 2) / most))
    }
    rows[0].append("")
    text += TextTable.text(
      rows, sides: Array(repeating: .right, count: rows[0].count - 1) + [.left], indent: 2)
    if rows.contains(where: { row in row.contains { $0.hasSuffix("*") } }) {
      text += "* outside the band that allows for having looked at all of them\n"
    }
    if answer.simulatedCount > 0 { text += "note: simulated data\n" }
    return text + "\n"
  }

  private static func mark(_ p: Double?) -> String { (p ?? 1) <= 0.05 ? "*" : "" }

  private static func signed(_ magnitude: String, _ sign: Int) -> String {
    sign < 0 ? Decimals.minus + magnitude : sign > 0 ? "+" + magnitude : magnitude
  }

  private static func signed(_ time: SessionTime) -> String {
    time < .zero ? Decimals.minus + (.zero - time).text : time.text
  }

  private static func band(_ interval: Interval?) -> String {
    interval.map {
      "\(Decimals.fixed($0.lower, places: 0)) to \(Decimals.fixed($0.upper, places: 0))"
    } ?? Decimals.absent
  }
}
