/// Finds a person in the name of a tier or column: `infant_gaze`, `childhands`, `gaze@CHI`.
///
/// Many programs have no place for who behaves, and people put it into the name. Only words that name
/// a partner of this field are taken for one.
struct PersonInName: Hashable {
  /// Who, as the name writes it.
  let person: String
  /// What is left of the name: in what respect; empty when the name is the person.
  let rest: String

  /// The person in `name`, `nil` when it names none or more than one.
  init?(_ name: String) {
    let parts = Self.parts(of: name)
    let persons = parts.indices.filter { Self.words.contains(ColumnNames.normal(parts[$0])) }
    if persons.count == 1, let place = persons.first {
      person = parts[place]
      var rest = parts
      rest.remove(at: place)
      self.rest = rest.joined(separator: "_")
      return
    }
    guard persons.isEmpty, parts.count == 1 else { return nil }
    let lower = name.lowercased()
    let prefix = Self.prefixes.first { lower.hasPrefix($0) && lower.count > $0.count + 1 }
    guard let prefix else { return nil }
    person = String(name.prefix(prefix.count))
    rest = String(name.dropFirst(prefix.count))
  }

  /// The parts of a name between blanks, points, hyphens, underscores, at signs and colons, and where a
  /// small letter meets a capital.
  private static func parts(of name: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var previous: Character?
    for character in name {
      let isBorder = " ._-@:/|".contains(character)
      let beginsPart = character.isUppercase && (previous?.isLowercase ?? false)
      if isBorder || beginsPart, !part.isEmpty {
        parts.append(part)
        part = ""
      }
      if !isBorder { part.append(character) }
      previous = character
    }
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// Words that name a partner.
  static let words: Set<String> = [
    "infant", "maternal", "paternal", "baby", "child", "toddler", "twin", "kid", "mother", "mom",
    "mum", "mommy", "mama",
    "father", "dad", "papa", "parent", "caregiver", "grandmother", "grandfather", "adult",
    "partner",
    "patient", "therapist", "client", "wife", "husband", "man", "woman", "sibling", "brother",
    "sister", "peer", "teacher", "experimenter", "stranger", "examiner", "speaker", "listener",
    "narrator", "chi", "mot", "fat", "inv", "fa1", "ma1", "bebe", "maman", "mere", "pere", "enfant",
    "mutter", "vater", "madre", "padre", "nino", "nina",
  ]

  /// Words that a name without any border may begin with; short ones begin too much else.
  private static let prefixes = [
    "caregiver", "therapist", "grandmother", "infant", "mother", "father", "parent", "patient",
    "child", "partner", "toddler", "baby",
  ]
}
