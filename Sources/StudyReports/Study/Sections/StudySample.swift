import CodedSessions
import SequenceStatistics
import SessionFiles
import StudyAnalysis

/// What became of the sessions of a study.
enum StudySample {
  /// The tables of the section.
  static func blocks(_ results: StudyResults) -> [PageBlock] {
    var blocks: [PageBlock] = [.table(cells(results))]
    let excluded = results.flow.excluded
    if excluded.isEmpty {
      blocks.append(
        .paragraph(
          "All \(Phrases.counted(results.flow.sessionsRead, "session", "sessions")) that could be read are analysed."
        ))
    } else {
      blocks.append(.table(leftOut(results)))
    }
    if !results.flow.dyadsWithoutSession.isEmpty {
      let missing = results.flow.dyadsWithoutSession
      blocks.append(
        .paragraph(
          "\(Phrases.counted(missing.count, "dyad", "dyads")) of the table of participants \(missing.count == 1 ? "has" : "have") no session\(results.showsDyads ? ": " + names(missing) : "")."
        ))
    }
    return blocks
  }

  private static func cells(_ results: StudyResults) -> ReportTable {
    ReportTable(
      name: "flow", title: "Sessions by group and phase",
      columns: [
        .init("Group", key: "sample", isText: true), .init("Phase", key: "phase", isText: true),
        .init("Dyads", key: "dyads"), .init("Sessions", key: "sessions"),
        .init("Minutes", key: "minutes"),
      ],
      groups: [
        .init(
          rows: results.flow.cells.filter { $0.dyads >= results.fewestDyads }.map { cell in
            [
              .text(cell.group ?? "all"), .text(cell.phase ?? "whole session"),
              .count(cell.dyads), .count(cell.sessions),
              .number(cell.time.seconds / 60, places: 1),
            ]
          })
      ],
      note:
        "\(Decimals.count(results.flow.sessionsRead)) sessions were read from \(Phrases.counted(results.flow.files, "file", "files")); \(Decimals.count(results.records.count)) of \(Phrases.counted(results.tallies.dyads.count, "dyad", "dyads")) are analysed.\(suppressed(results))"
    )
  }

  /// What is said where small groups are left out.
  private static func suppressed(_ results: StudyResults) -> String {
    guard !results.showsDyads else { return "" }
    let count = results.flow.cells.count { $0.dyads > 0 && $0.dyads < results.fewestDyads }
    return
      " Groups and phases with fewer than \(results.fewestDyads) dyads are left out of every table (\(Decimals.count(count)) of them here), and no single dyad or session is named."
  }

  private static func leftOut(_ results: StudyResults) -> ReportTable {
    ReportTable(
      name: "left-out", title: "Sessions left out",
      columns: [
        .init("Reason", key: "reason", isText: true), .init("Sessions", key: "sessions"),
      ] + (results.showsDyads ? [.init("Which", key: "ids", isText: true)] : []),
      groups: [
        .init(
          rows: results.flow.excluded.map { excluded in
            [
              .text(excluded.reason.words), .count(excluded.sessions.count),
            ] + (results.showsDyads ? [.text(names(excluded.sessions))] : [])
          })
      ])
  }

  private static func names(_ names: [String]) -> String {
    names.prefix(20).map(VisibleText.of).joined(separator: ", ") + (names.count > 20 ? ", …" : "")
  }
}
