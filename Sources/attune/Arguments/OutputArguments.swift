import ArgumentParser

/// What may be said about output; shared by all verbs.
struct OutputArguments: ParsableArguments {
  @Flag(
    help: "JSON on standard output, JSON lines on standard error.")
  var json = false

  @Flag(
    help:
      "Warnings end with exit code 1: every row dropped, repaired or merged, and the guesses of a time unit and of gaps to close (unless --bridge says how)."
  )
  var strict = false

  @Flag(name: [.customShort("q"), .long], help: "Only errors.")
  var quiet = false

  /// Prints messages in the form asked for.
  var printer: DiagnosticPrinter { DiagnosticPrinter(asJSON: json, isQuiet: quiet) }
}
