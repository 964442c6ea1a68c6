import CodedSessions

/// Orders the people of a session: the pair that the user names first, otherwise the infant first of
/// two, otherwise as they appear.
enum PersonOrder {
  /// The people in order.
  static func ordered(_ names: [String], pair: [String]) -> [Person] {
    var rest = names
    var ordered: [String] = []
    for name in pair {
      if let index = rest.firstIndex(where: { $0 == name }) {
        ordered.append(rest.remove(at: index))
      }
    }
    if pair.isEmpty, rest.count == 2, isInfant(rest[1]), !isInfant(rest[0]) { rest.swapAt(0, 1) }
    return (ordered + rest).map(Person.init)
  }

  private static func isInfant(_ name: String) -> Bool {
    let words = ColumnNames.words(of: name)
    let infants: Set<String> = [
      "infant", "baby", "child", "chi", "kid", "twin", "toddler", "bebe", "kind", "enfant", "nino",
    ]
    return !infants.isDisjoint(with: words)
  }
}
