import CodedSessions
import Testing

@testable import SessionFiles

@Suite("BORIS flat tables")
struct BORISTablesTests {
  /// Values for columns by name; columns that are not named here stay empty.
  private func line(_ header: [String], _ values: [String: String]) -> String {
    header.map { values[$0] ?? "" }.joined(separator: ",")
  }

  private func common(_ code: String, _ type: String, _ more: [String: String]) -> [String: String]
  {
    var values = [
      "Observation id": "o1", "Subject": "infant", "Behavior": code, "Behavior type": type,
      "Media duration (s)": "20.5;30.0|50.5", "Total length": "50.500", "FPS": "25.0",
      "Behavioral category": "gaze", "age": "4", "Time offset (s)": "0.0",
      "Coding duration": "7.000",
      "Total duration": "7.000", "Observation duration": "50.4999999999999874944",
    ]
    values.merge(more) { _, new in new }
    return values
  }

  private static let tabular: [(String, [String])] = [
    (
      "8.9.4 to 8.22",
      [
        "Observation id", "Observation date", "Description", "Observation duration",
        "Observation type", "Source", "Media duration (s)", "FPS", "age", "Subject", "Behavior",
        "Behavioral category", "Modifier #1", "Modifier #2", "Behavior type", "Time",
        "Media file name", "Image index", "Image file path", "Comment",
      ]
    ),
    (
      "8.22.20 to 9.x",
      [
        "Observation id", "Observation date", "Description", "Observation duration",
        "Observation type", "Source", "Time offset (s)", "Media duration (s)", "FPS", "age",
        "Subject", "Behavior", "Behavioral category", "Behavior type", "Time", "Media file name",
        "Image index", "Image file path", "Comment",
      ]
    ),
  ]

  @Test("Tabular", arguments: tabular)
  func tabularVersions(version: String, header: [String]) throws {
    let rows = [
      header.joined(separator: ","), line(header, common("looks", "START", ["Time": "1.800"])),
      line(header, common("points", "POINT", ["Time": "2.500"])),
      line(header, common("looks", "STOP", ["Time": "8.800"])),
    ]
    let outcome = try read(lines: rows)
    try check(outcome, dialect: "BORIS tabular events, \(version) layout")
  }

  private static let end = ["Comment start", "Comment stop"]
  private static let times = ["Behavior type", "Start (s)", "Stop (s)", "Duration (s)"]

  private static let aggregated: [(String, [String])] = [
    (
      "4 to 8.0",
      [
        "Observation id", "Observation date", "Media file", "Total length", "FPS", "age", "Subject",
        "Behavior", "Modifiers",
      ] + times + end
    ),
    (
      "4 to 8.0",
      [
        "Observation id", "Observation date", "Description", "Media file", "Total length", "FPS",
        "age", "Subject", "Behavior", "Behavioral category", "Modifiers",
      ] + times + end
    ),
    (
      "8.6.8 to 8.9.10",
      [
        "Observation id", "Observation date", "Description", "Observation type", "Source",
        "Total length", "FPS", "age", "Subject", "Observation duration by subject by observation",
        "Behavior", "Behavioral category", "Modifiers",
      ] + times
        + ["Image index start", "Image index stop"] + end
    ),
    (
      "8.9.11 to 8.22.19",
      [
        "Observation id", "Observation date", "Description", "Observation type", "Source",
        "Total duration", "Media duration (s)", "FPS (frame/s)", "age", "Subject",
        "Observation duration by subject by observation", "Behavior", "Behavioral category",
        "Modifier #1", "Modifier #2",
      ] + times + ["Media file name"] + end
    ),
    (
      "8.22.20 to 9.x",
      [
        "Observation id", "Observation date", "Description", "Observation type", "Source",
        "Time offset (s)", "Coding duration", "Media duration (s)", "FPS (frame/s)", "age",
        "Subject", "Observation duration by subject by observation", "Behavior",
        "Behavioral category", "Modifier #1",
      ] + times + ["Media file name"] + end
    ),
  ]

