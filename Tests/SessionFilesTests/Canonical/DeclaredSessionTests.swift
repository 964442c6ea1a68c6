import CodedSessions
import Testing

@testable import SessionFiles

@Suite("An edited canonical table")
struct DeclaredSessionTests {
  private static let sound = [
    "session,dyad,person,stream,code,onset,offset,type,source,line",
    "S,,,,stated,0,10,session,a.csv,", "S,,,time unit,frame,0,0.04,session,,",
    "S,,,,play,0,6,phase,,", "S,,infant,gaze,state,0,10,codable,,",
    "S,,infant,gaze,look,0,4,state,a.csv,2", "S,,infant,gaze,away,4,10,state,a.csv,3",
    "S,,mother,voice,event,0,10,codable,,", "S,,mother,voice,call,3.5,,event,a.csv,4",
  ]

  @Test("Sound as it stands")
  func sound() throws {
    let outcome = try read(lines: Self.sound)
    #expect(outcome.diagnostics == [])
    let session = try outcome.session()
    #expect(try session.bouts("infant.gaze") == ["look 0-4", "away 4-10"])
    #expect(try session.moments("mother.voice") == ["call 3.5"])
    #expect(session.timeUnit == TimeUnit(step: .milliseconds(40), origin: .frame))
    #expect(session.phases.map(\.name) == ["play"])
    #expect(session.streams[0].bouts[1].source == SourceLine(line: 3))
  }

  @Test(
    "What does not fit is told with its line",
    arguments: [
      (1, "S,,,,stated,10,0,session,a.csv,", 2), (1, "S,,,,guessed,0,10,session,a.csv,", 2),
      (2, "S,,,time,frame,0,0.04,session,,", 3), (2, "S,,,,stated,0,9,session,,", 3),
      (3, "S,,,,play,6,6,phase,,", 4), (3, "S,,,,play,6,16,phase,,", 2),
      (4, "S,,infant,gaze,states,0,10,codable,,", 5), (4, "", 6),
      (5, "S,,infant,gaze,look,0,4.5,state,a.csv,2", 7),
      (5, "S,,infant,gaze,look,4,0,state,a.csv,2", 6),
      (5, "S,,infant,gaze,look,0,4,interval,a.csv,2", 6),
      (6, "S,,infant,gaze,away,4,10.5,state,a.csv,3", 7),
      (7, "S,,mother,voice,event,5,10,codable,,", 9),
      (8, "S,,mother,voice,call,3.5,4,event,a.csv,4", 9),
      (8, "S,,mother,voice,call,13.5,,event,a.csv,4", 9),
    ])
  func faults(index: Int, replacement: String, line: Int) throws {
    var lines = Self.sound
    lines[index] = replacement
    let outcome = try read(lines: lines)
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E424"], "\(outcome.diagnostics.map(DiagnosticText.render))")
    #expect(outcome.diagnostics.first?.place?.line == line)
    #expect(outcome.diagnostics.first?.expected != nil)
  }

  @Test("An unknown type and a time that is none are told like in any table")
  func rows() throws {
    var lines = Self.sound
    lines[5] = "S,,infant,gaze,look,0,4,bout,a.csv,2"
    #expect(try read(lines: lines).errors == ["E405"])
    lines[5] = "S,,infant,gaze,look,zero,4,state,a.csv,2"
    #expect(try read(lines: lines).errors == ["E301"])
  }

  @Test("A code that the codebook beside it does not know is told with the nearest")
  func unknownCode() throws {
    let row = { (person: String, stream: String, code: String) in
      CodebookFile.Row(
        stream: stream, person: person, code: code, label: nil, kind: nil, codeClass: nil,
        colour: nil, exclusiveGroup: nil)
    }
    let outcome = try read(lines: Self.sound) {
      $0.codebook = CodebookFile(rows: [
        row("infant", "gaze", "looks"), row("infant", "gaze", "away"), row("", "voice", "call"),
      ])
    }
    #expect(outcome.errors == ["E411"])
    #expect(try outcome.message(.unknownCode).hint == "did you mean \"looks\"?")
    #expect(try outcome.message(.unknownCode).place?.line == 6)
  }

  @Test("A bad session leaves its neighbours alone")
  func neighbours() throws {
    let other = Self.sound.dropFirst().map { "T" + $0.dropFirst() }
    var lines = Self.sound
    lines[4] = ""
    let outcome = try read(lines: lines + other)
    #expect(outcome.sessions.map(\.session.id) == ["T"])
  }
}
