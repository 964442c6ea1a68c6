public import CodedSessions
public import SequenceStatistics

/// One thing that is asked of every session of a study, with all that its answer depends on.
public struct DyadQuestion: Sendable, Hashable {
  /// What is counted.
  public enum Kind: Sendable, Hashable {
    /// How often every code begins, and how long it lasts.
    case behaviours
    /// Whether cues are followed by responses within a window after each cue.
    case responses(ResponseWindow)
    /// Whether targets begin more often in units of time that lie in a window of a given.
    case tallies(TimeWindow)
    /// Whether the target follows the given, so many events later.
    case events(lag: Int)
    /// Whether the target holds so many units of time after the given.
    case units(lag: Int, unit: SessionTime)
    /// Aversions, pursuits, cycles.
    case cycles(CycleParameters)
    /// Whether both do alike at the same time.
    case matching
    /// Whose turn it is, and who answers.
    case turns(TurnParameters)
    /// How often each code of the one follows each code of the other.
    case transitions
    /// When targets begin around the given.
    case profile
  }

  /// Where chance comes from.
  public struct Chance: Sendable, Hashable {
    /// The shortest shift; what the statistic takes unless given.
    public var minShift: SessionTime?
    /// The length of blocks; what the statistic takes unless given.
    public var block: SessionTime?
    /// How many arrangements are drawn where they are not counted out.
    public var replicates = 1999
    /// The seed of draws.
    public var seed: UInt64 = 1

    /// The usual values.
    public init() {}
  }

  /// Its short name, unique in the study.
  public let id: String
  /// The question as a sentence.
  public let text: String
  /// What is counted.
  public let kind: Kind
  /// The codes it begins with.
  public var given: [CodePlace] = []
  /// The codes that may follow.
  public var target: [CodePlace] = []
  /// The two people in order, or the two streams for matching.
  public var pair: [String] = []
  /// The phases that count as the whole; all of them when there is none.
  public var phases: [String] = []
  /// Whether the study file asks it.
  public var isPlanned = false
  /// The statistic that was planned, by its name in the catalogue.
  public var statistic: String?
  /// The question whose other definition or whose profile this is; its answers stand beside those of the question.
  public var variantOf: String?
  /// What the variant is called.
  public var variant: String?
  /// Where chance comes from.
  public var chance = Chance()

  /// A question of no codes yet.
  public init(id: String, text: String, kind: Kind) {
    self.id = id
    self.text = text
    self.kind = kind
  }

  /// Whether its answer is a 2×2 table.
  public var isPair: Bool {
    switch kind {
    case .responses, .tallies, .events, .units: true
    case .behaviours, .cycles, .matching, .turns, .transitions, .profile: false
    }
  }

  /// The names of its chance models, in the order of ``Tally/chance``.
  public var chanceModels: [String] {
    switch kind {
    case .behaviours, .transitions, .profile: []
    case .responses, .tallies, .cycles: ["circular shift", "block rotation"]
    case .events: ["rearranged events"]
    case .units: ["rearranged units"]
    case .matching: ["circular shift"]
    case .turns: ["shifted sounds"]
    }
  }

  /// Whether `other` counts in the same way, in the same phases, whatever the codes and the length of windows.
  func countsAlike(_ other: DyadQuestion) -> Bool {
    guard Set(phases) == Set(other.phases) else { return false }
    return switch (kind, other.kind) {
    case (.responses, .responses), (.tallies, .tallies): true
    case (.behaviours, _), (_, .behaviours), (.responses, _), (.tallies, _): false
    default: kind == other.kind
    }
  }

  /// Everything that its answer depends on, as one text: two questions with the same text have the same answers.
  var fingerprint: String {
    // The words of a question, and who planned it, change nothing that is counted.
    let asked =
      switch kind {
      case .behaviours: "\(given)"
      case .transitions: "\(given)|\(pair)"
      case .responses, .tallies: "\(given)|\(target)|\(chance)"
      case .events, .units, .profile: "\(given)|\(target)"
      case .cycles, .turns: "\(pair)"
      case .matching:
        "\(pair)|\(String(describing: chance.minShift))|\(chance.replicates)|\(chance.seed)"
      }
    return "\(kind)|\(phases.sorted())|\(asked)"
  }
}
