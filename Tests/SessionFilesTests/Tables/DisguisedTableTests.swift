import CodedSessions
import Testing

@testable import SessionFiles

/// One session, however a program or a country writes its table, is one session.
@Suite("Tables in disguise")
struct DisguisedTableTests {
  @Test(
    "Random sessions in random disguises read back equal", arguments: 1...150 as ClosedRange<UInt64>
  )
  func equal(seed: UInt64) throws {
    var sessions = RandomSession(seed: seed, isAwkward: false)
    let session = try renamed(sessions.next(id: "table"))
    guard session.streams.contains(where: { !$0.bouts.isEmpty || !$0.moments.isEmpty }) else {
      return
    }
    var random = SplitMix64(seed: seed &+ 10_000)
    let disguise = DisguisedTable(random: &random)
    var options = ReadingOptions()
    options.bridge = .upTo(.zero)
    options.codebook = kinds(of: session)
    let outcome = try read(bytes: disguise.bytes(of: session, random: &random), options: options)
    #expect(outcome.errors == [], "seed \(seed): \(disguise)")
    let found = try outcome.session()
    for stream in session.streams where !stream.bouts.isEmpty || !stream.moments.isEmpty {
      let again = try found.stream(stream.fullName)
      #expect(again.kind == stream.kind, "seed \(seed): \(disguise)")
      #expect(
        events(of: again, in: found) == events(of: stream, in: session), "seed \(seed): \(disguise)"
      )
    }
    let count = session.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count }
    #expect(found.streams.reduce(0) { $0 + $1.bouts.count + $1.moments.count } == count)
  }

  /// Names that tables hold: letters of western languages, delimiters and quotes.
  private func renamed(_ session: CodedSession) throws -> CodedSession {
    let entries = session.codebook.entries.map { entry in
      Codebook.Entry(
        person: entry.person, stream: entry.stream,
        name: entry.name + [" é", ", then; away", " \"no\"", " a|b", ""][entry.name.utf8.count % 5])
    }
    return try CodedSession(
      id: session.id, span: session.span, spanOrigin: .observed, timeUnit: session.timeUnit,
      persons: session.persons, streams: session.streams, codebook: Codebook(entries))
  }

  private func kinds(of session: CodedSession) -> CodebookFile {
    var rows: [CodebookFile.Row] = []
    for entry in session.codebook.entries {
      let stream = session.streams.first { $0.person == entry.person && $0.name == entry.stream }
      rows.append(
        CodebookFile.Row(
          stream: entry.stream, person: entry.person.id, code: entry.name, label: nil,
          kind: stream?.kind, codeClass: nil, colour: nil,
          exclusiveGroup: stream?.isExclusive ?? false ? entry.stream : nil))
    }
    return CodebookFile(rows: rows)
  }

  private func events(of stream: CodedSessions.Stream, in session: CodedSession) -> [String] {
    let bouts = stream.bouts.map {
      "\(session.codebook[$0.code].name) \($0.onset.text) \($0.offset.text)"
    }
    return (bouts + stream.moments.map { "\(session.codebook[$0.code].name) \($0.time.text)" })
      .sorted()
  }
}
