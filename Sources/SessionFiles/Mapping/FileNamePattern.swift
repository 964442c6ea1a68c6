/// What the name of a file says of the sessions in it: `{dyad}_{session}_{phase}`.
///
/// The pattern is matched against the whole name without its ending. A field ends at the first place where
/// the text after it in the pattern occurs; the last field takes all the rest. `{}` stands for anything.
public struct FileNamePattern: Sendable, Hashable {
  private enum Piece: Sendable, Hashable {
    case text(String)
    case field(ColumnRole?)
  }

  /// The pattern as it was written.
  public let text: String
  private let pieces: [Piece]

  /// The roles that a field can have.
  static let roles: [ColumnRole] = [.session, .dyad, .phase, .person, .stream]

  /// The pattern that `text` writes.
  init(_ text: String, label: String) throws(RuleProblem) {
    var pieces: [Piece] = []
    var rest = text[...]
    var roles: Set<ColumnRole> = []
    while !rest.isEmpty {
      guard rest.first == "{" else {
        let plain = rest.prefix { $0 != "{" }
        pieces.append(.text(String(plain)))
        rest = rest.dropFirst(plain.count)
        continue
      }
      guard let close = rest.firstIndex(of: "}") else {
        throw RuleProblem("\(label): \"\(text)\" has a { without its }")
      }
      let name = rest[rest.index(after: rest.startIndex)..<close]
      let role = ColumnRole(rawValue: String(name))
      if !name.isEmpty {
        guard let role, Self.roles.contains(role) else {
          let known = Self.roles.map { "{\($0.rawValue)}" }.joined(separator: ", ")
          throw RuleProblem("\(label): there is no field {\(name)}; the fields are \(known) and {}")
        }
        guard roles.insert(role).inserted else {
          throw RuleProblem("\(label): {\(name)} stands twice in \"\(text)\"")
        }
      }
      if case .field = pieces.last {
        throw RuleProblem("\(label): between two fields of \"\(text)\" there must be some text")
      }
      pieces.append(.field(role))
      rest = rest[rest.index(after: close)...]
    }
    guard !roles.isEmpty else {
      throw RuleProblem("\(label): \"\(text)\" has no field such as {dyad} or {session}")
    }
    self.text = text
    self.pieces = pieces
  }

  /// Whether the pattern has a field for `role`.
  public func names(_ role: ColumnRole) -> Bool { pieces.contains(.field(role)) }

  /// What a file's name says, `nil` when it does not match.
  func values(inFileName name: String) -> [ColumnRole: String]? {
    var rest = Self.stem(of: name)[...]
    var values: [ColumnRole: String] = [:]
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .text(let text):
        guard rest.hasPrefix(text) else { return nil }
        rest = rest.dropFirst(text.count)
      case .field(let role):
        var value = rest
        if index + 1 < pieces.count, case .text(let next) = pieces[index + 1] {
          // Text at the very end has to stand at the end of the name.
          let found =
            index + 2 == pieces.count
            ? rest.ranges(of: next).last { $0.upperBound == rest.endIndex }
            : rest.ranges(of: next).first
          guard let found else { return nil }
          value = rest[..<found.lowerBound]
        }
        guard !value.isEmpty else { return nil }
        if let role { values[role] = String(value) }
        rest = rest[value.endIndex...]
      }
    }
    return rest.isEmpty ? values : nil
  }

  /// A name without its ending; `.csv.gz` is one.
  static func stem(of name: String) -> String {
    var stem = name[...]
    if stem.lowercased().hasSuffix(".gz") { stem = stem.dropLast(3) }
    guard let point = stem.lastIndex(of: "."), point > stem.startIndex else { return String(stem) }
    return String(stem[..<point])
  }
}
