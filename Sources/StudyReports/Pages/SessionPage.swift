/// A whole report as values, before any HTML is written.
public struct SessionPage: Sendable {
  /// One fact in the header.
  public struct Fact: Hashable, Sendable {
    /// The name of the fact that says which program made the page.
    static let programName = "Made by"

    /// What it is.
    public let name: String
    /// Its value.
    public let value: String

    /// A fact.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The line above the heading.
  public let kicker: String
  /// The heading.
  public let heading: String
  /// What the report is about, in a sentence.
  public let subline: String
  /// Facts about the session and the program.
  public let facts: [Fact]
  /// The sections in fixed order.
  public let sections: [PageSection]
  /// What the report is not.
  public let limits: String
  /// What stands at the foot of every printed page.
  public let runningFoot: String
  /// Tables too long for the page, for export only.
  public let unshownTables: [ReportTable]

  /// A report.
  public init(
    kicker: String, heading: String, subline: String, facts: [Fact], sections: [PageSection],
    limits: String, runningFoot: String, unshownTables: [ReportTable] = []
  ) {
    self.kicker = kicker
    self.heading = heading
    self.subline = subline
    self.facts = facts
    self.sections = sections
    self.limits = limits
    self.runningFoot = runningFoot
    self.unshownTables = unshownTables
  }

  /// The command that makes the report again: the last one on the page.
  var reproduction: String? {
    sections.flatMap(\.blocks).compactMap {
      if case .command(let command) = $0 { command } else { nil }
    }.last
  }

  /// All figures in order; a figure's number is its place here, from 1.
  public var figures: [PageFigure] {
    sections.flatMap(\.blocks).compactMap {
      if case .figure(let figure) = $0 { figure } else { nil }
    }
  }

  /// All tables in order, the unshown ones last, for export.
  public var tables: [ReportTable] {
    sections.flatMap(\.blocks).flatMap { block -> [ReportTable] in
      switch block {
      case .figure(let figure): figure.data.map(\.table)
      case .table(let table): [table]
      default: []
      }
    } + unshownTables
  }
}
