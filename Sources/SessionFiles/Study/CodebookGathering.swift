public import CodedSessions

/// Gathers the codes of many sessions into one codebook, in the order in which persons, streams and
/// codes first appear.
public struct CodebookGathering: Sendable {
  private struct StreamKey: Hashable {
    let person: String
    let stream: String
  }

  private struct StreamEntry {
    /// `nil` when sessions differ.
    var kind: StreamKind?
    var isExclusive: Bool
    var entries: [Codebook.Entry] = []
    var names: Set<String> = []
  }

  private var order: [StreamKey] = []
  private var streams: [StreamKey: StreamEntry] = [:]

  /// A codebook without codes.
  public init() {}

  /// Adds the codes of `session`. Costs O(n) in its codes.
  public mutating func add(_ session: CodedSession) {
    for stream in session.streams {
      let key = StreamKey(person: stream.person.id, stream: stream.name)
      guard var known = streams[key] else {
        order.append(key)
        streams[key] = StreamEntry(kind: stream.kind, isExclusive: stream.isExclusive)
        continue
      }
      if known.kind != stream.kind || known.isExclusive != stream.isExclusive {
        known.kind = nil
        streams[key] = known
      }
    }
    for entry in session.codebook.entries {
      let key = StreamKey(person: entry.person.id, stream: entry.stream)
      guard streams[key]?.names.insert(entry.name).inserted ?? false else { continue }
      streams[key]?.entries.append(entry)
    }
  }

  /// The codebook: a row for each code, with the kind of its stream where all sessions agree on it.
  public var file: CodebookFile {
    var rows: [CodebookFile.Row] = []
    for key in order {
      guard let stream = streams[key] else { continue }
      for entry in stream.entries {
        rows.append(
          CodebookFile.Row(
            stream: key.stream, person: key.person, code: entry.name, label: entry.label,
            kind: stream.kind, codeClass: entry.codeClass, colour: entry.colour,
            exclusiveGroup: stream.isExclusive && stream.kind == .interval ? key.stream : nil))
      }
    }
    return CodebookFile(rows: rows)
  }
}
