public import CodedSessions

/// What is taken for an aversion, an answer to it and a cycle: everything that may be chosen, with its
/// default.
///
/// The defaults and the values to check them against are set before looking at data; reports print all of
/// them. See ``CycleSensitivity``.
public struct CycleParameters: Sendable, Hashable {
  /// Whether a pursuit in the same clock unit as the aversion's onset answers it.
  public enum TiePolicy: String, Sendable, Hashable, CaseIterable {
    /// On clocks of a tenth of a second and finer; else nobody knows which came first.
    case automatic = "auto"
    /// Always.
    case include
    /// Never.
    case exclude
  }

  /// The shortest aversion.
  public var aversionMin = SessionTime.seconds(1)
  /// Glances at the partner's face shorter than this do not end an aversion; one clock unit if that is
  /// a second or longer.
  public var returnMin = SessionTime.milliseconds(500)
  /// How soon after an aversion's onset a pursuit can answer it.
  public var pursuitLatencyMin = SessionTime.zero
  /// Whether a simultaneous pursuit answers.
  public var tiePolicy = TiePolicy.automatic
  /// How long after an aversion's onset a pursuit answers it.
  public var pursuitWindow = SessionTime.seconds(3)
  /// How long after a pursuit a return accepts it, and an escalation answers it.
  public var dodgeWindow = SessionTime.seconds(3)
  /// How long after a withdrawal a return follows it.
  public var returnWindow = SessionTime.seconds(5)
  /// Longer aversions are unresolved.
  public var maxAversion = SessionTime.seconds(30)
  /// Cycles at most so far apart are one episode.
  public var chainGap = SessionTime.seconds(10)
  /// The fewest cycles of an episode.
  public var episodeMinCycles = 2
  /// How long after a cycle distress is counted with it.
  public var distressWindow = SessionTime.seconds(10)
  /// Whether looks at objects are aversions too.
  public var includesObjects = false
  /// The fewest aversions for a verdict.
  public var minEligible = 10
  /// The fewest cycles for the flag.
  public var minCycles = 3
  /// How many replicates are drawn where chance is sampled.
  public var replicates = 1999
  /// Where random numbers come from.
  public var seed: UInt64 = 1
  /// The shortest shift; the larger of ten seconds and twice the pursuit window if `nil`.
  public var minShift: SessionTime?
  /// The step of shifts; the clock's if `nil`.
  public var shiftStep: SessionTime?
  /// How long the blocks of the block rotation are.
  public var block = SessionTime.seconds(60)

  /// The defaults.
  public init() {}

  /// ``returnMin`` on a clock of `unit`.
  func returnMin(on unit: SessionTime) -> SessionTime {
    unit >= .seconds(1) ? unit : returnMin
  }

  /// Whether simultaneous pursuits answer on a clock of `unit`.
  func includesTies(on unit: SessionTime) -> Bool {
    switch tiePolicy {
    case .automatic: unit <= .milliseconds(100)
    case .include: true
    case .exclude: false
    }
  }

  /// The shortest shift.
  public var shortestShift: SessionTime {
    minShift ?? ShortestShift.usual(reach: pursuitWindow)
  }
}
