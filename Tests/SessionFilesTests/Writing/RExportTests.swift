import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables for R, written")
struct RExportTests {
  private func text(_ export: Export, _ path: String) throws -> String {
    let file = try #require(export.files.first { $0.path == path })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  @Test("Tidy tables with a header each, and a script that names them all")
  func tables() throws {
    let session = try read(lines: [
      "session,phase,person,stream,code,onset,offset", "S1,play,infant,gaze,away,0,2.5",
      "S1,play,infant,gaze,partner,2.5,4", "S1,play,mother,voice,\"calls, laughs\",3,3.5",
    ]).session()
    let export = RExport.write([session])
    #expect(
      export.files.map(\.path) == [
        "load.R", "sessions.csv", "events.csv", "codable.csv", "phases.csv", "codebook.csv",
      ])
    #expect(
      try text(export, "events.csv") == """
        session,dyad,phase,person,stream,kind,code,class,onset_s,offset_s,duration_s,source,line
        S1,,play,infant,gaze,state,away,away,0,2.5,2.5,table.csv,2
        S1,,play,infant,gaze,state,partner,partner,2.5,4,1.5,table.csv,3
        S1,,play,mother,voice,interval,"calls, laughs",positive,3,3.5,0.5,table.csv,4

        """)
    #expect(
      try text(export, "phases.csv") == "session,dyad,phase,onset_s,offset_s\nS1,,play,0,4\n")
    let script = try text(export, "load.R")
    for file in export.files.dropFirst() { #expect(script.contains("\"\(file.path)\"")) }
  }

  @Test(
    "The events of random sessions read back from the tables",
    arguments: 1...30 as ClosedRange<UInt64>)
  func again(seed: UInt64) throws {
    var random = RandomSession(seed: seed, isAwkward: false)
    let sessions = [try random.next(id: "S1"), try random.next(id: "S2")]
    var options = ReadingOptions()
    options.bridge = .upTo(.zero)
    options.overlaps = .keep
    let outcome = try read(
      try text(RExport.write(sessions), "events.csv"), name: "events.csv", options: options)
    #expect(outcome.errors == [], "seed \(seed)")
    let found = Set(outcome.sessions.flatMap { events($0.session) })
    #expect(found == Set(sessions.flatMap(events)), "seed \(seed)")
  }

  /// All events as words.
  private func events(_ session: CodedSession) -> [String] {
    session.streams.flatMap { stream in
      stream.bouts.map {
        "\(stream.person.id) \(session.codebook[$0.code].name) \($0.onset.text) \($0.offset.text)"
      }
        + stream.moments.map {
          "\(stream.person.id) \(session.codebook[$0.code].name) \($0.time.text)"
        }
    }
  }

  @Test(
    "Rows of events and their lengths are those of random sessions",
    arguments: 1...30 as ClosedRange<UInt64>)
  func rows(seed: UInt64) throws {
    var random = RandomSession(seed: seed, isAwkward: false)
    let sessions = [try random.next(id: "S1"), try random.next(id: "S2")]
    let lines = try text(RExport.write(sessions), "events.csv").split(separator: "\n")
    let count = sessions.flatMap(\.streams).reduce(0) { $0 + $1.bouts.count + $1.moments.count }
    #expect(lines.count == count + 1, "seed \(seed)")
    let factors = Set(sessions.flatMap(\.factors).map(\.name))
    #expect(lines.first?.split(separator: ",").count == 13 + factors.count, "seed \(seed)")
  }
}
