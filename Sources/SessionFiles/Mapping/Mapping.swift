/// How files of one kind are read, as a person can keep it, correct it and use it for a folder of files.
///
/// A mapping is a TOML file: `[columns]` says which column is what, `[constants]` what holds for all rows,
/// `[reading]` holds rules by the names of the command line's options, `[persons]` and `[recode]` give
/// names. What it does not say is guessed as without it.
public struct Mapping: Sendable, Hashable {
  /// The schema that is written and read.
  public static let schema = "attune-mapping/1"

  /// What the file was recognised as that the mapping was made of.
  public var dialect: String?
  /// Which column plays which role.
  public var columns: [ColumnRole: String] = [:]
  /// Values for all rows.
  public var constants: [ColumnRole: String] = [:]
  /// The rules of reading.
  public var rules: [ReadingRule: String] = [:]
  /// What persons are called, by the names in files.
  public var persons: [String: String] = [:]
  /// What codes are called, by the names in files.
  public var recodes: [String: String] = [:]

  /// A mapping that says nothing.
  public init() {}

  /// Puts what the mapping says into `options`.
  ///
  /// - Throws: The first rule whose word means nothing.
  public func apply(to options: inout ReadingOptions) throws(RuleProblem) {
    options.expectedDialect = dialect
    options.map.merge(columns) { _, own in own }
    options.constants.merge(constants) { _, own in own }
    for rule in ReadingRule.allCases {
      guard let text = rules[rule] else { continue }
      try rule.set(text, in: &options, label: rule.rawValue)
    }
    options.personNames.merge(persons) { _, own in own }
    options.recodes.merge(recodes) { _, own in own }
  }
}
