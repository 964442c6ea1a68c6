/// Finds ids that may tell who a person is: a name, a date of birth.
///
/// Coded streams of children are personal data when they can be traced back. Nobody can tell a name from
/// a word for certain, so this gives rise to a warning, not to an error; a study's own pattern for ids
/// (`[privacy] id-pattern`) settles it.
enum IdentifyingText {
  /// What an id looks like.
  enum Kind: String, Hashable {
    case name = "a person's name"
    case date = "a date"
  }

  /// What `id` looks like, `nil` when it looks like a code.
  ///
  /// A name is a text without any digit in which, beside words for roles such as *mother*, a word of three
  /// letters or more stands. A date has year, month and day, the year first or last.
  static func kind(of id: String) -> Kind? {
    if isDate(id) { return .date }
    guard !id.contains(where: \.isNumber) else { return nil }
    let rest = PersonInName(id)?.rest ?? id
    let words = rest.split { !$0.isLetter && $0 != "'" && $0 != "’" }
    return words.contains { $0.count(where: \.isLetter) >= 3 } ? .name : nil
  }

  private static func isDate(_ text: String) -> Bool {
    var parts = text.split(omittingEmptySubsequences: false) { "-./_ ".contains($0) }
    if parts.count == 1, text.count == 8 {
      parts = [text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2)]
    }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard parts.count == 3, numbers.count == 3 else { return false }
    let (years, months, days) = (1900...2100, 1...12, 1...31)
    let isYearFirst =
      years.contains(numbers[0]) && months.contains(numbers[1]) && days.contains(numbers[2])
    let isYearLast =
      years.contains(numbers[2]) && days.contains(numbers[0]) && days.contains(numbers[1])
      && (months.contains(numbers[0]) || months.contains(numbers[1]))
    return isYearFirst || isYearLast
  }
}
