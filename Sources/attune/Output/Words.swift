/// Small words for messages.
enum Words {
  /// `1 row`, `2 rows`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  /// `a, b or c`.
  static func list(_ words: [String], joinedBy conjunction: String = "or") -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The names in a list with commas.
  static func names(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }

  /// What is said when a session has no phase called `name`.
  static func noPhase(_ name: String, known: [String]) -> String {
    "there is no phase \"\(name)\"" + NearestWord.question(name, among: known)
      + (known.isEmpty ? "" : "; there is " + list(known, joinedBy: "and"))
  }

  /// The name of the file at `path`, without the folders above.
  static func fileName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
