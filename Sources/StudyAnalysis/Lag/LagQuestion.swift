public import CodedSessions
public import SequenceStatistics

/// What is asked of sessions: which code after which, in which sequences, against which chance.
public struct LagQuestion: Sendable, Hashable {
  /// Whether a code can follow itself at lag 1.
  public enum Repeats: String, Sendable, Hashable, CaseIterable {
    /// Codes of state streams cannot, unless the coder did write one twice in a row.
    case automatic = "auto"
    /// All codes can.
    case possible = "yes"
    /// None can; one that does is an error.
    case impossible = "no"
    /// Repeats are made one event, so that none does.
    case merged = "merge"
  }

  /// Whether onsets at one time are a pair.
  public enum Ties: String, Sendable, Hashable, CaseIterable {
    /// On clocks of a tenth of a second and finer.
    case automatic = "auto"
    /// Always.
    case included = "include"
    /// Never.
    case excluded = "exclude"
  }

  /// Which sessions' tables are added up.
  public enum Grouping: Sendable, Hashable {
    /// All of them.
    case together
    /// None: each session has its own table.
    case session
    /// Those parts of sessions that are phases of one name.
    case phase
    /// Sessions with the same value of a factor such as `group`.
    case factor(String)
  }

  /// Where p values come from.
  public enum Test: String, Sendable, Hashable, CaseIterable {
    /// Shifts between partners, permutation within one person.
    case automatic = "auto"
    /// The normal distribution of the adjusted residual; sparse cells by permutation or shift.
    case asymptotic
    /// Rearranged events.
    case permutation
    /// One partner's record shifted.
    case shift
    /// One partner's record turned within blocks; for time windows.
    case block
  }

  /// The givens, by name; `*` for all.
  public var given = ["*"]
  /// The targets, by name.
  public var target = ["*"]
  /// The lags, in events or units.
  public var lags = [1]
  /// The streams that are merged, by full name, in the order that settles ties.
  public var streams: [String]?
  /// The pair whose streams are chosen where none are named.
  public var pair: [Person] = []
  /// New codes made of others, one after the other.
  public var modifications: [ModificationText] = []
  /// Two streams whose joint states are the sequence.
  public var joint: [String] = []
  /// Whether the offsets of bouts in interval streams are events too.
  public var includesEndings = false
  /// Whether a code can follow itself.
  public var repeats = Repeats.automatic
  /// What becomes of pairs over uncodable time.
  public var gaps = SequenceRules.Gaps.broken
  /// Whether onsets at one time are a pair.
  public var ties = Ties.automatic
  /// Intervals of this length are the events, and lags are counted in them.
  public var unit: SessionTime?
  /// Only this phase.
  public var phase: String?
  /// Which tables are added up.
  public var grouping = Grouping.together
  /// Pairs that cannot occur at lag 1, by name: given and target.
  public var impossible: [[String]] = []
  /// Where p values come from.
  public var test = Test.automatic
  /// How many replicates are drawn where chance is not counted out.
  public var replicates = 1999
  /// Where random numbers come from.
  public var seed: UInt64 = 1
  /// How p values are adjusted for there being many.
  public var correction = MultipleTesting.holm
  /// The shortest shift of a record; the larger of ten seconds and twice the window if `nil`.
  public var minShift: SessionTime?
  /// How long the blocks of a block rotation are.
  public var block = TimeWindowShift.usualBlock

  /// The next event after every event, all sessions together.
  public init() {}

  /// Whether given or target were named, so that the cells to test are planned.
  public var isPlanned: Bool { given != ["*"] || target != ["*"] }
}

/// Why a question has no answer.
public enum LagQuestionError: Error, Sendable, Hashable {
  /// A name finds no code.
  case code(CodeNameError)
  /// A new code cannot be made.
  case modification(ModificationTextError)
  /// A stream was named that no session has.
  case unknownStream(String, known: [String])
  /// More than two people were coded and nobody said which two are meant.
  case pairNeeded([Person])
  /// No session has a phase of this name.
  case unknownPhase(String, known: [String])
  /// No session has this factor.
  case unknownFactor(String, known: [String])
  /// Two streams have no joint states.
  case joint(JointStateError)
  /// A joint state needs two streams.
  case jointNeedsTwo([String])
  /// Time units need one stream, or the given's and the target's.
  case unitsNeedOneStream([String])
  /// A stream has no units.
  case units(UnitRecordError)
  /// The codebooks do not fit together.
  case codebook(CodebookError)
  /// A table cannot be made.
  case table(LagTableError)
  /// A pair declared impossible occurs, here.
  case impossiblePair(given: String, target: String, count: Int, rows: [String])
  /// A window has no length, or no unit.
  case window(TimeWindowError)
  /// A window needs a clock, and a session has none.
  case noClock(session: String)
}
