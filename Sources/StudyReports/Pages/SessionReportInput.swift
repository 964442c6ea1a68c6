public import CodedSessions

/// Everything that a session report shows. Reports compute no statistic: all numbers and the
/// sentences made of them come from the analysis.
public struct SessionReportInput: Sendable {
  /// The session.
  public var session: CodedSession
  /// The heading, such as *Infant with mother*.
  public var heading: String
  /// The share of the session that could be coded, in words: `97.8 % of time`.
  public var codable: String
  /// The program's name and version.
  public var version: String
  /// The most important findings, a sentence each.
  public var findings: [RichText]
  /// Four large numbers at most.
  public var tiles: [Tile]
  /// How far the record can be trusted.
  public var badges: [QualityBadge]
  /// What the score shows, in plain words; a neutral title if there is none.
  public var courseFinding: RichText?
  /// How often and how long each behaviour occurred.
  public var timeBudget: [TimeBudgetRow]
  /// Denominators and cut bouts.
  public var timeBudgetNote: RichText?
  /// What follows what, or why that cannot be said.
  public var transitions: Transitions
  /// What follows what as a diagram, behind the grid.
  public var transitionDiagram: PageFigure?
  /// Episodes that the score numbers.
  public var episodes: [TimeSpan]
  /// Sections on how the two deal with one another: `cycles`, `looks`, `responses`, `turns`, `synchrony`,
  /// `phases`, `among`; those without a block are left out.
  public var interaction: [PageSection]
  /// How it was done, ready for a manuscript.
  public var method: RichText
  /// The command that makes this report again, with its inputs.
  public var reproduction: String
  /// Publications used.
  public var references: [String] = []
  /// Terms used.
  public var glossary: [GlossaryTerm]

  /// The residual grid with its sentences.
  public enum Transitions: Sendable {
    /// A grid: what it shows, what was counted, and the test with its correction.
    case grid(ResidualGridInput, finding: RichText, subline: RichText, note: RichText?)
    /// Not enough data, in a sentence that says what is missing.
    case missing(RichText)
  }

  /// The inputs of a report; whatever the analysis does not give stays empty.
  public init(
    session: CodedSession, heading: String, codable: String, version: String,
    findings: [RichText] = [], tiles: [Tile] = [], badges: [QualityBadge] = [],
    courseFinding: RichText? = nil, timeBudget: [TimeBudgetRow] = [],
    timeBudgetNote: RichText? = nil, transitions: Transitions, episodes: [TimeSpan] = [],
    interaction: [PageSection] = [], method: RichText = "", reproduction: String = "",
    glossary: [GlossaryTerm] = []
  ) {
    self.session = session
    self.heading = heading
    self.codable = codable
    self.version = version
    self.findings = findings
    self.tiles = tiles
    self.badges = badges
    self.courseFinding = courseFinding
    self.timeBudget = timeBudget
    self.timeBudgetNote = timeBudgetNote
    self.transitions = transitions
    self.episodes = episodes
    self.interaction = interaction
    self.method = method
    self.reproduction = reproduction
    self.glossary = glossary
  }
}
