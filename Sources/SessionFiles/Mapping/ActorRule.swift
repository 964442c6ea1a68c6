/// Where a file says who behaves, when its columns or its format do not.
public enum ActorRule: Sendable, Hashable {
  /// Where the format has it: a column, a participant of a tier, the name of a person in a name.
  case asRead
  /// In the name of the stream (the behavioural category, the tier): all of it, or what stands before
  /// the separator; the rest is the stream.
  case stream(word: StreamWord, separator: String?)
  /// Before the separator in the code; the rest is the code. Without a separator the code begins with
  /// one of the names that stand for persons.
  case prefix(separator: String?)
  /// In a pattern with a group `person`, and perhaps groups `code` and `stream`, that matches the whole
  /// code.
  case pattern(String)
  /// In the name of the file, at `{person}`.
  case file

  /// The two words for a stream of coded behaviour in other programs.
  public enum StreamWord: String, Sendable, Hashable { case category, tier }

  /// The rule that `text` writes: `column`, `category`, `tier:@`, `prefix:_`, `pattern:^(?<person>.)(?<code>.+)$`
  /// or `file`.
  init(_ text: String, label: String) throws(RuleProblem) {
    let word = String(text.prefix { $0 != ":" })
    let rest = text.count > word.count ? String(text.dropFirst(word.count + 1)) : nil
    switch (word, rest) {
    case (_, ""): throw Self.unknown(text, label)
    case ("column", nil): self = .asRead
    case ("file", nil): self = .file
    case ("category", let separator): self = .stream(word: .category, separator: separator)
    case ("tier", let separator): self = .stream(word: .tier, separator: separator)
    case ("prefix", let separator): self = .prefix(separator: separator)
    case ("pattern", .some(let pattern)):
      guard (try? Regex(pattern)) != nil else {
        throw RuleProblem("\(label): \"\(pattern)\" is no regular expression")
      }
      guard pattern.contains("(?<person>") else {
        throw RuleProblem("\(label): the pattern needs a group for the person: (?<person>…)")
      }
      self = .pattern(pattern)
    default: throw Self.unknown(text, label)
    }
  }

  private static func unknown(_ text: String, _ label: String) -> RuleProblem {
    RuleProblem(
      "\(label) takes column, category, tier, prefix, pattern:… or file, with a separator as in prefix:_, not \"\(text)\""
    )
  }

  /// The rule as it is written.
  public var text: String {
    switch self {
    case .asRead: "column"
    case .stream(let word, let separator): word.rawValue + (separator.map { ":" + $0 } ?? "")
    case .prefix(let separator): "prefix" + (separator.map { ":" + $0 } ?? "")
    case .pattern(let pattern): "pattern:" + pattern
    case .file: "file"
    }
  }
}
