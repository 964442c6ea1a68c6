/// What the name of a file says in pairs of a key and a value: `study-x_subject-y_session-1_data.csv` as
/// Psych-DS has it, `sub-D1_ses-2_task-play_events.tsv` as BIDS does.
struct FileKeywords: Hashable {
  /// The values by their keys.
  let values: [String: String]
  /// The last word: what kind of table it is.
  let suffix: String

  /// The keywords of a file's name, `nil` when it is of another form.
  init?(fileName: String) {
    let parts = FileNamePattern.stem(of: fileName).split(
      separator: "_", omittingEmptySubsequences: false)
    guard parts.count >= 2, let last = parts.last, ["data", "events", "beh"].contains(last) else {
      return nil
    }
    var values: [String: String] = [:]
    for part in parts.dropLast() {
      let sides = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      values[String(sides[0])] = String(sides[1])
    }
    self.values = values
    suffix = String(last)
  }

  /// What the keywords say of the session in the file.
  var constants: [ColumnRole: String] {
    var constants: [ColumnRole: String] = [:]
    for (role, keys) in Self.keys {
      constants[role] = keys.lazy.compactMap { values[$0] }.first
    }
    return constants
  }

  private static let keys: [(ColumnRole, [String])] = [
    (.session, ["session", "ses"]),
    (.dyad, ["dyad", "pair", "family", "couple", "subject", "sub", "participant"]),
    (.phase, ["phase", "episode", "condition"]),
  ]
}
