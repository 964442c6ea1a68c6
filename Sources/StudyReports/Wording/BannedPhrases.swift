/// Words that no sentence, title or caption of a report may use: they claim a cause, a diagnosis
/// or a forecast that one record of behaviour cannot carry.
///
/// A user's own codes are exempt; hand them over as `quotations`.
public enum BannedPhrases {
  /// The phrases, in lower case.
  public static let all = [
    "makes the infant", "at risk for", "fails to", "intrusive", "insecure", "causes", "leads to",
    "proves", "significant trend", "marginally", "abnormal", "deficit",
  ]

  /// The banned phrases that `sentence` uses, in the order of ``all``.
  ///
  /// A phrase counts where it begins a word (`improves` is not `proves`), in any case and with any
  /// kind of space between its words.
  public static func found(in sentence: String, quotations: [String] = []) -> [String] {
    var text = words(of: sentence)
    for quotation in quotations {
      let quoted = words(of: quotation)
      guard !quoted.isEmpty else { continue }
      text = removing(quoted, from: text)
    }
    return all.filter { contains($0.split(separator: " ").map(String.init), in: text) }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard let last = phrase.last, words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      words[start..<(start + phrase.count - 1)].elementsEqual(phrase.dropLast())
        && words[start + phrase.count - 1].hasPrefix(last)
    }
  }

  private static func removing(_ quoted: [String], from words: [String]) -> [String] {
    var rest: [String] = []
    var index = 0
    while index < words.count {
      if words[index...].starts(with: quoted) {
        rest.append("…")
        index += quoted.count
      } else {
        rest.append(words[index])
        index += 1
      }
    }
    return rest
  }
}
