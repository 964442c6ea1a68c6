public import CodedSessions

/// Writes sessions as the canonical table, from which they read back exactly.
///
/// `session, dyad, person, stream, code, onset, offset, type, source, line`: UTF-8, comma, LF; times in
/// decimal seconds with up to six places. The rows of a session lie together: its span, clock, factors
/// and phases first; then stream by stream its codable time, whose code column names the stream's kind,
/// and its bouts or moments in time order. What codes mean stands in a codebook beside the table.
///
/// ```
/// session,dyad,person,stream,code,onset,offset,type,source,line
/// S1,D1,,,stated,0,180,session,play.csv,
/// S1,D1,infant,gaze,state,0,180,codable,,
/// S1,D1,infant,gaze,averts,36.2,43,state,play.csv,12
/// ```
public struct CanonicalText {
  /// The text so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// A table without sessions: the header.
  public init() {
    bytes += Array(CanonicalColumn.allCases.map(\.rawValue).joined(separator: ",").utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Takes the text written so far away, so that a long table can be written piece by piece.
  public mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds all of `session`. Costs O(n) in its bouts and moments.
  public mutating func append(_ session: CodedSession) {
    append(session, size: .max) { _ in }
  }

  /// Adds all of `session`, and hands the text over whenever it has come to be `size` bytes long, so that
  /// a long session takes no more memory than a short one.
  mutating func append<Fault: Error>(
    _ session: CodedSession, size: Int, to sink: ([UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    var row = Row(session: session)
    addFacts(of: session, row)
    for phase in session.phases {
      row.write(
        &bytes, code: phase.name, onset: phase.span.onset, offset: phase.span.offset, type: "phase")
    }
    for stream in session.streams {
      try add(stream, of: session, &row) { (bytes: inout [UInt8]) throws(Fault) in
        guard bytes.count >= size else { return }
        try sink(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func addFacts(of session: CodedSession, _ row: Row) {
    row.write(
      &bytes, code: session.spanOrigin.rawValue, onset: session.span.onset,
      offset: session.span.offset, type: "session",
      source: session.sources.first.map { ($0, 0) })
    add(.timeUnit, code: session.timeUnit.origin.rawValue, to: session.timeUnit.step, row)
    if session.isSimulated { add(.simulated, code: "yes", row) }
    for name in session.sources.dropFirst() { add(.source, code: name, row) }
    for person in session.persons { add(.person, person: person.id, row) }
    for factor in session.factors {
      row.write(&bytes, stream: factor.name, code: factor.value, type: "session")
    }
  }

  private mutating func add(
    _ fact: CanonicalFact, person: String = "", code: String = "", to offset: SessionTime = .zero,
    _ row: Row
  ) {
    row.write(
      &bytes, person: person, stream: fact.rawValue, code: code, onset: .zero, offset: offset,
      type: "session")
  }

  private mutating func add<Fault: Error>(
    _ stream: Stream, of session: CodedSession, _ row: inout Row,
    handOver: (inout [UInt8]) throws(Fault) -> Void
  ) throws(Fault) {
    row.begin(stream)
    let kind = CanonicalKind(stream).rawValue
    for span in stream.codable.spans {
      row.write(&bytes, code: kind, onset: span.onset, offset: span.offset, type: "codable")
    }
    if stream.codable.spans.isEmpty { row.write(&bytes, code: kind, type: "codable") }
    func source(_ source: SourceLine) -> (String, UInt32)? {
      let index = Int(source.file)
      return session.sources.indices.contains(index)
        ? (session.sources[index], source.line) : nil
    }
    for bout in stream.bouts {
      row.write(
        &bytes, code: session.codebook[bout.code].name, onset: bout.onset, offset: bout.offset,
        type: stream.kind.rawValue, source: source(bout.source))
      try handOver(&bytes)
    }
    for moment in stream.moments {
      row.write(
        &bytes, code: session.codebook[moment.code].name, onset: moment.time,
        type: stream.kind.rawValue, source: source(moment.source))
      try handOver(&bytes)
    }
  }
}

extension CanonicalText {
  /// Writes rows of one session.
  private struct Row {
    private let session: [UInt8]
    private var stream: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ",")]

    init(session: CodedSession) {
      var prefix: [UInt8] = []
      DelimitedCell.append(session.id, to: &prefix)
      prefix.append(UInt8(ascii: ","))
      DelimitedCell.append(session.dyad ?? "", to: &prefix)
      prefix.append(UInt8(ascii: ","))
      self.session = prefix
    }

    /// The rows that follow are about `stream`.
    mutating func begin(_ stream: Stream) {
      self.stream = []
      DelimitedCell.append(stream.person.id, to: &self.stream)
      self.stream.append(UInt8(ascii: ","))
      DelimitedCell.append(stream.name, to: &self.stream)
      self.stream.append(UInt8(ascii: ","))
    }

    /// Writes a row about a person and a stream that are named here.
    func write(
      _ bytes: inout [UInt8], person: String = "", stream: String, code: String,
      onset: SessionTime? = nil, offset: SessionTime? = nil, type: String
    ) {
      bytes += session
      DelimitedCell.append(person, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      DelimitedCell.append(stream, to: &bytes)
      bytes.append(UInt8(ascii: ","))
      end(&bytes, code: code, onset: onset, offset: offset, type: type, source: nil)
    }

    /// Writes a row about the stream that was begun, or about none.
    func write(
      _ bytes: inout [UInt8], code: String, onset: SessionTime? = nil,
      offset: SessionTime? = nil, type: String, source: (name: String, line: UInt32)? = nil
    ) {
      bytes += session
      bytes += stream
      end(&bytes, code: code, onset: onset, offset: offset, type: type, source: source)
    }

    private func end(
      _ bytes: inout [UInt8], code: String, onset: SessionTime?, offset: SessionTime?,
      type: String, source: (name: String, line: UInt32)?
    ) {
      let comma = UInt8(ascii: ",")
      DelimitedCell.append(code, to: &bytes)
      bytes.append(comma)
      if let onset { DelimitedCell.append(onset, to: &bytes) }
      bytes.append(comma)
      if let offset { DelimitedCell.append(offset, to: &bytes) }
      bytes.append(comma)
      bytes += type.utf8
      bytes.append(comma)
      if let source { DelimitedCell.append(source.name, to: &bytes) }
      bytes.append(comma)
      if let source, source.line > 0 { bytes += String(source.line).utf8 }
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}
