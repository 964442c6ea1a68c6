import ArgumentParser

/// `attune report`: reports of several kinds.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write reports.", subcommands: [ReportSession.self])
}
