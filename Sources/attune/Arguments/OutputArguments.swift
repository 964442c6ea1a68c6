import ArgumentParser

/// What may be said about output; shared by all verbs.
struct OutputArguments: ParsableArguments {
  @Flag(
    help: "JSON on standard output, JSON lines on standard error.")
  var json = false

  @Flag(
    help:
      "Warnings, a unit of time guessed and gaps closed without --bridge end with exit code 1."
  )
  var strict = false

  @Flag(name: [.customShort("q"), .long], help: "Only errors.")
  var quiet = false

  /// Prints messages in the form asked for.
  var printer: DiagnosticPrinter { DiagnosticPrinter(asJSON: json, isQuiet: quiet) }
}
