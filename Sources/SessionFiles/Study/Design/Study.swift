/// The design of a study, as `study.toml` states it: who, in which parts and groups, what is asked, and by
/// which parameters.
///
/// What the file does not say is not guessed here: lists are empty and values `nil`.
public struct Study: Sendable, Hashable {
  /// The schema that is written and read.
  public static let schema = "attune-study/1"
  /// The name of the file inside its folder.
  public static let fileName = "study.toml"

  /// Where the other files are, inside the study's folder.
  public struct Files: Sendable, Hashable {
    /// Files, folders, or patterns with `*` and `?`, of sessions.
    public var sessions = ["sessions"]
    /// The mapping by which sessions are read.
    public var mapping: String?
    /// The codebook, `codebook.csv` unless said otherwise.
    public var codebook: String?
    /// The table of participants, `participants.csv` unless said otherwise.
    public var participants: String?
  }

  /// What the two people are called.
  public struct Persons: Sendable, Hashable {
    /// The first of the pair: a positive lag means that this one leads.
    public var first: String?
    /// The second of the pair.
    public var second: String?
    /// What persons are called, by the names in files.
    public var names: [String: String] = [:]

    /// The pair in order, empty when it is not said.
    public var pair: [String] { [first, second].compactMap(\.self) }
  }

  /// The parts of a session.
  public struct Phases: Sendable, Hashable {
    /// Their names in order.
    public var order: [String] = []
    /// The column of the sessions' files that names them.
    public var column: String?
    /// The stream whose codes they are, as `staff.episode`.
    public var stream: String?
    /// The phase of usual play, for the still-face paradigm.
    public var play: String?
    /// The phase in which the partner holds still.
    public var still: String?
    /// The phase in which the partner comes back.
    public var reunion: String?
  }

  /// The groups that dyads belong to.
  public struct Groups: Sendable, Hashable {
    /// The column of the table of participants.
    public var column = "group"
    /// The names of the groups in the order of reports; all that occur when it is empty.
    public var levels: [String] = []
    /// The group that others are compared with: the first, unless said otherwise.
    public var reference: String?
  }

  /// Where chance comes from: the words of the command line's `--test`.
  public enum ChanceModel: String, Sendable, Hashable, CaseIterable {
    case automatic = "auto"
    case shift
    case block
    case permutation
    case asymptotic
  }

  /// What reports call the study.
  public var title = "Untitled study"
  /// Where its files are.
  public var files = Files()
  /// Video frames per second.
  public var frameRate: FrameRate?
  /// What bare numbers in time columns count.
  public var timeScale: TimeScale?
  /// The pair.
  public var persons = Persons()
  /// The parts of a session.
  public var phases = Phases()
  /// The groups, `nil` when the study has none.
  public var groups: Groups?
  /// The column of the table of participants that says which dyads belong together (siblings, sites).
  public var familyColumn: String?
  /// What was asked before looking at the data, in order.
  public var questions: [StudyQuestion] = []
  /// Windows, tolerances, replicates.
  public var parameters = StudyParameters()
  /// Where chance comes from.
  public var chance = ChanceModel.automatic
  /// The regular expression that every id of a participant matches as a whole.
  public var idPattern: String?

  /// A study of which nothing is said.
  public init() {}
}
