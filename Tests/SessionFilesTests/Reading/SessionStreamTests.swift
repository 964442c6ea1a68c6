import CodedSessions
import Testing

@testable import SessionFiles

/// What streams by must be what is read as a whole.
@Suite("Sessions that stream by")
struct SessionStreamTests {
  /// The sessions that count after a file has streamed by, and how often it was begun anew.
  private func stream(
    _ bytes: [UInt8], options: ReadingOptions = ReadingOptions()
  ) throws -> (sessions: [ReadSession], withdrawals: Int, outcome: SessionReader.Outcome) {
    try withFile(bytes, name: "table.csv") { path in
      var sessions: [ReadSession] = []
      var withdrawals = 0
      let outcome = SessionReader.stream([path], options: options) { delivery in
        switch delivery {
        case .begin: break
        case .session(let session): sessions.append(session)
        case .withdrawn:
          sessions = []
          withdrawals += 1
        }
      }
      return (sessions, withdrawals, outcome)
    }
  }

  /// A table of many sessions, longer than some blocks of text.
  private func table(sessions: Int, rows: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var text = "session,person,stream,code,onset,offset\n"
    for session in 0..<sessions {
      var time = 0
      for _ in 0..<rows {
        let length = Int.random(in: 1...50, using: &random)
        let person = Bool.random(using: &random) ? "infant" : "mother"
        let code = ["look", "away", "smile"].randomElement(using: &random) ?? "look"
        text += "S\(session),\(person),gaze,\(code),\(time),\(time + length)\n"
        time += length
      }
    }
    return Array(text.utf8)
  }

  @Test("Long tables give the sessions and messages of reading them as a whole", arguments: [1, 2])
  func same(seed: UInt64) throws {
    let bytes = table(sessions: 300, rows: 120, seed: seed)
    #expect(bytes.count > 3 * TextSource.blockSize)
    let whole = try read(bytes: bytes)
    let passing = try stream(bytes)
    #expect(passing.withdrawals == 0)
    #expect(passing.sessions.map(\.session.id) == whole.sessions.map(\.session.id))
    #expect(
      passing.sessions.map(\.session.streams) == whole.sessions.map(\.session.streams),
      "seed \(seed)")
    #expect(passing.outcome.diagnostics == whole.diagnostics)
    #expect(passing.outcome.tables.first?.sessionCount == 300)
    #expect(passing.outcome.tables.first?.rowCount == 36_000)
  }

  @Test("A session that comes back is read as a whole")
  func scattered() throws {
    let first = table(sessions: 60, rows: 200, seed: 3)
    let tail = "S7,infant,gaze,look,900000,900001\n"
    let bytes = first + Array(tail.utf8)
    let passing = try stream(bytes)
    #expect(passing.withdrawals == 1)
    let whole = try read(bytes: bytes)
    #expect(passing.sessions == whole.sessions)
    #expect(passing.outcome.diagnostics == whole.diagnostics)
  }

  @Test("A row of nobody knows which session takes back what was delivered")
  func withdrawn() throws {
    let bytes = table(sessions: 60, rows: 200, seed: 4) + Array("S61,infant,gaze\n".utf8)
    let passing = try stream(bytes)
    #expect(passing.withdrawals == 1)
    #expect(passing.sessions.isEmpty)
    #expect(passing.outcome.errors == ["E207"])
    var options = ReadingOptions()
    options.badRows = .skip
    #expect(try stream(bytes, options: options).sessions.count == 60)
  }

  @Test("Spellings are counted over the whole file, and ignoring case holds it")
  func spellings() throws {
    let text = "session,code,onset,offset\nA,Look,0,1\nB,look,0,1\nC,look,0,2\n"
    let passing = try stream(Array(text.utf8))
    #expect(passing.outcome.ids == ["W412", "N320"])
    #expect(passing.sessions.count == 3)
    var options = ReadingOptions()
    options.ignoresCase = true
    let one = try stream(Array(text.utf8), options: options)
    #expect(
      one.sessions.flatMap { $0.session.codebook.entries.map(\.name) } == ["look", "look", "look"])
  }

  @Test("A name that two files use is told once more")
  func twins() throws {
    try withFile(Array("session,code,onset,offset\nA,look,0,1\n".utf8), name: "one.csv") { path in
      var count = 0
      let outcome = SessionReader.stream([path, path]) { delivery in
        if case .session = delivery { count += 1 }
      }
      #expect(count == 2)
      #expect(outcome.ids == ["W423", "N320"])
    }
  }
}