  private func aggregatedRows(_ header: [String]) -> [String] {
    [
      // Grouped by behaviour, not by time, as versions before 7.2 write them.
      line(
        header,
        common(
          "points", "POINT", ["Start (s)": "2.500", "Stop (s)": "2.500", "Duration (s)": "NA"])),
      line(
        header,
        common(
          "looks", "STATE", ["Start (s)": "1.800", "Stop (s)": "8.800", "Duration (s)": "7.000"])),
    ]
  }

  @Test("Aggregated, as BORIS and as R writes the header", arguments: aggregated)
  func aggregatedVersions(version: String, header: [String]) throws {
    let mangled = header.map { String($0.map { $0.isLetter || $0.isNumber ? $0 : "." }) }
    for names in [header, mangled] {
      let outcome = try read(lines: [names.joined(separator: ",")] + aggregatedRows(header))
      try check(
        outcome, dialect: "BORIS aggregated events, \(version) layout",
        stream: header.contains("Behavioral category") ? "gaze" : "behavior")
    }
  }

  private func check(_ outcome: SessionReader.Outcome, dialect: String, stream: String = "gaze")
    throws
  {
    let session = try outcome.session()
    #expect(try session.bouts("infant.\(stream)") == ["looks 1.8-8.8"])
    #expect(try session.moments("infant.\(stream) events") == ["points 2.5"])
    #expect(session.id == "o1")
    #expect(session.span == TimeSpan(onset: .zero, offset: .milliseconds(50_500)))
    #expect(session.spanOrigin == .stated)
    #expect(session.factors == [CodedSession.Factor(name: "age", value: "4")])
    #expect(try outcome.record().layout.dialect == dialect)
    #expect(outcome.ids == [])
  }

  @Test(
    "Start (seconds) and Start_sec are starts too",
    arguments: [("Start (seconds)", "Stop (seconds)"), ("Start_sec", "Stop_sec")])
  func otherStarts(start: String, stop: String) throws {
    let session = try read(lines: [
      "Observation id,Subject,Behavior,Behavior type,\(start),\(stop)", "o,infant,a,STATE,1,2",
      "o,No focal subject,b,POINT,1.5,1.5",
    ]).session()
    #expect(try session.bouts("infant.behavior") == ["a 1-2"])
    #expect(try session.moments("No focal subject.behavior") == ["b 1.5"])
  }

  @Test("Rows that lost their header are known by STATE, POINT and the difference of times")
  func headerless() throws {
    let rows = [
      "o1,2020-01-02,a.mp4,50.500,25.0,4,infant,looks,gaze,,STATE,1.800,8.800,7.000,,",
      "o1,2020-01-02,a.mp4,50.500,25.0,4,infant,points,gaze,m ,POINT,2.500,2.500,NA,,",
    ]
    let session = try read(lines: rows).session()
    #expect(try session.bouts("infant.gaze") == ["looks 1.8-8.8"])
    #expect(try session.moments("infant.gaze events") == ["points 2.5"])
    #expect(session.span.offset.text == "50.5")
    let wrong = rows.map { $0.replacing("7.000", with: "6.000") }
    #expect(try read(lines: wrong).errors == ["E502"])
  }

  @Test("What the user says of columns goes before what the layout says")
  func mapped() throws {
    let rows = [
      "Observation id,Subject,Behavior,Behavior type,Start (s),Stop (s),Coder",
      "o,x,a,STATE,1,2,infant",
    ]
    let outcome = try read(lines: rows) {
      $0.map = [.person: "Coder"]
      $0.constants = [.dyad: "D1"]
    }
    #expect(try outcome.session().persons.map(\.id) == ["infant"])
    #expect(try outcome.session().dyad == "D1")
    #expect(try read(lines: rows) { $0.map = [.person: "Nobody"] }.errors == ["E501"])
  }

  @Test("A session starts over in every observation")
  func observations() throws {
    let header = "Observation id,Subject,Behavior,Behavior type,Start (s),Stop (s)"
    let outcome = try read(lines: [
      header, "o1,i,a,STATE,1,2", "o2,i,a,STATE,0.5,2", "o1,i,a,STATE,3,4",
    ])
    #expect(outcome.sessions.map(\.session.id) == ["o1", "o2"])
    #expect(outcome.sessions.map(\.record.rowCount) == [2, 1])
  }
}
