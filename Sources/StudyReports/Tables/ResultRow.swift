import CodedSessions
import SequenceStatistics

/// Some numbers about one thing, for files: what they are about, and each with its name.
///
/// JSON and tidy CSV of an analysis are written from the same rows, so that they cannot differ.
struct ResultRow: Sendable {
  /// Which part of the analysis: `overlap`, `lag`.
  let part: String
  /// What it is about in the first record: a code, a person; empty if that has no meaning.
  var first = ""
  /// In the second.
  var second = ""
  /// A lag or a moment, if the numbers belong to one.
  var at: SessionTime?
  /// Names and values.
  let numbers: [(name: String, value: Measure)]

  /// The columns of a tidy table.
  static let columns = [
    "session", "simulated", "streams", "part", "first", "second", "at_s", "measure", "value",
    "reason",
  ]

  /// One line for each number; `head` fills the columns before the part.
  func lines(_ head: [String]) -> [[String]] {
    numbers.map { name, value in
      head + [part, first, second, at?.text ?? "", name] + [
        value.value.map(\.description) ?? "", value.reason?.id ?? "",
      ]
    }
  }

  /// An object with all numbers.
  var json: JSONValue {
    var members: [String: JSONValue] = [:]
    if !first.isEmpty { members["first"] = .text(first) }
    if !second.isEmpty { members["second"] = .text(second) }
    if let at { members["at_seconds"] = .text(at.text) }
    for (name, value) in numbers { members[name] = .stated(value) }
    return .object(members)
  }

  /// For each part of `rows` the list of its objects.
  static func json(_ rows: [ResultRow]) -> [String: JSONValue] {
    var parts: [String: [JSONValue]] = [:]
    for row in rows { parts[row.part, default: []].append(row.json) }
    return parts.mapValues { .array($0) }
  }
}

extension ResultRow {
  /// A whole number.
  static func count(_ count: Int) -> Measure { .value(Double(count)) }
  /// A length of time in seconds.
  static func seconds(_ time: SessionTime) -> Measure { .value(time.seconds) }
}
