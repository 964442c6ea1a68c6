import ArgumentParser

/// A word of a closed list on the command line.
enum WordArgument {
  /// The case that `text` names; `name` is the option, for the message.
  static func read<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, name: String
  ) throws -> Word {
    guard let word = Word(rawValue: text) else {
      let known = Word.allCases.map(\.rawValue)
      throw ValidationError("\(name) takes \(Words.list(known)), not \"\(text)\"")
    }
    return word
  }
}
