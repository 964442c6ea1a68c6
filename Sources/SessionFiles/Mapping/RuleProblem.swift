/// Why what a person wrote for a rule of reading means nothing, as a sentence for that person.
public struct RuleProblem: Error, Hashable, Sendable {
  /// What is wrong and what would be right.
  public let sentence: String

  init(_ sentence: String) { self.sentence = sentence }
}
