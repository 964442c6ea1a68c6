import CodedSessions
import Testing

@testable import SessionFiles

@Suite("The Observer XT")
struct ObserverTableTests {
  static let newer = [
    "Date_Time_Absolute_dmy_hmsf,Date_dmy,Time_Absolute_hms,Time_Absolute_f,Time_Relative_hmsf,"
      + "Time_Relative_hms,Time_Relative_f,Time_Relative_sf,Duration_sf,Observation,Event_Log,"
      + "Subject,Behavior,Modifier_1,Event_Type,Comment,",
    "05-10-2011 10:00:00.000,05-10-2011,10:00:00,0,00:00:00.000,00:00:00,0,0.00,4.24,Obs 1,log,"
      + "infant,away,left,State start,,",
    "05-10-2011 10:00:01.500,05-10-2011,10:00:01,0.5,00:00:01.500,00:00:01,0.5,1.50,0.00,Obs 1,log,"
      + "mother,touch,,Point,gentle,",
    "05-10-2011 10:00:04.240,05-10-2011,10:00:04,0.24,00:00:04.240,00:00:04,0.24,4.24,0.00,Obs 1,log,"
      + "infant,away,left,State stop,,",
  ]

  @Test("The layout of versions 9 to 16, with a trailing delimiter")
  func newer() throws {
    let outcome = try read(lines: Self.newer)
    #expect(outcome.errors == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    let layout = try #require(outcome.tables.first?.layout)
    #expect(layout.dialect == "The Observer XT, event log as text")
    #expect(layout.hasTrailingDelimiter)
    let session = try outcome.session()
    #expect(session.id == "Obs 1")
    #expect(try session.bouts("infant.behavior") == ["away 0-4.24"])
    #expect(try session.moments("mother.behavior") == ["touch 1.5"])
  }

  @Test("UTF-16 with a byte order mark, semicolons and decimal commas")
  func wide() throws {
    let text = Self.newer.map { line in
      line.replacing(",", with: ";").replacing("0.00", with: "0,00").replacing("4.24", with: "4,24")
        .replacing("1.50", with: "1,50")
    }.joined(separator: "\r\n")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let outcome = try read(bytes: bytes, name: "odx.txt")
    #expect(outcome.errors == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    #expect(try outcome.session().bouts("infant.behavior") == ["away 0-4.24"])
  }

  @Test("The layout of version 8 after its preamble, without modifiers")
  func older() throws {
    let outcome = try read(lines: [
      "\"Header Lines:\",\"4\"", "\"Project\",\"twins\"", "",
      "Relative Time (seconds),Observation Name,Event Log File Name,Subject,Behavior,Event Type,Comment",
      "0,Obs 1,a.odx,infant,gaze,State start,", "2.5,Obs 1,a.odx,infant,gaze,State stop,",
      "3,Obs 1,a.odx,infant,smile,Point,",
    ])
    #expect(outcome.errors == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    let session = try outcome.session()
    #expect(try session.bouts("infant.behavior") == ["gaze 0-2.5"])
    #expect(try session.moments("infant.behavior events") == ["smile 3"])
  }

  @Test("A start without its stop is told")
  func unclosed() throws {
    #expect(try read(lines: Array(Self.newer.dropLast())).errors == ["E402"])
  }
}
