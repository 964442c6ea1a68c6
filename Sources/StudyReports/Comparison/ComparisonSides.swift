import CodedSessions

/// Which two records are compared: what each is called, and who in the second stands for whom in the first.
public struct ComparisonSides: Sendable, Hashable {
  /// One of the two.
  public struct Side: Sendable, Hashable {
    /// What the record is called: its session, with the phase if that is what is looked at.
    public let label: String
    /// The people, in order.
    public let persons: [String]
    /// Whether no real person stands behind it.
    public let isSimulated: Bool

    /// A record.
    public init(label: String, persons: [String], isSimulated: Bool) {
      self.label = label
      self.persons = persons
      self.isSimulated = isSimulated
    }
  }

  /// The one that is looked at.
  public let first: Side
  /// The one it is set against.
  public let second: Side
  /// Whether the two are phases of one session.
  public let arePhases: Bool
  private let names: [String: String]

  /// Two records. People of one name are the same to the comparison; others are matched by their order.
  public init(_ first: Side, _ second: Side, arePhases: Bool = false) {
    self.first = first
    self.second = second
    self.arePhases = arePhases
    let own = second.persons.filter { !first.persons.contains($0) }
    let others = first.persons.filter { !second.persons.contains($0) }
    names = Dictionary(zip(own, others)) { earlier, _ in earlier }
  }

  /// `text` of the second record with its people called as in the first: `fred.averts` as `mark.averts`.
  func inFirst(_ text: String) -> String {
    guard !names.isEmpty else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let person = parts.first, let name = names[String(person)] else { return String(word) }
      return ([name] + parts.dropFirst().map(String.init)).joined(separator: ".")
    }.joined(separator: " ")
  }

  /// Who was taken for whom, in words; empty where all names are the same.
  var matching: String {
    let pairs = second.persons.compactMap { person in
      names[person].map { "\(person) of \(second.label) beside \($0) of \(first.label)" }
    }
    return pairs.isEmpty ? "" : "Set side by side by their order: \(Phrases.list(pairs))."
  }
}
