/// What the catalogue knows of one statistic, or of one notion that statistics rest on: the text of
/// help, of `explain`, of a report's footnotes and of its glossary.
public struct CatalogueEntry: Sendable, Hashable {
  /// Whether the entry is a number to quote or a notion behind such numbers.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A number, or a family of numbers, that answers a question.
    case statistic
    /// A notion that statistics rest on, such as a lag table.
    case notion
  }

  /// A publication in which the statistic is defined or recommended.
  public struct Source: Sendable, Hashable {
    /// Authors, year, title and place.
    public let citation: String
    /// The digital object identifier, without a resolver; `nil` where there is none to be sure of.
    public let doi: String?

    /// The publication cited as `citation`.
    public init(_ citation: String, doi: String? = nil) {
      self.citation = citation
      self.doi = doi
    }
  }

  /// The stable name, `yules-q`: the name of the source file in lower case with hyphens.
  public let id: String
  /// Other names under which the entry can be asked for, such as `odds-ratio` or GSEQ's `ADJR`.
  public let aliases: [String]
  /// What the field calls it.
  public let name: String
  /// Number or notion.
  public let kind: Kind
  /// The folder of the source file, which is a family of questions: `LagSequential`.
  public let room: String
  /// The source file without its ending, `YulesQ`; with the folder inside the room if there is one.
  public let file: String
  /// The researcher's question that it answers.
  public let question: String
  /// The formula in plain text.
  public let formula: String
  /// The values it can take, and its unit.
  public let range: String
  /// Where it comes from.
  public let sources: [Source]
  /// What a reader must keep in mind, each a sentence.
  public let caveats: [String]

  /// An entry whose id is made from the name of its file.
  public init(
    name: String, kind: Kind = .statistic, aliases: [String] = [], room: String, file: String,
    question: String, formula: String, range: String, sources: [Source], caveats: [String]
  ) {
    self.id = Self.id(ofFile: file.split(separator: "/").last.map(String.init) ?? file)
    self.aliases = aliases
    self.name = name
    self.kind = kind
    self.room = room
    self.file = file
    self.question = question
    self.formula = formula
    self.range = range
    self.sources = sources
    self.caveats = caveats
  }

  /// `yules-q` for `YulesQ`, `association-2x2` for `Association2x2`: a hyphen before every capital
  /// and before a digit that follows a letter, but for the first and within a word such as `2x2`.
  public static func id(ofFile file: String) -> String {
    var id = ""
    var hadDigit = false
    for character in file {
      let startsWord = character.isUppercase || character.isNumber && !hadDigit
      if startsWord, !id.isEmpty { id.append("-") }
      id += character.lowercased()
      hadDigit = hadDigit && !character.isUppercase || character.isNumber
    }
    return id
  }
}
