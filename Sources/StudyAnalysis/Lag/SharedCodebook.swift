public import CodedSessions

/// One codebook for several sessions: codes of one person, stream and name are the same code.
///
/// Codes are numbered as they first appear. O(n) in the entries of all codebooks.
public struct SharedCodebook: Sendable, Hashable {
  /// The codes of all sessions.
  public let codebook: Codebook
  /// For each session what its codes are in ``codebook``, in the order of its own codebook.
  private let numbers: [[Code]]

  /// The codebook of `sessions`.
  ///
  /// - Throws: ``CodebookError`` when there are too many codes.
  public init(_ sessions: [CodedSession]) throws(CodebookError) {
    var entries: [Codebook.Entry] = []
    var places: [[String]: Int] = [:]
    var numbers: [[Code]] = []
    for session in sessions {
      var own: [Code] = []
      for entry in session.codebook.entries {
        let key = [entry.person.id, entry.stream, entry.name]
        let place = places[key] ?? entries.count
        if place == entries.count {
          guard place < Int(UInt16.max) else { throw .tooManyCodes(place + 1) }
          places[key] = place
          entries.append(entry)
        }
        own.append(Code(UInt16(place)))
      }
      numbers.append(own)
    }
    codebook = try Codebook(entries)
    self.numbers = numbers
  }

  /// What `code` of session number `session` is in ``codebook``.
  public func shared(_ code: Code, of session: Int) -> Code { numbers[session][Int(code.index)] }

  /// What the shared `code` is in session number `session`, `nil` if it is not coded there.
  public func own(_ code: Code, of session: Int) -> Code? {
    numbers[session].firstIndex(of: code).map { Code(UInt16($0)) }
  }

  /// All codes of session number `session` with what they are in ``codebook``.
  public func names(of session: Int) -> [Code: Code] {
    var names: [Code: Code] = [:]
    for (place, code) in numbers[session].enumerated() { names[Code(UInt16(place))] = code }
    return names
  }
}
