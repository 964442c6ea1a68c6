/// Compares column names as people mean them: without case, accents, punctuation and the marks that
/// other programs put in place of blanks.
enum ColumnNames {
  /// The words of a name in lower case: `Start (s)`, `Start..s.` and `start_s` are all `start`, `s`.
  static func words(of name: String) -> [String] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return plainWords(of: name) }
    var words: [String] = []
    var word = ""
    var previous: Character?
    for character in name {
      let isPart = character.isLetter || character.isNumber || character == "#"
      // A capital after a small letter begins a word: startTime, EventType.
      let beginsWord = character.isUppercase && (previous?.isLowercase ?? false)
      if !isPart || beginsWord, !word.isEmpty {
        words.append(word)
        word = ""
      }
      if isPart { word += plain(character) }
      previous = character
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The same for a name without accents, byte by byte: every cell of the first rows of every file is asked.
  private static func plainWords(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var previousIsSmall = false
    for byte in name.utf8 {
      let isSmall = (0x61...0x7A).contains(byte)
      let isCapital = (0x41...0x5A).contains(byte)
      let isPart = isSmall || isCapital || (0x30...0x39).contains(byte) || byte == 0x23
      if !isPart || isCapital && previousIsSmall, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
      if isPart { word.append(isCapital ? byte | 0x20 : byte) }
      previousIsSmall = isSmall
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }

  /// The words joined by single blanks.
  static func normal(_ name: String) -> String { words(of: name).joined(separator: " ") }

  /// The names in a sentence, the first few of a great many.
  static func listed(_ names: [String]) -> String {
    let listed = names.prefix(20).joined(separator: ", ")
    return names.count > 20 ? listed + ", … (\(names.count) columns)" : listed
  }

  /// How many letters have to change to make `first` into `second`; for "did you mean".
  static func distance(_ first: String, _ second: String) -> Int {
    let a = Array(first.lowercased())
    let b = Array(second.lowercased())
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let substitution = diagonal + (left == right ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }

  /// The one of `names` that `name` most likely stands for, `nil` if none is near.
  static func nearest(to name: String, among names: [String]) -> String? {
    let scored = names.filter { $0.count < 100 }.map { ($0, distance(name, $0)) }
    guard let best = scored.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(2, name.count / 3) ? best.0 : nil
  }

  private static func plain(_ character: Character) -> String {
    let lower = character.lowercased()
    // Files made on a Mac may write an accent as a mark of its own after the letter.
    let letters = lower.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
    let scalars = letters.map { scalar -> Character in
      switch scalar {
      case "à", "á", "â", "ã", "å": "a"
      case "ä": "a"
      case "è", "é", "ê", "ë": "e"
      case "ì", "í", "î", "ï": "i"
      case "ò", "ó", "ô", "õ", "ö": "o"
      case "ù", "ú", "û", "ü": "u"
      case "ç": "c"
      case "ñ": "n"
      default: Character(scalar)
      }
    }
    return String(scalars)
  }
}
