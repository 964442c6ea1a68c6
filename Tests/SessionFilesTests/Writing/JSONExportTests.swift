import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("JSON, written")
struct JSONExportTests {
  private func parsed(_ export: Export) throws -> [String: Any] {
    let file = try #require(export.files.first)
    #expect(export.files.count == 1 && file.path == "sessions.json")
    let value = try JSONSerialization.jsonObject(with: Data(file.bytes))
    return try #require(value as? [String: Any])
  }

  @Test("Every fact of random sessions stands in it", arguments: 1...40 as ClosedRange<UInt64>)
  func whole(seed: UInt64) throws {
    var random = RandomSession(seed: seed)
    let drawn = [try random.next(id: "S1"), try random.next(id: "S \"2\"")]
    let json = try parsed(JSONExport.write(drawn))
    #expect(json["schema"] as? String == "attune-sessions/1")
    let sessions = try #require(json["sessions"] as? [[String: Any]])
    #expect(sessions.map { $0["id"] as? String } == ["S1", "S \"2\""])
    for (session, json) in zip(drawn, sessions) {
      #expect(json["dyad"] as? String == session.dyad, "seed \(seed)")
      #expect(json["simulated"] as? Bool == session.isSimulated)
      #expect(try seconds(json["onset"]) == session.span.onset.text)
      #expect(try seconds(json["offset"]) == session.span.offset.text)
      let streams = try #require(json["streams"] as? [[String: Any]])
      #expect(streams.count == session.streams.count)
      for (stream, json) in zip(session.streams, streams) {
        #expect(json["person"] as? String == stream.person.id, "seed \(seed)")
        #expect(json["stream"] as? String == stream.name)
        #expect(json["exclusive"] as? Bool == stream.isExclusive)
        #expect((json["codable"] as? [Any])?.count == stream.codable.spans.count)
        let events = try #require(json["events"] as? [[String: Any]])
        let expected =
          stream.bouts.map {
            "\(session.codebook[$0.code].name) \($0.onset.text) \($0.offset.text)"
          } + stream.moments.map { "\(session.codebook[$0.code].name) \($0.time.text) -" }
        let found = try events.map { event in
          let offset = event["offset"] is NSNull ? "-" : try seconds(event["offset"])
          return "\(event["code"] as? String ?? "") \(try seconds(event["onset"])) \(offset)"
        }
        #expect(found == expected, "seed \(seed)")
      }
    }
  }

  /// A number of the file as exact decimal text.
  private func seconds(_ value: Any?) throws -> String {
    let number = try #require(value as? NSNumber)
    return SessionTime(
      microseconds: Int64((number.doubleValue * 1_000_000).rounded())
    ).text
  }

  @Test("The same sessions give the same bytes")
  func stable() throws {
    var random = RandomSession(seed: 5)
    let session = try random.next(id: "S")
    #expect(JSONExport.write([session]) == JSONExport.write([session]))
  }
}
