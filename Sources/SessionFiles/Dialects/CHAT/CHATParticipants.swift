/// Who takes part, as the headers `@Participants` and `@ID` of a CHAT transcript say.
///
/// `@Participants: CHI Natasha Target_Child, MOT Mother` gives a code of speaker, a name that may be
/// left out, and a role. `@ID` has ten fields between bars: language, corpus, code, age, sex, group,
/// SES, role, education, custom. Names are left in the file: they identify people and no statistic
/// needs them.
struct CHATParticipants {
  /// The codes of the speakers in the order of the header.
  private(set) var codes: [String] = []
  private var known: Set<String> = []
  /// What is said about them: `role of CHI`, `age of CHI`.
  private(set) var factors: [(name: String, value: String)] = []

  /// Whether the header knows a speaker.
  func contains(_ code: String) -> Bool { known.contains(code) }

  /// Takes a header, continuation lines joined to it.
  mutating func take(header name: Substring, _ text: String) {
    switch name {
    case "@Participants": takeParticipants(text)
    case "@ID": takeID(text)
    default: return
    }
  }

  private mutating func takeParticipants(_ text: String) {
    for entry in text.split(separator: ",") {
      let words = entry.split(whereSeparator: \.isWhitespace)
      guard let code = words.first else { continue }
      if known.insert(String(code)).inserted { codes.append(String(code)) }
      if words.count > 1, let role = words.last {
        factors.append(("role of \(code)", String(role)))
      }
    }
  }

  private mutating func takeID(_ text: String) {
    let fields = text.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0.trimmingBlanks) }
    guard fields.count > 5, !fields[2].isEmpty else { return }
    for (name, value) in [("age", fields[3]), ("sex", fields[4]), ("group", fields[5])]
    where !value.isEmpty {
      factors.append(("\(name) of \(fields[2])", value))
    }
  }
}
