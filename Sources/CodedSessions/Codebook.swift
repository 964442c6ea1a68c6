/// The codes of a session in their fixed order, each with the stream it belongs to.
public struct Codebook: Hashable, Sendable {
  /// What the session knows of one code.
  public struct Entry: Hashable, Sendable {
    /// Whose behaviour it is.
    public let person: Person
    /// The stream it belongs to, such as `gaze`.
    public let stream: String
    /// The code as the files spell it.
    public let name: String
    /// What reports call it: a verb phrase in the third person such as *looks at mother*. The name
    /// unless the codebook says otherwise.
    public let label: String
    /// What the code means, if known.
    public let codeClass: CodeClass?
    /// The colour a user gave the code, as `#RRGGBB`.
    public let colour: String?

    /// An entry whose label is its name unless one is given.
    public init(
      person: Person, stream: String, name: String, label: String? = nil,
      codeClass: CodeClass? = nil, colour: String? = nil
    ) {
      self.person = person
      self.stream = stream
      self.name = name
      self.label = label ?? name
      self.codeClass = codeClass
      self.colour = colour
    }

    /// `infant.gaze.averts`: person, stream and code.
    public var fullName: String { person.id + "." + stream + "." + name }
  }

  /// All entries; a ``Code`` is an index into this list.
  public let entries: [Entry]

  /// A codebook of `entries` in this order.
  ///
  /// - Throws: ``CodebookError`` when there are more entries than a code can number, or two for the
  ///   same person, stream and name.
  public init(_ entries: [Entry]) throws(CodebookError) {
    guard entries.count <= Int(UInt16.max) else { throw .tooManyCodes(entries.count) }
    // Not by full name: names may hold dots themselves.
    var seen: Set<[String]> = []
    for entry in entries where !seen.insert([entry.person.id, entry.stream, entry.name]).inserted {
      throw .duplicate(entry.fullName)
    }
    self.entries = entries
  }

  private init() { entries = [] }

  /// The codebook without a code.
  public static let empty = Codebook()

  /// The entry of `code`.
  ///
  /// - Precondition: `code` comes from this codebook.
  public subscript(code: Code) -> Entry { entries[Int(code.index)] }

  /// All codes in codebook order.
  public var codes: [Code] { entries.indices.map { Code(UInt16($0)) } }

  /// The codes of `person` that have one of `classes`, in codebook order.
  public func codes(of person: Person, classes: [CodeClass]) -> [Code] {
    codes.filter { code in
      self[code].person == person && self[code].codeClass.map(classes.contains) == true
    }
  }

  /// The code of a person's stream by its name, `nil` if there is none; O(n).
  public func code(person: Person, stream: String, name: String) -> Code? {
    entries.firstIndex { $0.name == name && $0.stream == stream && $0.person == person }
      .map { Code(UInt16($0)) }
  }
}

/// Why a codebook cannot be made.
public enum CodebookError: Error, Hashable, Sendable {
  /// More entries than 65 535.
  case tooManyCodes(Int)
  /// Two entries for one person, stream and name.
  case duplicate(String)
}
