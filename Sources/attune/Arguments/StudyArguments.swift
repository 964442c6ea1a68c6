import ArgumentParser
import StudyAnalysis
import StudyReports

/// What may be said about a study and its report; shared by all verbs that write one.
struct StudyArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The study's folder.", valueName: "folder"))
  var folder: String

  @Option(help: ArgumentHelp("The folder that reports go into.", valueName: "folder"))
  var out = "Reports"

  @OptionGroup var formats: FormatArguments

  @Flag(
    help: "Leave out groups of fewer than five dyads, and everything about single dyads.")
  var suppressSmall = false

  @Flag(help: "Replace a report that was edited by hand.")
  var force = false

  /// Where its outputs go.
  var place: StudyPlace { StudyPlace(out: out, folder: folder) }

  /// The fewest dyads that are shown together.
  var fewestDyads: Int { suppressSmall ? StudyResults.usualFewestDyads : 0 }
}
