import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Events in sentences")
struct EventSentencesTests {
  @Test("A label is the verb, a bare code is shown; people with a role get an article")
  func sentences() throws {
    let session = try read(lines: [
      "person,stream,code,onset,offset", "infant,gaze,away,36.2,43", "Mia,voice,calls,40,",
    ]).session()
    #expect(
      EventSentences.samples(of: session) == [
        "at 0:36.2 the infant shows \"away\" (gaze) for 6.8 s (line 2)",
        "at 0:40 Mia shows \"calls\" (voice) (line 3)",
      ])
    let labelled = try CodedSession(
      id: session.id, span: session.span, spanOrigin: session.spanOrigin,
      timeUnit: session.timeUnit, persons: session.persons, streams: session.streams,
      codebook: Codebook(
        session.codebook.entries.map {
          Codebook.Entry(
            person: $0.person, stream: $0.stream, name: $0.name,
            label: $0.name == "away" ? "averts" : nil)
        }))
    #expect(
      EventSentences.samples(of: labelled).first
        == "at 0:36.2 the infant averts for 6.8 s (line 2)")
  }

  @Test("Three of many: different people and codes, and the last")
  func chosen() throws {
    var lines = ["person,code,onset,offset"]
    for index in 0..<20 { lines.append("infant,a,\(index).5,\(index + 1)") }
    lines.append("mother,b,30,31")
    lines.append("infant,c,32,33.5")
    let sentences = EventSentences.samples(of: try read(lines: lines).session())
    #expect(sentences.count == 3)
    #expect(sentences.map { $0.contains("mother") } == [false, true, false])
    #expect(sentences.last?.contains("(line 23)") ?? false)
  }

  @Test("Records without a clock have places and intervals")
  func withoutClock() throws {
    let order = try read(lines: ["code", "a", "b"]).session()
    #expect(
      EventSentences.samples(of: order).last == "in place 1 subject shows \"b\" (behavior) (line 3)"
    )
    let steps = try read(
      lines: ["interval,gaze"] + (0..<10).map { "\($0),\($0 < 4 ? "on" : "off")" }
    ).session()
    #expect(
      EventSentences.samples(of: steps).first
        == "in interval 0 subject shows \"on\" (gaze) for 4 intervals (line 2)")
  }

  @Test(
    "Times on a clock",
    arguments: [
      (0, "0:00"), (36_200_000, "0:36.2"), (59_999_999, "0:59.999999"), (60_000_000, "1:00"),
      (3_723_500_000, "1:02:03.5"), (-3_500_000, "-0:03.5"),
    ] as [(Int64, String)])
  func clock(microseconds: Int64, text: String) {
    #expect(EventSentences.clock(SessionTime(microseconds: microseconds)) == text)
  }
}
