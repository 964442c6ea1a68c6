import ArgumentParser

/// What a session, or a phase of it, is compared with.
struct AgainstArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("Compare with a file, a session or phase:NAME.", valueName: "what"),
    completion: .file())
  var against: String?

  /// Ends the command if `name` was said beside `--against`.
  func excludes(_ name: String, _ isSaid: Bool, because reason: String) throws {
    if against != nil, isSaid {
      throw ValidationError("\(name) and --against do not go together: \(reason)")
    }
  }
}
