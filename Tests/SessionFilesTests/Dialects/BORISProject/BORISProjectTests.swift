import CodedSessions
import Foundation
import Testing

@testable import SessionFiles

@Suite("BORIS projects")
struct BORISProjectTests {
  private func project(_ events: String, more: String = "") -> String {
    """
    {"time_format":"hh:mm:ss","behaviors_conf":{"0":{"type":"Point event","code":"p","category":""},
    "1":{"type":"State event","code":"s","category":"gaze"}},
    "observations":{"second":{"type":"LIVE","file":[],"time offset":0.0,\(more)
    "events":[\(events)]},
    "first":{"type":"LIVE","file":{},"events":[]}}}
    """
  }

  @Test("States begin and end in turn, points are moments, order is that of time")
  func toggles() throws {
    let outcome = try read(
      project(
        """
        [9.5,"infant","s","",""],
        [1.8,"infant","s","",""],
        [3.25,"infant","p","a|None",""],
        [8.125,"infant","s","","",17,"NA"],
        [10.25,"infant","s","",""]
        """), name: "play.boris")
    #expect(outcome.errors == [])
    let session = try outcome.session()
    #expect(session.id == "second")
    #expect(try session.bouts("infant.gaze") == ["s 1.8-8.125", "s 9.5-10.25"])
    #expect(try session.moments("infant.behavior") == ["p 3.25"])
    #expect(try session.stream("infant.gaze").bouts[0].source.line == 5, "the line of its START")
    #expect(outcome.ids.contains("W209"), "an observation without events is told")
  }

  @Test("Length, offset, interval and variables")
  func facts() throws {
    let media = """
      "file":{"1":["a.mp4","b.mp4"],"2":["c.mp4"]},"media_info":{"length":{"a.mp4":10.5,"b.mp4":20.1,"c.mp4":12}},"independent_variables":{"age":"6","sex":""},
      """
    let text = project("[5.1,\"\",\"p\",\"\",\"\"]", more: media)
      .replacingOccurrences(of: "\"file\":[],", with: "")
    let session = try read(text, name: "a.boris").session()
    #expect(session.span.offset == .milliseconds(30_600) && session.spanOrigin == .stated)
    #expect(session.factors == [.init(name: "age", value: "6")])
    let interval = try read(
      project("[5.1,\"\",\"p\",\"\",\"\"]", more: "\"observation time interval\":[2,8.5],"),
      name: "b.boris"
    ).session()
    #expect(interval.span.onset == .seconds(2) && interval.span.offset == .milliseconds(8_500))
  }

  @Test("An unclosed state, an unknown code and a torn event are told")
  func faults() throws {
    let open = try read(project("[1,\"\",\"s\",\"\",\"\"]"), name: "o.boris")
    #expect(open.errors == ["E402"])
    #expect(try read(project("[1,\"\",\"z\",\"\",\"\"]"), name: "z.boris").errors == ["E405"])
    #expect(try read(project("[\"\",\"s\"]"), name: "t.boris").errors == ["E301"])
    #expect(
      try read("{\"time_format\":\"hh\",\"observations\":3}", name: "x.boris").errors == ["E109"])
    #expect(
      try read("{\"time_format\":\"hh\",\"observations\":{", name: "y.boris").errors == ["E109"])
  }

  @Test("Damaged projects give sessions or an error", arguments: 1...150 as ClosedRange<UInt64>)
  func damaged(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(project("[1,\"a\",\"s\",\"\",\"\"],[2,\"a\",\"s\",\"\",\"\"]").utf8)
    for _ in 0..<2 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] =
        Array("{}[],:\"\\9a\n".utf8).randomElement(using: &random) ?? 0x20
    }
    let outcome = try read(bytes: bytes, name: "d.boris")
    #expect(!outcome.sessions.isEmpty || !outcome.errors.isEmpty, "seed \(seed)")
  }
}
