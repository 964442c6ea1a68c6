import CodedSessions

/// What the sentences of a report call people and behaviours.
struct BehaviourNames {
  private let codebook: Codebook
  private let ambiguous: Set<[String]>

  init(_ codebook: Codebook) {
    self.codebook = codebook
    var seen: Set<[String]> = []
    var twice: Set<[String]> = []
    for entry in codebook.entries {
      let name = [entry.person.id, entry.label]
      if !seen.insert(name).inserted { twice.insert(name) }
    }
    ambiguous = twice
  }

  /// The behaviour as a verb phrase; with its stream when one person has two of that name.
  func label(_ code: Code) -> String {
    let entry = codebook[code]
    return ambiguous.contains([entry.person.id, entry.label])
      ? entry.label + " (" + entry.stream + ")" : entry.label
  }

  /// Whose behaviour.
  func person(_ code: Code) -> String { codebook[code].person.id }

  /// Whose behaviour, and which: `infant averts`.
  func full(_ code: Code) -> String { codebook[code].person.id + " " + label(code) }

  /// The stream as a heading: `Infant gaze`.
  static func heading(person: Person, stream: String) -> String {
    Phrases.sentenceStart(person.id) + " " + stream
  }
}
