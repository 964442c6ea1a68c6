public import CodedSessions

/// A codebook as a laboratory keeps it: a table with a row for each code.
public struct CodebookFile: Sendable, Hashable {
  /// One row.
  public struct Row: Sendable, Hashable {
    /// The stream the code belongs to.
    public let stream: String
    /// Whose code it is; empty for everyone's.
    public let person: String
    /// The code as files spell it.
    public let code: String
    /// What reports call it.
    public let label: String?
    /// What gaps in its stream mean.
    public let kind: StreamKind?
    /// What it means.
    public let codeClass: CodeClass?
    /// `#RRGGBB`.
    public let colour: String?
    /// The name of the group of codes that exclude one another.
    public let exclusiveGroup: String?
  }

  /// What the codebook says of one stream.
  struct StreamRule: Hashable {
    let kind: StreamKind
    let isExclusive: Bool
  }

  /// The rows in the order that reports follow.
  public let rows: [Row]

  /// The row of a code, the row for that person before the row for everyone.
  func row(person: String, stream: String?, code: String) -> Row? {
    let matching = rows.filter { row in
      row.code == code && (row.person.isEmpty || row.person == person)
        && (stream.map { $0 == row.stream } ?? true)
    }
    return matching.first { $0.person == person } ?? matching.first
  }

  /// The rows of a person's stream whose kind is given.
  func rows(of person: String, stream: String) -> [Row] {
    rows.filter {
      $0.kind != nil && $0.stream == stream && ($0.person.isEmpty || $0.person == person)
    }
  }

  /// All rows of a person's stream, in order.
  func rows(ofStream stream: String, person: String) -> [Row] {
    rows.filter { $0.stream == stream && ($0.person.isEmpty || $0.person == person) }
  }

  /// What the codebook says of a person's stream, `nil` if it does not know it.
  func rule(person: String, stream: String) -> StreamRule? {
    let own = rows.filter {
      $0.stream == stream && ($0.person.isEmpty || $0.person == person)
    }
    guard let kind = own.lazy.compactMap(\.kind).first else { return nil }
    return StreamRule(
      kind: kind, isExclusive: kind == .state || own.contains { $0.exclusiveGroup != nil })
  }

  /// The code nearest to an unknown one.
  func nearest(to code: String, person: String) -> String? {
    ColumnNames.nearest(
      to: code, among: rows.filter { $0.person.isEmpty || $0.person == person }.map(\.code))
  }
}
