import ArgumentParser

/// How many random arrangements are looked at, and which.
struct ReplicateArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Replicates where chance is not counted out.", valueName: "n"))
  var replicates = 1999

  @Option(help: ArgumentHelp("The seed of random numbers.", valueName: "n"))
  var seed: UInt64 = 1

  func validate() throws {
    guard (1...10_000_000).contains(replicates) else {
      throw ValidationError("--replicates takes 1 to 10000000")
    }
  }
}
