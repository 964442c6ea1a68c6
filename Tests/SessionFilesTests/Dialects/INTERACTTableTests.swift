import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Mangold INTERACT")
struct INTERACTTableTests {
  static let head =
    "Level,Description,Number,Onset_Time,Offset_Time,Duration_Time,Maternal Affect,Infant Affect"
  static let lines = [
    head, "1,set,1,100,110,10,,", "2,set,2,100,110,10,,", "3,,3,100,103.96,3.96,1,",
    "3,,4,104,109.96,5.96,0,", "3,,5,100,101.96,1.96,,N", "3,,6,102,104.96,2.96,,W",
    "3,,7,102,103,1,,",
  ]

  @Test("Classes are streams, groups and sets give the bounds, an event without a class is told")
  func classes() throws {
    let outcome = try read(lines: Self.lines)
    #expect(outcome.errors == [])
    #expect(outcome.tables.first?.layout.dialect == "Mangold INTERACT export")
    let session = try outcome.session()
    #expect(session.span == TimeSpan(onset: .seconds(100), offset: .seconds(110)))
    #expect(session.spanOrigin == .stated)
    #expect(session.persons.map(\.id) == ["Infant", "Maternal"])
    // The frame between two bouts is bridged.
    #expect(try session.bouts("Maternal.Affect") == ["1 100-104", "0 104-109.96"])
    #expect(try session.bouts("Infant.Affect") == ["N 100-102", "W 102-104.96"])
    #expect(try outcome.message(.rowWithoutCode).place?.line == 8)
  }

  @Test("An event with two classes is an event of both")
  func two() throws {
    let lines = [
      "Level,Description,Number,Onset_Time,Offset_Time,Duration_Time,Gaze,Voice",
      "3,,1,0,2,2,away,cry",
    ]
    let session = try read(lines: lines).session()
    #expect(try session.bouts("subject.Gaze") == ["away 0-2"])
    #expect(try session.bouts("subject.Voice") == ["cry 0-2"])
  }

  @Test("A row too short and a time that is none are errors of their lines")
  func wrong() throws {
    let short = try read(lines: [Self.head, "3,,1,0,2,2,1,", "3,,2,5"])
    #expect(short.errors.count == 1, "\(short.ids)")
    #expect(short.diagnostics.first { $0.severity == .error }?.place?.line == 3)
    #expect(short.sessions.isEmpty)
    let time = try read(lines: [Self.head, "3,,1,0,2,2,1,", "3,,2,five,6,1,0,"])
    #expect(time.errors == ["E301"])
    #expect(try time.message(.notATime).place?.line == 3)
    #expect(time.sessions.isEmpty)
  }

  @Test("Other tables are none", arguments: ["onset,offset,code", "Level,Description,Number,x"])
  func others(header: String) throws {
    let outcome = try read(lines: [header, "1,2,a,b"])
    #expect(outcome.tables.first?.layout.dialect != "Mangold INTERACT export")
  }
}
