import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables with a row for each step")
struct SampledTableTests {
  static func lines(_ header: String, _ rows: [String]) -> [String] { [header] + rows }

  @Test("Runs of equal cells are bouts; columns named after persons are theirs")
  func runs() throws {
    let codes = ["look", "look", "away", "away", "away", "look", "look", "", "NA", "look"]
    let outcome = try read(
      lines: ["time,infant_gaze,caregiver_gaze"]
        + codes.enumerated().map { "\($0.offset),\($0.element),look" })
    #expect(outcome.errors == [])
    let session = try outcome.session()
    #expect(session.span == TimeSpan(onset: .zero, offset: .seconds(10)))
    #expect(
      try session.bouts("infant.gaze") == ["look 0-2", "away 2-5", "look 5-7", "look 9-10"])
    #expect(try session.bouts("caregiver.gaze") == ["look 0-10"])
    #expect(try !session.stream("infant.gaze").codable.contains(.seconds(8)))
  }

  @Test("Columns of 0 and 1 are codes that may hold together")
  func presence() throws {
    let cells = ["1,0", "1,1", "1,1", "0,1", "0,0", "0,0", "1,0", "0,0"]
    let outcome = try read(
      lines: ["time;smile;touch"]
        + cells.enumerated().map { "\($0.offset);\($0.element.replacing(",", with: ";"))" })
    let session = try outcome.session()
    #expect(
      try session.bouts("subject.behavior") == ["smile 0-3", "touch 1-4", "smile 6-7"])
    #expect(try !session.stream("subject.behavior").isExclusive)
    #expect(session.span.offset == .seconds(8))
  }

  @Test("A code that is nearly always on is off where its column says 0: no gap in the coding")
  func nearlyAlwaysOn() throws {
    let outcome = try read(
      lines: ["time,stress_a,coping_b"] + (0..<40).map { "\($0),\($0 == 20 ? 0 : 1),0" } + [
        "40,1,1"
      ]
    ) { $0.actor = .prefix(separator: "_") }
    #expect(outcome.ids == [])
    let session = try outcome.session()
    let stream = try session.stream("stress.behavior")
    #expect(stream.kind == .interval && stream.codable == TimeSet(session.span))
    // In a table of codes the same gap is one.
    let coded = try read(
      lines: ["time,infant_gaze"] + (0..<40).map { "\($0),\($0 == 20 ? "" : "look")" })
    #expect(try coded.session().stream("infant.gaze").kind == .state)
    #expect(coded.ids == ["W310"])
  }

  @Test("A code that the codebook does not have is not put down to another column")
  func unknownCode() throws {
    let outcome = try read(
      lines: [
        "time,smile,touch", "0,1,0", "1,1,1", "2,0,1", "3,0,0", "4,1,0", "5,1,1", "6,0,0", "7,0,0",
      ]
    ) {
      $0.codebook = CodebookFile(rows: [
        CodebookFile.Row(
          stream: "behavior", person: "subject", code: "smile", label: nil, kind: nil,
          codeClass: nil, colour: nil, exclusiveGroup: nil)
      ])
    }
    let message = try outcome.message(.unknownCode)
    #expect(message.message == "unknown code \"touch\"")
    #expect(message.place?.columnName == nil && message.place?.line == 3)
  }

  @Test("Columns that count beside columns of 0 and 1 are presence too")
  func counts() throws {
    let cells = ["1\t0", "2\t1", "1\t1", "0\t1", "0\t0", "0\t0", "1\t0", "0\t0"]
    let session = try read(
      lines: ["time\tp\ts"] + cells.enumerated().map { "\($0.offset).0\t\($0.element)" }
    ).session()
    #expect(try session.bouts("subject.behavior") == ["p 0-3", "s 1-4", "p 6-7"])
  }

  @Test("Frames: a rate gives their time, without one they are intervals without a clock")
  func frames() throws {
    let lines =
      ["frame,gaze"] + (0..<10).map { "\($0 + 100),\($0 < 5 ? "partner" : "away")" }
    let timed = try read(lines: lines) { $0.frameRate = FrameRate(numerator: 25, denominator: 1) }
    #expect(try timed.session().bouts("subject.gaze") == ["partner 4-4.2", "away 4.2-4.4"])
    let counted = try read(lines: lines)
    #expect(try counted.session().timeUnit.origin == .interval)
    #expect(try !counted.session().timeUnit.origin.isClock)
    let given = try read(lines: lines) { $0.step = .milliseconds(500) }
    #expect(try given.session().bouts("subject.gaze") == ["partner 50-52.5", "away 52.5-55"])
    #expect(try given.session().timeUnit.origin.isClock)
  }

  @Test("Sessions and phases lie in columns of their own")
  func sessions() throws {
    var lines = ["dyad,time,phase,gaze"]
    for dyad in ["A", "B"] {
      for step in 0..<6 {
        lines.append(
          "\(dyad),\(step),\(step < 3 ? "play" : "still"),\(step % 4 < 2 ? "on" : "off")")
      }
    }
    let outcome = try read(lines: lines)
    #expect(outcome.errors == [])
    #expect(outcome.sessions.map(\.session.dyad) == ["A", "B"])
    for session in outcome.sessions.map(\.session) {
      #expect(session.phases.map(\.name) == ["play", "still"])
      #expect(session.phases.map(\.span.offset) == [.seconds(3), .seconds(6)])
      #expect(try session.bouts("subject.gaze") == ["on 0-2", "off 2-4", "on 4-6"])
    }
  }

  @Test("Rows that are missing or out of order are told, not filled in")
  func gaps() throws {
    func rows(_ steps: [Int]) -> [String] { ["time,gaze"] + steps.map { "\($0),on" } }
    // The first rows decide the step; what is later missing is a gap.
    let many = Array(0..<1_000) + Array(1_005..<1_020)
    let outcome = try read(lines: rows(many))
    #expect(outcome.errors == [])
    #expect(try outcome.message(.uncodableGap).place?.line == 1_002)
    #expect(try outcome.session().bouts("subject.gaze") == ["on 0-1000", "on 1005-1020"])
    #expect(try !outcome.session().stream("subject.gaze").codable.contains(.seconds(1_002)))
    let backwards = try read(lines: rows(Array(0..<1_000) + [500, 1_000]))
    #expect(try backwards.message(.timeRunsBackwards).place?.line == 1_002)
  }

  @Test("A table of events is none", arguments: ["onset,offset,code", "time,status,code"])
  func events(header: String) throws {
    let rows = (0..<10).map { "\($0),\($0 + 1),a" }
    let outcome = try read(lines: [header] + rows)
    #expect(
      outcome.tables.first?.layout.dialect.hasPrefix("table with a row for each step") != true)
  }

  @Test(
    "Solomon Coder: variables side by side, empty before their coding begins, notes and measures")
  func solomon() throws {
    var lines = ["Time;Light;Behaviour;Location;Notes;Temperature"]
    for step in 0..<600 {
      let time = "\(step / 25),\(step % 25 * 4 < 10 ? "0" : "")\(step % 25 * 4)"
      let behaviour = step < 500 ? "" : step < 550 ? "look" : "away"
      lines.append("\(time);on;\(behaviour);\(step < 10 ? "" : "A");\(step == 3 ? "x" : "");2,5")
    }
    let outcome = try read(lines: lines)
    #expect(outcome.errors == [], "\(outcome.diagnostics.map(DiagnosticText.render))")
    let session = try outcome.session()
    #expect(session.timeUnit.step == .milliseconds(40))
    #expect(try session.bouts("subject.Light") == ["on 0-24"])
    #expect(try session.bouts("subject.Behaviour") == ["look 20-22", "away 22-24"])
    #expect(try session.bouts("subject.Location") == ["A 0.4-24"])
    #expect(session.streams.count == 3)
  }

  @Test("Columns of measurements are not taken for codes")
  func measurements() throws {
    let rows = (0..<40).map { "\($0),\(0.5 + Double($0) / 7)" }
    let outcome = try read(lines: ["time,pitch"] + rows)
    #expect(!outcome.errors.isEmpty)
  }
}
