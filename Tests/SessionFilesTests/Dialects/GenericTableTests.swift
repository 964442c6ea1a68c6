import CodedSessions
import Testing

@testable import SessionFiles

@Suite("Tables with a header of their own")
struct GenericTableTests {
  @Test(
    "One table in four languages, with decimal commas and units",
    arguments: [
      ["person,code,onset,offset", "infant,looks,1.5,2.25", "infant,away,2.25,4"],
      ["Sujet;Comportement;Début (s);Fin (s)", "infant;looks;1,5;2,25", "infant;away;2,25;4,0"],
      [
        "Subjekt\tVerhalten\tBeginn_ms\tEnde_ms", "infant\tlooks\t1500\t2250",
        "infant\taway\t2250\t4000",
      ],
      ["Sujeto;Conducta;Inicio;Duración", "infant;looks;1,5;0,75", "infant;away;2,25;1,75"],
      [
        "\"\",\"who\",\"code\",\"Start..s.\",\"Stop..s.\"", "1,infant,looks,1.5,2.25",
        "2,infant,away,2.25,4",
      ],
      ["offset,onset,behavior,actor", "2.25,1.5,looks,infant", "0:04,0:02.25,away,infant"],
    ])
  func languages(lines: [String]) throws {
    let outcome = try read(lines: lines)
    let session = try outcome.session()
    #expect(try session.bouts("infant.behavior") == ["looks 1.5-2.25", "away 2.25-4"])
    #expect(session.span.onset.text == "1.5")
    #expect(session.spanOrigin == .observed)
    #expect(outcome.errors == [])
    #expect(session.id == "table")
  }

  @Test("START and STOP rows, in English, French and German words")
  func startStop() throws {
    for (start, stop) in [
      ("START", "STOP"), ("Début", "Fin"), ("Beginn", "Ende"), ("State start", "State stop"),
    ] {
      let outcome = try read(lines: [
        "time,code,status", "1,a,\(start)", "2.5,a,\(stop)", "3,b,POINT",
      ])
      #expect(try outcome.session().bouts("subject.behavior") == ["a 1-2.5"])
      #expect(try outcome.session().moments("subject.behavior events") == ["b 3"])
    }
  }

  @Test("A time alone makes moments")
  func moments() throws {
    let session = try read(lines: ["code,time", "a,1", "b,2.5"]).session()
    #expect(try session.moments("subject.behavior") == ["a 1", "b 2.5"])
  }

  @Test("A column of event types is the code when it holds no START, STOP or POINT")
  func eventType() throws {
    let session = try read(lines: ["Event type,onset,offset", "smile,1.5,2", "cry,3,4"]).session()
    #expect(session.codebook.entries.map(\.name) == ["smile", "cry"])
  }

  @Test("The options map by name, by loose name and by number")
  func mapped() throws {
    for name in ["Which One", "which_one", "2"] {
      let outcome = try read(lines: ["a,Which One,b,c", "x,look,1.5,2", "y,away,2,3"]) {
        $0.map = [.code: name, .onset: "b", .offset: "c"]
      }
      #expect(try outcome.session().bouts("subject.behavior") == ["look 1.5-2", "away 2-3"])
    }
  }

  @Test("A column that is not there is told with the one that may be meant")
  func unknownColumn() throws {
    let outcome = try read(lines: ["code,begin_s,finish_s", "a,1,2"]) {
      $0.map = [.offset: "finsh_s"]
    }
    #expect(outcome.sessions.isEmpty)
    #expect(outcome.errors == ["E501"])
    let message = try outcome.message(.unknownColumn)
    #expect(message.message == "there is no column \"finsh_s\" (asked for as offset)")
    #expect(message.hint == "did you mean \"finish_s\"?")
    #expect(message.place?.line == 1)
    #expect(message.expected == "one of \"code\", \"begin_s\", \"finish_s\"")
  }

  @Test("Constants hold for all rows")
  func constants() throws {
    let session = try read(lines: ["code,onset,offset", "a,1,2"]) {
      $0.constants = [.person: "infant", .stream: "gaze", .session: "S7", .dyad: "D1"]
    }.session()
    #expect(session.id == "D1 S7")
    #expect(session.dyad == "D1")
    #expect(try session.bouts("infant.gaze") == ["a 1-2"])
  }

  @Test("A trailing delimiter makes no column")
  func phantom() throws {
    let outcome = try read(lines: ["code,onset,offset,", "a,1.5,2,", "b,2,3,"])
    #expect(try outcome.session().bouts("subject.behavior") == ["a 1.5-2", "b 2-3"])
    #expect(outcome.tables.first?.layout.hasTrailingDelimiter == true)
  }

  @Test("Frames without a rate, and two units in one table, are refused rather than guessed")
  func units() throws {
    let frames = ["code,onset_frame,offset_frame", "a,25,50", "b,50,75"]
    let refused = try read(lines: frames)
    #expect(refused.errors == ["E504"])
    #expect(try refused.message(.frameRateNeeded).place?.field == 2)
    let rate = try #require(FrameRate("25"))
    let read25 = try read(lines: frames) { $0.frameRate = rate }
    #expect(try read25.session().bouts("subject.behavior") == ["a 1-2", "b 2-3"])
    #expect(try read25.session().timeUnit == TimeUnit(step: .milliseconds(40), origin: .frame))
    let mixed = try read(lines: ["code,onset_ms,duration_s", "a,1000,2"])
    #expect(mixed.errors == ["E505"])
    #expect(try mixed.message(.mixedTimeUnits).place?.columnName == "duration_s")
  }

  @Test("Whole numbers are seconds, or milliseconds when that would last more than a day")
  func guessedScale() throws {
    let seconds = try read(lines: ["code,onset,offset", "a,0,60", "b,60,86400"])
    #expect(try seconds.session().duration == .seconds(86_400))
    #expect(try seconds.message(.timeUnitGuessed).treatedAs == "seconds")
    let long = try read(lines: ["code,onset,offset", "a,0,60", "b,86401,90000"])
    #expect(try long.session().duration == .seconds(90))
    #expect(try long.message(.timeUnitGuessed).treatedAs == "milliseconds")
  }
}
