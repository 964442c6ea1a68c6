/// Small turns of phrase that sentences of reports share.
public enum Phrases {
  /// `14 of 30 (47 %)`; without a percentage when there was nothing to count.
  public static func share(_ count: Int, of total: Int) -> String {
    let words = Decimals.count(count) + " of " + Decimals.count(total)
    return total > 0 ? words + " (" + Decimals.percent(count, of: total) + ")" : words
  }

  /// `1 bout`, `3 bouts`; the number and its noun stay on one line.
  public static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    Decimals.count(count) + Decimals.noBreakSpace + (count == 1 ? singular : plural)
  }

  /// `a`, `a and b`, `a, b and c`.
  public static func list(_ items: [String]) -> String {
    guard let last = items.last else { return "" }
    guard items.count > 1 else { return last }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// `text` with its first letter in upper case, for the start of a sentence.
  public static func sentenceStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
