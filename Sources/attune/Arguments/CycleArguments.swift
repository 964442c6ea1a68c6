import ArgumentParser
import CodedSessions
import SequenceStatistics
import SessionFiles

/// The parameters of cycles; each has the default of its name in ``CycleParameters``.
struct CycleArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Shortest aversion (1s).", valueName: "length"))
  var aversionMin: String?

  @Option(
    help: ArgumentHelp("Shorter glances do not end an aversion (500ms).", valueName: "length"))
  var returnMin: String?

  @Option(help: ArgumentHelp("How soon a pursuit can answer (0s).", valueName: "length"))
  var pursuitLatencyMin: String?

  @Option(
    help: ArgumentHelp("A simultaneous pursuit: auto, include or exclude.", valueName: "rule"))
  var ties: String?

  @Option(help: ArgumentHelp("How late a pursuit can answer (3s).", valueName: "length"))
  var pursuitWindow: String?

  @Option(help: ArgumentHelp("How late a return accepts a pursuit (3s).", valueName: "length"))
  var dodgeWindow: String?

  @Option(help: ArgumentHelp("How late a return follows a withdrawal (5s).", valueName: "length"))
  var returnWindow: String?

  @Option(help: ArgumentHelp("Longer aversions are unresolved (30s).", valueName: "length"))
  var maxAversion: String?

  @Option(
    help: ArgumentHelp("Cycles at most so far apart are an episode (10s).", valueName: "length"))
  var chainGap: String?

  @Option(
    help: ArgumentHelp("How long distress is counted after a cycle (10s).", valueName: "length"))
  var distressWindow: String?

  @Flag(help: "Looks at objects are aversions too.")
  var objects = false

  @Option(help: ArgumentHelp("Shortest shift (10s, or twice the window).", valueName: "length"))
  var minShift: String?

  @Option(help: ArgumentHelp("Step of shifts (the clock's).", valueName: "length"))
  var shiftStep: String?

  @Option(help: ArgumentHelp("Length of blocks (60s).", valueName: "length"))
  var block: String?

  @OptionGroup var draws: ReplicateArguments

  func validate() throws {
    if let ties, CycleParameters.TiePolicy(rawValue: ties) == nil {
      throw ValidationError("--ties is auto, include or exclude, not \"\(ties)\"")
    }
  }

  /// The parameters as said.
  func parameters(frameRate: FrameRate?) throws -> CycleParameters {
    var parameters = CycleParameters()
    func set(
      _ text: String?, _ name: String, _ path: WritableKeyPath<CycleParameters, SessionTime>
    ) throws {
      guard let text else { return }
      parameters[keyPath: path] = try DurationArgument.read(text, name: name, frameRate: frameRate)
    }
    try set(aversionMin, "--aversion-min", \.aversionMin)
    try set(returnMin, "--return-min", \.returnMin)
    try set(pursuitLatencyMin, "--pursuit-latency-min", \.pursuitLatencyMin)
    try set(pursuitWindow, "--pursuit-window", \.pursuitWindow)
    try set(dodgeWindow, "--dodge-window", \.dodgeWindow)
    try set(returnWindow, "--return-window", \.returnWindow)
    try set(maxAversion, "--max-aversion", \.maxAversion)
    try set(chainGap, "--chain-gap", \.chainGap)
    try set(distressWindow, "--distress-window", \.distressWindow)
    try set(block, "--block", \.block)
    parameters.tiePolicy = ties.flatMap(CycleParameters.TiePolicy.init) ?? .automatic
    parameters.includesObjects = objects
    parameters.minShift = try minShift.map {
      try DurationArgument.read($0, name: "--min-shift", frameRate: frameRate)
    }
    parameters.shiftStep = try shiftStep.map {
      try DurationArgument.read($0, name: "--shift-step", frameRate: frameRate)
    }
    parameters.replicates = draws.replicates
    parameters.seed = draws.seed
    return parameters
  }
}
