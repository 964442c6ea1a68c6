public import CodedSessions

/// Finds codes by what a researcher types: `infant.averts`, `infant.gaze.away`, `averts`, `infant.*`.
///
/// A name is that of the code with or without its person and stream, or its label in the codebook; `*`
/// stands for any text. A name without a star must mean a single code.
public struct CodeNames: Sendable {
  private let codebook: Codebook

  /// Names of the codes in `codebook`.
  public init(_ codebook: Codebook) { self.codebook = codebook }

  /// The codes that `text` names, in codebook order.
  ///
  /// - Throws: ``CodeNameError``.
  public func codes(_ text: String) throws(CodeNameError) -> [Code] {
    let hasStar = text.contains("*")
    // The fullest reading goes first, so that a code called like a stream is still found.
    for spelling in Spelling.allCases {
      let found = codebook.codes.filter { code in
        let name = spelling.name(of: codebook[code])
        return hasStar ? Self.matches(text, name) : name == text
      }
      if found.isEmpty { continue }
      guard hasStar || found.count == 1 else {
        throw .ambiguous(text, found.map { codebook[$0].fullName })
      }
      return found
    }
    throw .unknown(text, known: codebook.codes.map { shortName(of: $0) })
  }

  /// The codes of several names, each once, in codebook order.
  public func codes(_ texts: [String]) throws(CodeNameError) -> [Code] {
    var all: Set<Code> = []
    for text in texts { all.formUnion(try codes(text)) }
    return all.sorted()
  }

  /// The shortest name with a person that means this code alone.
  public func shortName(of code: Code) -> String {
    let entry = codebook[code]
    let short = entry.person.id + "." + entry.name
    let isAlone = codebook.entries.count { $0.person.id + "." + $0.name == short } == 1
    return isAlone ? short : entry.fullName
  }

  private enum Spelling: CaseIterable {
    case full
    case personAndName
    case streamAndName
    case name
    case personAndLabel
    case label

    func name(of entry: Codebook.Entry) -> String {
      switch self {
      case .full: entry.fullName
      case .personAndName: entry.person.id + "." + entry.name
      case .streamAndName: entry.stream + "." + entry.name
      case .name: entry.name
      case .personAndLabel: entry.person.id + "." + entry.label
      case .label: entry.label
      }
    }
  }

  /// Whether `name` is `pattern` with any text for each star; O(length) for each star.
  private static func matches(_ pattern: String, _ name: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = parts.first, let last = parts.last, parts.count > 1 else {
      return pattern == name
    }
    guard name.hasPrefix(first), name.count >= first.count + last.count, name.hasSuffix(last)
    else { return false }
    var rest = name.dropFirst(first.count).dropLast(last.count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

/// Why a name finds no code.
public enum CodeNameError: Error, Hashable, Sendable {
  /// No code is called so.
  case unknown(String, known: [String])
  /// Several codes are.
  case ambiguous(String, [String])
}
