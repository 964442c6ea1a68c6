import ArgumentParser

/// `attune report`: reports of several kinds.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write reports.",
    subcommands: [ReportSession.self, ReportStudy.self, ReportCourse.self])
}
