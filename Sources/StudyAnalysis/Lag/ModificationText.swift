public import CodedSessions
import SessionFiles

/// A modification as a researcher types it: a word, the new name and the codes it is made of.
///
/// ```
/// OR engaged = infant.partner, infant.smiles
/// WINDOW soon = infant.averts onset..onset+3s
/// BOUT talk = mother.speaks 500ms
/// CHAIN chase = infant.averts, mother.pursues, infant.averts
/// REMOVE infant.unclear
/// PAUSE silence = infant.speaks, mother.speaks 2s
/// ```
///
/// Words: AND, OR, NOT, NOR, XOR, LUMP, RECODE, RENAME, REMOVE, CHAIN, WINDOW, EVENT, ENDING, BOUT,
/// PAUSE, in small or capital letters. Codes stand with commas between them, or with blanks if their names hold
/// none. A person may stand before the new name: `mother.answers`.
public struct ModificationText: Sendable, Hashable {
  /// The text as typed.
  public let text: String
  /// The new code's name; empty for REMOVE.
  public let name: String
  /// Whose code it becomes, if said.
  public let person: Person?
  /// The names of the codes it is made of.
  public let codes: [String]
  /// What is done.
  public let operation: Modification.Operation

  /// Reads `text`.
  ///
  /// - Throws: ``ModificationTextError``.
  public init(_ text: String) throws(ModificationTextError) {
    let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    guard let word = words.first?.lowercased() else { throw .empty }
    let rest = words.count > 1 ? String(words[1]) : ""
    var name = ""
    var list = rest
    if let equals = rest.firstIndex(of: "=") {
      name = Self.trimmed(rest[..<equals])
      list = Self.trimmed(rest[rest.index(after: equals)...])
    }
    guard let kind = Self.words[word] else { throw .unknownWord(word) }
    guard word == "remove" || !name.isEmpty else { throw .noName(text) }
    var codes =
      list.contains(",")
      ? list.split(separator: ",").map { Self.trimmed($0) }
      : list.split(separator: " ").map(String.init)
    // What stands after the codes says how long, or from where to where.
    var measure: String?
    if ["window", "bout", "pause"].contains(word), let last = codes.last {
      let parts = last.split(separator: " ")
      measure = parts.last.map(String.init)
      codes.removeLast()
      if parts.count > 1 { codes.append(parts.dropLast().joined(separator: " ")) }
    }
    codes.removeAll(where: \.isEmpty)
    guard !codes.isEmpty else { throw .noCodes(text) }
    operation = try Self.operation(kind, word, measure, text)
    if let dot = name.firstIndex(of: ".") {
      person = Person(String(name[..<dot]))
      self.name = String(name[name.index(after: dot)...])
    } else {
      person = nil
      self.name = name
    }
    self.text = text
    self.codes = codes
  }

  /// The session after this modification.
  ///
  /// Codes that this session does not have never occurred in it; a modification that then has nothing
  /// left to work on (or a chain or AND that misses a member) leaves the session as it is.
  ///
  /// - Parameter isKnown: Whether a name finds a code in some other session.
  /// - Throws: ``ModificationTextError`` when a name finds nothing anywhere, or the codes do not fit.
  public func applied(
    to session: CodedSession, isKnown: (String) -> Bool
  ) throws(ModificationTextError) -> CodedSession {
    let names = CodeNames(session.codebook)
    var found: [Code] = []
    var isComplete = true
    for code in codes {
      do {
        for code in try names.codes(code) { found.append(code) }
      } catch {
        if case .unknown(let name, _) = error, isKnown(name) {
          isComplete = false
        } else {
          throw .code(error)
        }
      }
    }
    let needsAll = [.and, .xor, .chain].contains(operation)
    guard !found.isEmpty, isComplete || !needsAll else { return session }
    do {
      return try session.modified(
        by: Modification(operation, name: name, person: person, of: found))
    } catch {
      throw .modification(text, error)
    }
  }

  private static let words: [String: Modification.Operation] = [
    "and": .and, "or": .or, "not": .not, "nor": .nor, "xor": .xor, "lump": .lump,
    "recode": .recode, "rename": .rename, "remove": .remove, "chain": .chain,
    "window": .window(from: WindowEdge(.onset), to: WindowEdge(.onset)), "event": .event,
    "ending": .ending, "bout": .bout(gap: .zero), "pause": .pause(length: .zero, rounds: false),
  ]

  /// The words that are understood, in the order of the documentation.
  public static let knownWords = [
    "AND", "OR", "NOT", "NOR", "XOR", "LUMP", "RECODE", "RENAME", "REMOVE", "CHAIN", "WINDOW",
    "EVENT", "ENDING", "BOUT", "PAUSE",
  ]

  private static func operation(
    _ kind: Modification.Operation, _ word: String, _ measure: String?, _ text: String
  ) throws(ModificationTextError) -> Modification.Operation {
    switch word {
    case "bout":
      return .bout(gap: try length(measure ?? "", text))
    case "pause":
      return .pause(length: try length(measure ?? "", text), rounds: false)
    case "window":
      guard let measure, let dots = measure.firstRange(of: "..") else { throw .noWindow(text) }
      return .window(
        from: try edge(String(measure[..<dots.lowerBound]), text),
        to: try edge(String(measure[dots.upperBound...]), text))
    default:
      return kind
    }
  }

  /// `onset`, `offset+2s`, `onset-500ms`.
  private static func edge(
    _ edge: String, _ text: String
  ) throws(ModificationTextError) -> WindowEdge {
    for anchor in WindowEdge.Anchor.allCases where edge.hasPrefix(anchor.rawValue) {
      let rest = edge.dropFirst(anchor.rawValue.count)
      guard let sign = rest.first else { return WindowEdge(anchor) }
      guard sign == "+" || sign == "-" else { throw .noWindow(text) }
      let shift = try length(String(rest.dropFirst()), text)
      return WindowEdge(anchor, shift: sign == "-" ? .zero - shift : shift)
    }
    throw .noWindow(text)
  }

  private static func length(
    _ length: String, _ text: String
  ) throws(ModificationTextError) -> SessionTime {
    do {
      return try DurationText.read(length, label: "\"\(text)\"", frameRate: nil)
    } catch {
      throw .length(error.sentence)
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}

/// Why a modification cannot be read or made.
public enum ModificationTextError: Error, Hashable, Sendable {
  /// Nothing is written.
  case empty
  /// The first word is none of those known.
  case unknownWord(String)
  /// The new code has no name.
  case noName(String)
  /// It is made of no code.
  case noCodes(String)
  /// A window needs two edges.
  case noWindow(String)
  /// A length of time cannot be read; the sentence says why.
  case length(String)
  /// A name finds no code.
  case code(CodeNameError)
  /// The codes do not fit the modification.
  case modification(String, ModificationError)
}
