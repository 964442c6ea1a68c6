/// A sentence with strong and italic words, kept as values until a page is written.
///
/// ```swift
/// let finding: RichText = "The mother pursued \(strong: "14 of 30") aversions (\(italic: "p") = .005)."
/// ```
public struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation {
  enum Run: Hashable, Sendable {
    case plain(String)
    case strong(String)
    case italic(String)
    /// Words that lead to a file beside the page.
    case link(String, to: String)

    var text: String {
      switch self {
      case .plain(let text), .strong(let text), .italic(let text), .link(let text, _): text
      }
    }
  }

  var runs: [Run]

  /// Plain text.
  public init(_ text: String) { runs = [.plain(text)] }

  /// Plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// The text of an interpolated literal.
  public init(stringInterpolation interpolation: StringInterpolation) {
    runs = interpolation.runs
  }

  /// Collects the pieces of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    /// An empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the text between two interpolations.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.plain(literal)) }
    }

    /// Adds plain text.
    public mutating func appendInterpolation(_ text: String) { runs.append(.plain(text)) }

    /// Adds a rich text.
    public mutating func appendInterpolation(_ text: RichText) { runs += text.runs }

    /// Adds text that stands out.
    public mutating func appendInterpolation(strong text: String) { runs.append(.strong(text)) }

    /// Adds a symbol such as *p* or *M*.
    public mutating func appendInterpolation(italic text: String) { runs.append(.italic(text)) }

    /// Adds words that lead to the file at `path`, relative to the page.
    mutating func appendInterpolation(link text: String, to path: String) {
      runs.append(.link(text, to: path))
    }

    /// Adds *p* with its relation and value, which stay on one line: *p* = .005.
    public mutating func appendInterpolation(p value: Double) {
      runs.append(.italic("p"))
      runs.append(.plain(Decimals.noBreakSpace + Decimals.equalsProbability(value)))
    }
  }

  /// The words alone.
  public var plain: String { runs.map(\.text).joined() }

  /// The sentence as markup.
  var markup: Markup {
    var source = ""
    for run in runs {
      let text = Markup(escaping: run.text).source
      switch run {
      case .plain: source += text
      case .strong: source += "<b>" + text + "</b>"
      case .italic: source += "<i>" + text + "</i>"
      case .link(_, let path):
        source += "<a href=\"" + Markup(escaping: path).source + "\">" + text + "</a>"
      }
    }
    return Markup(written: source)
  }

  /// The same with a capital first letter.
  var capitalized: RichText {
    var copy = self
    if let index = runs.firstIndex(where: { !$0.text.isEmpty }) {
      let text = Phrases.sentenceStart(runs[index].text)
      switch runs[index] {
      case .plain: copy.runs[index] = .plain(text)
      case .strong: copy.runs[index] = .strong(text)
      case .italic: copy.runs[index] = .italic(text)
      case .link(_, let path): copy.runs[index] = .link(text, to: path)
      }
    }
    return copy
  }

  /// Several sentences as one text, a space between them.
  public static func joined(_ sentences: [RichText]) -> RichText {
    var all = RichText("")
    for sentence in sentences {
      if !all.runs.allSatisfy(\.text.isEmpty) { all.runs.append(.plain(" ")) }
      all.runs += sentence.runs
    }
    return all
  }
}
