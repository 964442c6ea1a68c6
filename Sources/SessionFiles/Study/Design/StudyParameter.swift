/// A value of `[parameters]`: its name is that of the command line's option without dashes in front.
public enum StudyParameter: String, Sendable, Hashable, CaseIterable {
  case replicates
  case seed
  case bridge
  case tolerance
  case correct
  case ties
  case minShift = "min-shift"
  case shiftStep = "shift-step"
  case block
  case window
  case credit
  case aversionMin = "aversion-min"
  case returnMin = "return-min"
  case pursuitLatencyMin = "pursuit-latency-min"
  case pursuitWindow = "pursuit-window"
  case dodgeWindow = "dodge-window"
  case returnWindow = "return-window"
  case maxAversion = "max-aversion"
  case chainGap = "chain-gap"
  case distressWindow = "distress-window"
  case objects
  case coincidence
  case reach
  case slice
  case join
  case shortest
  case gap
  case overlap
  case interval
  case rule
  case haldane

  /// What a value may be.
  public enum Form: Sendable, Hashable {
    /// A length of time with its unit.
    case length
    /// The same, longer than nothing.
    case positiveLength
    /// A whole number.
    case count(ClosedRange<Int>)
    /// One of these words.
    case word([String])
    /// True or false.
    case flag
    /// `auto`, `none` or a length of time.
    case bridge
  }

  /// What its value may be.
  public var form: Form {
    switch self {
    case .replicates: .count(1...10_000_000)
    case .seed: .count(0...Int.max)
    case .bridge: .bridge
    case .correct: .word(["holm", "bh", "bonferroni", "none"])
    case .ties: .word(["auto", "include", "exclude"])
    case .credit: .word(["nearest", "first", "all"])
    case .rule: .word(["adjacent", "scikit-talk", "chattr"])
    case .objects: .flag
    case .haldane: .word(["all", "zero"])
    case .tolerance, .aversionMin, .returnMin, .pursuitLatencyMin, .minShift, .chainGap, .join,
      .shortest, .gap, .overlap:
      .length
    case .shiftStep, .block, .window, .pursuitWindow, .dodgeWindow, .returnWindow, .maxAversion,
      .distressWindow, .coincidence, .reach, .slice, .interval:
      .positiveLength
    }
  }
}
