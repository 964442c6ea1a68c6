import CodedSessions
import SequenceStatistics
public import StudyAnalysis

/// Every aversion of sessions as a tidy table, and as annotations to be watched beside the video.
public enum CycleCSV {
  /// A row for each aversion.
  public static func text(_ analyses: [CycleAnalysis]) -> String {
    var rows = [
      [
        "session", "averting", "pursuing", "simulated", "onset", "offset", "end", "eligible",
        "pursued", "latency", "attempts", "cycle", "stern_cycle", "accepted", "highest_level",
        "resolution", "file", "line",
      ]
    ]
    for analysis in analyses {
      for aversion in analysis.measures.aversions {
        let source = aversion.aversion.source
        let sources = analysis.session.sources
        rows.append([
          analysis.session.id, analysis.averting.id, analysis.pursuing.id,
          flag(analysis.session.isSimulated), aversion.aversion.onset.text,
          aversion.aversion.offset.text, aversion.aversion.end.rawValue,
          flag(aversion.isEligible), flag(aversion.isPursued), aversion.latency?.text ?? "",
          String(aversion.pursuits.count), aversion.isCycle.map(flag) ?? "",
          flag(aversion.isSternCycle), flag(aversion.isAcceptedBid),
          aversion.highestLevel.map(String.init) ?? "", aversion.resolution.rawValue,
          sources.indices.contains(Int(source.file)) ? sources[Int(source.file)] : "",
          String(source.line),
        ])
      }
    }
    return TidyCSV.text(rows: rows)
  }

  /// A row for each cycle with its tier, begin, end and label: an annotation tier for ELAN, Datavyu or BORIS.
  public static func annotations(_ analysis: CycleAnalysis) -> String {
    var rows = [["tier", "onset", "offset", "annotation"]]
    for (label, cycle) in labels(analysis) {
      rows.append([tier, cycle.aversion.onset.text, cycle.aversion.offset.text, label])
    }
    return TidyCSV.text(rows: rows)
  }

  /// What the tier is called.
  static let tier = "pursuit-aversion cycles"

  /// The cycles with what stands beside each: its number, attempts and resolution.
  static func labels(_ analysis: CycleAnalysis) -> [(String, PursuedAversion)] {
    analysis.measures.cycles.enumerated().map { place, cycle in
      (
        "\(place + 1) \(cycle.resolution.rawValue), \(cycle.pursuits.count) pursuit"
          + (cycle.pursuits.count == 1 ? "" : "s"), cycle
      )
    }
  }

  private static func flag(_ flag: Bool) -> String { flag ? "1" : "0" }
}
