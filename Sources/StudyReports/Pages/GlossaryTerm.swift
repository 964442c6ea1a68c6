import SequenceStatistics

/// A term of the field and what it means, in everyday words.
public struct GlossaryTerm: Hashable, Sendable {
  /// The term.
  public let term: String
  /// Its meaning.
  public let meaning: RichText

  /// A term.
  public init(_ term: String, _ meaning: RichText) {
    self.term = term
    self.meaning = meaning
  }

  /// Terms as `attune explain` prints them, by their names in the catalogue.
  static func catalogued(_ ids: [String]) -> [GlossaryTerm] {
    ids.compactMap { id in
      Catalogue.entry(named: id).map { GlossaryTerm($0.name, RichText($0.question)) }
    }
  }
}
