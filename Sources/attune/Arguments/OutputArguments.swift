import ArgumentParser
import SessionFiles

/// What may be said about output; shared by all verbs.
struct OutputArguments: ParsableArguments {
  @Flag(
    help: "JSON on standard output, JSON lines on standard error.")
  var json = false

  @Flag(help: "Warnings end with exit code 1.")
  var strict = false

  @Flag(name: [.customShort("q"), .long], help: "Only errors.")
  var quiet = false

  /// Ends the command if warnings are not to be passed over.
  func enforceStrictness(_ diagnostics: [Diagnostic]) throws {
    if strict { try Self.enforceStrictness(diagnostics) }
  }

  /// Ends the command if there are warnings.
  static func enforceStrictness(_ diagnostics: [Diagnostic]) throws {
    if diagnostics.contains(where: { $0.severity == .warning }) {
      throw Failure(status: .problemsFound, message: "there are warnings (--strict)")
    }
  }

  /// Prints messages in the form asked for.
  var printer: DiagnosticPrinter { DiagnosticPrinter(asJSON: json, isQuiet: quiet) }
}
