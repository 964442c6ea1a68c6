public import CodedSessions

/// The codebook of a session as the text of a `codebook.csv`: the table with which a file that says
/// only `averts` is read as *infant, gaze, class away*.
///
/// The kind of a stream is that of the session; an uncodable code belongs to a stream although no
/// bout carries it. Codes of one exclusive stream form an exclusive group.
public struct CodebookText: Hashable, Sendable {
  /// The text of the file.
  public let text: String

  /// The text of the codebook of `session`.
  public init(_ session: CodedSession) {
    var lines = [
      delimitedLine([
        "stream", "person", "code", "label", "kind", "class", "order", "colour",
        "exclusive_group",
      ])
    ]
    for (index, entry) in session.codebook.entries.enumerated() {
      let stream = session.streams.first { $0.person == entry.person && $0.name == entry.stream }
      let group = stream?.isExclusive == true ? entry.person.id + " " + entry.stream : ""
      lines.append(
        delimitedLine([
          entry.stream, entry.person.id, entry.name, entry.label, stream?.kind.rawValue ?? "",
          entry.codeClass?.rawValue ?? "", String(index + 1), entry.colour ?? "", group,
        ]))
    }
    text = lines.map { $0 + "\n" }.joined()
  }
}
